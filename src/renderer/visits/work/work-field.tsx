import { Button, Group, Kbd, Text, VisuallyHidden } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useRef, type ComponentProps, type KeyboardEvent } from 'react'
import { useController, type Control, type UseFormReturn } from 'react-hook-form'
import { TypeAhead } from '../../anatomy/type-ahead'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { focusNextUnanswered, question } from '../../ui/fields/focus-next-unanswered'
import { altKey } from '../../ui/keys'
import { rpc } from '../../api/rpc'
import type { Complaint } from '../../complaints/complaint'
import { KeepRoutine } from './keep-routine'
import type { Work } from './use-work'
import { choicesFor, type WorkOffers } from './work-choices'
import classes from './work-field.module.css'
import { changeFor, withAlt } from './work-keys'
import { WorkRow } from './work-row'
import { WorkHints } from './work-hints'

interface Props {
  form: UseFormReturn<VisitForm>
  work: Work
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** What stands ready to be taken over. */
  offers: Pick<WorkOffers, 'planned' | 'suggested' | 'last'>
}

/** The work of a visit: type a muscle, Enter adds it and stays in the field; one key says what a line did. */
export function WorkField({ form, work, complaints, offers }: Props) {
  const regions = [...new Set(complaints.flatMap((one) => one.regions.map(({ region }) => region)))].sort()
  const used = useQuery(rpc.visits.tissuesUsed.queryOptions({ regions }))
  const routines = useQuery(rpc.routines.list.queryOptions())
  const names = useAnatomy()
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<(HTMLLIElement | null)[]>([])
  const error = form.formState.errors.work
  const { last } = offers
  const find = (query: string) =>
    choicesFor(
      query,
      {
        ...offers,
        painMarks: complaints.flatMap((one) => one.regions),
        used: used.data ?? [],
        routines: routines.data ?? [],
      },
      work.there(),
      names,
    )

  function keyInField(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return
    const line = work.there()[work.active]
    if (!line) return
    // No muscle begins with a figure, so in the empty field one says how the marked line responded.
    const isFigure = event.currentTarget.value === '' && /^[0-3]$/.test(event.key)
    const change = event.altKey ? changeFor(withAlt(event), line) : isFigure && changeFor(event.key, line)
    if (!change) return
    event.preventDefault()
    work.change(work.active, change)
  }

  function keyInRow(index: number, event: KeyboardEvent<HTMLLIElement>) {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const took = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Enter' || event.key === 'Escape') {
      took()
      field.current?.focus()
      return
    }
    if (isText(event.target) || event.shiftKey) return
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: work.fields.length - 1 }[event.key]
    const line = work.there()[index]
    const change = line && changeFor(event.altKey ? withAlt(event) : event.key, line)
    if (to !== undefined) {
      took()
      if (to < 0) field.current?.focus()
      else rows.current[to]?.focus()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      took()
      const next = rows.current[index + 1] ?? rows.current[index - 1] ?? field.current
      next?.focus()
      work.takeOut(index)
    } else if (event.key.toLowerCase() === 't') {
      took()
      rows.current[index]?.querySelector('select')?.focus()
    } else if (change) {
      took()
      work.change(index, change)
    }
  }

  return (
    <div className={classes.work}>
      <div {...question(false)}>
        <MuscleField
          ref={field}
          control={form.control}
          label="Add a muscle"
          placeholder={work.fields.length === 0 ? 'rhom, ql, pec min; or ↓ for what is likely' : ''}
          error={error?.root?.message ?? error?.message}
          find={find}
          onPick={(id, query) => {
            const lines = find(query).find((choice) => choice.id === id)?.lines ?? []
            if (lines.length > 1) work.addMissing(lines)
            else work.add(lines)
          }}
          onKey={keyInField}
          onEnterEmpty={() => field.current && focusNextUnanswered(field.current)}
        />
      </div>
      <WorkHints />
      {work.fields.length > 0 && (
        <ul className={classes.lines} aria-label="Work">
          {work.fields.map((row, index) => (
            <WorkRow
              key={row.id}
              ref={(element) => {
                rows.current[index] = element
              }}
              form={form}
              work={work}
              index={index}
              tissue={row.tissue}
              onKey={(event) => keyInRow(index, event)}
            />
          ))}
        </ul>
      )}
      <VisuallyHidden role="status">{work.said}</VisuallyHidden>
      <Group gap="sm" mt="xs" className={classes.foot}>
        {last && (
          <Button variant="default" size="compact-sm" onClick={() => work.addMissing(last.lines)}>
            As on {last.day}
            <Kbd size="xs" ml={8}>
              {altKey} ⇧ L
            </Kbd>
          </Button>
        )}
        {work.fields.length > 0 && <KeepRoutine lines={work.there} />}
        {work.takenOut && (
          <Text size="sm" c="dimmed">
            {names.tissueName(work.takenOut.line.tissue)} is taken out.{' '}
            <Button variant="subtle" size="compact-sm" onClick={work.putBack}>
              Put it back
            </Button>
          </Text>
        )}
      </Group>
    </div>
  )
}

/** The form keeps what is typed here too, so that a draft has it; on its own, so that no line is drawn anew for a letter. */
function MuscleField({
  control,
  ...props
}: ComponentProps<typeof TypeAhead> & { control: Control<VisitForm> }) {
  const { field } = useController({ control, name: 'muscle' })
  return <TypeAhead {...props} query={field.value} onQuery={field.onChange} />
}

/** Where letters and figures are typed or choose something themselves. */
const isText = (target: EventTarget) =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'radio')
