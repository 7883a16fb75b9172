import { Button, SegmentedControl, Text } from '@mantine/core'
import type { PlanStep } from '@shared/reasoning/recommendation'
import { planItemKey, type PlanItemInput } from '@shared/plans'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useDates } from '../../ui/dates'
import { QueryBoundary } from '../../ui/page'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { Section } from '../../ui/section'
import { useNotifyAddedToPlan } from '../../plans/added-to-plan'
import classes from './next-visit.module.css'
import { plainText } from '../list/parts'
import { lengths, minutesInWords } from './plan-minutes'

interface Props {
  complaintId: number
  planItems: PlanItemInput[]
  /** Minutes of the visit that the plan is made for at first. */
  startMinutes: number
  /** The advice to send the client on comes first: no further work is laid out until somebody asks for it. */
  behindAdvice: boolean
}

/** The next visit, minute by minute: first what to press and ask about, then what to work. */
export function NextVisit({ behindAdvice, ...of }: Props) {
  const [shown, plans] = useDisclosure(!behindAdvice)
  if (shown) return <Shown {...of} />
  return (
    <Section title="A plan for the next visit">
      <Button variant="default" size="xs" onClick={plans.open}>
        Show a plan all the same
      </Button>
    </Section>
  )
}

function Shown({ complaintId, planItems, startMinutes }: Omit<Props, 'behindAdvice'>) {
  const [minutes, setMinutes] = useState(startMinutes)
  const plan = useQuery({
    ...rpc.suggestions.nextVisit.queryOptions({ complaintId, minutes }),
    placeholderData: keepPreviousData,
  })
  return (
    <Section
      title="A plan for the next visit"
      lead="Pressing a tissue takes a minute and tells most, so what to check is chosen by what its answer would tell; what to work, by what is most likely to matter."
      actions={
        <SegmentedControl
          size="xs"
          flex="none"
          aria-label="Minutes for checking and working"
          data={lengths.map((length) => ({ value: String(length), label: `${length} min` }))}
          value={String(minutes)}
          onChange={(length) => setMinutes(Number(length))}
        />
      }
    >
      <QueryBoundary of={plan}>
        {(answer) =>
          answer.kind !== 'plan' || answer.steps.length === 0 ? (
            <Text size="sm" c="dimmed">
              The record does not point to any tissue for the next visit.
            </Text>
          ) : (
            <>
              <Steps of={answer.steps.filter((step) => step.action === 'check')} title="Check first" />
              <Steps of={work(answer.steps)} title="Then work" />
              {/* Not beside the plan for another length, which stands here until the new one is there. */}
              <Text
                size="sm"
                c="dimmed"
                mt="sm"
                style={{ visibility: plan.isPlaceholderData ? 'hidden' : 'visible' }}
              >
                {minutesInWords(answer.minutes, minutes)}
              </Text>
              <IntoPlan complaintId={complaintId} steps={answer.steps} planItems={planItems} />
            </>
          )
        }
      </QueryBoundary>
    </Section>
  )
}

/** What to work; a caution that was told with its check is not told again. */
const work = (steps: PlanStep[]): PlanStep[] =>
  steps
    .filter((step) => step.action === 'work')
    .map((step) => (isAlso('check', step, steps) ? { ...step, caution: null } : step))

const isAlso = (action: PlanStep['action'], { tissue, side }: PlanStep, steps: PlanStep[]) =>
  steps.some((other) => other.action === action && other.tissue === tissue && other.side === side)

/** What stands in the treatment plan comes up in the next visit's form, where one key makes it work. */
function IntoPlan(props: { complaintId: number; steps: PlanStep[]; planItems: PlanItemInput[] }) {
  const { complaintId, steps, planItems } = props
  const dates = useDates()
  const add = useMutation(
    rpc.plans.addItems.mutationOptions({
      onError: showRefusal,
      onSuccess: useNotifyAddedToPlan(complaintId),
    }),
  )
  const known = new Set(planItems.map(planItemKey))
  // What is worked is pressed and asked about as well: its check needs no item of its own.
  const wanted = steps.filter((step) => step.action === 'work' || !isAlso('work', step, steps))
  const fresh = wanted.filter((step) => !known.has(planItemKey(step)))
  if (fresh.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="sm" role="status">
        All of this is in the treatment plan.
      </Text>
    )
  }
  return (
    <Button
      variant="default"
      size="xs"
      mt="sm"
      loading={add.isPending}
      onClick={() =>
        add.mutate({
          complaintId,
          items: fresh.map(({ tissue, side, action, parts }) => ({
            tissue,
            side,
            action,
            reason: plainText(parts, dates.day).slice(0, 1000),
          })),
        })
      }
    >
      Put {fresh.length === wanted.length ? 'all of it' : 'the rest'} into the treatment plan
    </Button>
  )
}

function Steps({ of, title }: { of: PlanStep[]; title: string }) {
  const { tissueWithSide } = useAnatomy()
  if (of.length === 0) return null
  const minutes = of.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className={classes.steps}>
      <h3>
        {title}, {minutes} {minutes === 1 ? 'minute' : 'minutes'}
      </h3>
      <ul>
        {of.map((step) => (
          <li key={`${step.tissue} ${step.side}`}>
            {tissueWithSide(step)}
            {step.caution && <span> (take care: {step.caution})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
