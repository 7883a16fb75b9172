import { Button, Group, Kbd, Text, VisuallyHidden } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import type { ComponentProps, KeyboardEvent } from 'react'
import { useController, type Control, type UseFormReturn } from 'react-hook-form'
import { TypeAhead } from '../../anatomy/type-ahead'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { focusNextUnanswered, question } from '../../ui/fields/focus-next-unanswered'
import { isPlain, isTyping, plainKeyOf } from '../../ui/keys/key-press'
import { commandKeys } from '../../ui/keys/keys'
import { rpc } from '../../api/rpc'
import type { Complaint } from '../../complaints/complaint'
import { useNames } from '../../suggestions/words/names'
import { SaveRoutine } from './save-routine'
import type { Work } from './use-work'
import { choicesFor } from './work-choices'
import classes from './work-field.module.css'
import { changeFor } from './work-keys'
import type { WorkSources } from './work-line'
import { WorkRow } from './work-row'
import { WorkHints } from './work-hints'
import { notCopiedWords, workWarnings, type WorkLimits } from './work-warnings'

interface Props {
  form: UseFormReturn<VisitForm>
  work: Work
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** What the list of the field is made from. */
  sources: Pick<WorkSources, 'planned' | 'suggested' | 'last'>
  limits: WorkLimits
}

/** The work of a visit. Typing and Enter add a line and leave the focus in the field; single keys change the lines. */
export function WorkField({ form, work, complaints, sources, limits }: Props) {
  const regions = [...new Set(complaints.flatMap((one) => one.regions.map(({ region }) => region)))].sort()
  const used = useQuery(rpc.visits.tissuesUsed.queryOptions({ regions }))
  const routines = useQuery(rpc.routines.list.queryOptions())
  const names = useAnatomy()
  const { field, rows } = work
  const error = form.formState.errors.work
  const { last } = sources
  const words = useNames()
  const active = work.lines()[work.active]
  // A line is added or changed while the focus is in the field, where nobody hears what the row says.
  const activeWarnings =
    active && work.announcement !== '' ? workWarnings(active, limits, names.anatomy, words) : []
  const find = (query: string) =>
    choicesFor(
      query,
      {
        ...sources,
        painRegions: complaints.flatMap((one) => one.regions),
        used: used.data ?? [],
        routines: routines.data ?? [],
      },
      work.lines(),
      names,
    )

  function keyInField(event: KeyboardEvent<HTMLInputElement>) {
    const line = work.lines()[work.active]
    // No muscle starts with a digit. In the empty field a digit is the response of the active line.
    const isDigit = event.currentTarget.value === '' && /^[0-3]$/.test(event.key)
    const change = line && isDigit && isPlain(event.nativeEvent) && changeFor(event.key, line)
    if (!change) return
    event.preventDefault()
    work.change(work.active, change)
  }

  function keyInRow(index: number, event: KeyboardEvent<HTMLLIElement>) {
    if (!isPlain(event.nativeEvent)) return
    const markHandled = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Enter' || event.key === 'Escape') {
      markHandled()
      field.current?.focus()
      return
    }
    if (isText(event.target) || event.shiftKey) return
    // Here the letters are for the line. Elsewhere in the form they answer the check.
    if (isTyping(event.nativeEvent)) event.stopPropagation()
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: work.fields.length - 1 }[event.key]
    const line = work.lines()[index]
    const key = plainKeyOf(event.nativeEvent)
    const change = line && changeFor(key, line)
    if (to !== undefined) {
      markHandled()
      if (to < 0) field.current?.focus()
      else rows.current[to]?.focus()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      markHandled()
      const next = rows.current[index + 1] ?? rows.current[index - 1] ?? field.current
      next?.focus()
      work.remove(index)
    } else if (key === 't') {
      markHandled()
      form.setFocus(`work.${index}.technique`)
    } else if (key === 'c' && complaints.length > 1) {
      markHandled()
      work.nextComplaint(index, complaints)
    } else if (change) {
      markHandled()
      work.change(index, change)
    }
  }

  return (
    <div className={classes.work}>
      <div {...question(false)}>
        <MuscleField
          ref={field}
          control={form.control}
          label="Add a tissue"
          placeholder={work.fields.length === 0 ? 'rhom, ql, pec min; ↓ lists likely tissues' : ''}
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
      <WorkHints hasComplaints={complaints.length > 1} />
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
              complaints={complaints}
              limits={limits}
              onKey={(event) => keyInRow(index, event)}
            />
          ))}
        </ul>
      )}
      <VisuallyHidden role="status">
        {[work.announcement, ...activeWarnings].filter((text) => text !== '').join('. ')}
      </VisuallyHidden>
      <Group gap="sm" mt="xs" className={classes.foot}>
        {last && last.lines.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => work.addMissing(last.lines)}>
            Copy work of {last.day}
            <Kbd size="xs" ml={8}>
              {commandKeys('L')}
            </Kbd>
          </Button>
        )}
        {last && last.leftOut.length > 0 && (
          <Text size="sm" c="var(--warn-text)" role="note">
            {notCopiedWords(last, words)}
          </Text>
        )}
        {work.fields.length > 0 && <SaveRoutine lines={work.lines} />}
        {work.lastRemoved && (
          <Text size="sm" c="dimmed">
            {names.tissueName(work.lastRemoved.line.tissue)} removed.{' '}
            <Button variant="subtle" size="compact-sm" onClick={work.undoRemove}>
              Undo
            </Button>
          </Text>
        )}
      </Group>
    </div>
  )
}

/** The typed text is a field of the form, so that a draft has it. Separate, so that typing does not render the lines. */
function MuscleField({
  control,
  ...props
}: ComponentProps<typeof TypeAhead> & { control: Control<VisitForm> }) {
  const { field } = useController({ control, name: 'muscle' })
  return <TypeAhead {...props} query={field.value} onQuery={field.onChange} />
}

/** True for elements that use letters and digits themselves. */
const isText = (target: EventTarget) =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'radio')
