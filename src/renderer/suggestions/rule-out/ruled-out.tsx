import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useDates } from '../../ui/dates'
import { showRefusal } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { focusOn } from '../../ui/focus/focus-on'
import classes from './rule-out.module.css'

type RuledOutLine = RpcOutputs['suggestions']['ruledOut'][number]

/** The tissues that the practitioner ruled out for this complaint, each with an undo button. */
export function RuledOut({ complaintId }: { complaintId: number }) {
  const ruledOut = useQuery(rpc.suggestions.ruledOut.queryOptions({ complaintId }))
  if (!ruledOut.data || ruledOut.data.length === 0) return null
  return (
    <Section title="Ruled out" lead="Not suggested or planned for this complaint.">
      <ul className={classes.list}>
        {ruledOut.data.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ line }: { line: RuledOutLine }) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  const section = useRef<Element | null>(null)
  const back = useMutation(
    rpc.suggestions.withdrawRuledOut.mutationOptions({
      onError: showRefusal,
      onSuccess: () => focusOn(section.current),
    }),
  )
  const name = tissueWithSide(line)
  return (
    <li>
      <span>
        {name}
        <small>
          {line.why && `${line.why} · `}
          {dates.brief(line.on)}
        </small>
      </span>
      <Button
        size="compact-xs"
        variant="default"
        flex="none"
        loading={back.isPending}
        aria-label={`Undo: ${name}`}
        onClick={(event) => {
          section.current = event.currentTarget.closest('section')
          back.mutate({ id: line.id })
        }}
      >
        Undo
      </Button>
    </li>
  )
}
