import { ActionIcon, Input, NativeSelect, TextInput } from '@mantine/core'
import { pressures, responses, type Side, sides } from '@shared/vocabulary'
import { type VisitForm } from '@shared/visits'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useId, type KeyboardEvent, type Ref } from 'react'
import { useController, useWatch, type UseFormReturn } from 'react-hook-form'
import type { Complaint } from '../../complaints/complaint'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { familiarPainLabels, pressureLabels, techniqueLabels } from '../../techniques/work-labels'
import { responseLabels } from '../../progress/work-labels'
import { question } from '../../ui/fields/focus-next-unanswered'
import { Segments } from '../../ui/fields/segments'
import { wholeNumber } from '../../ui/fields/whole-number'
import { useNames } from '../../suggestions/words/names'
import { WorkComplaint } from './work-complaint'
import { complaintOfLine } from './work-complaints'
import { workLineLabel, type Work } from './use-work'
import { workWarnings, type WorkLimits } from './work-warnings'
import classes from './work-row.module.css'

const sideLetters: Record<Side, string> = { left: 'L', right: 'R', both: 'B', middle: 'M' }
/** Whole words while the side is asked. */
const sideQuestion: Record<Side, string> = { left: 'Left', right: 'Right', both: 'Both', middle: 'Middle' }
const sideChoicesWith = (labels: Record<Side, string>) =>
  sides.map((side) => ({ value: side, label: labels[side], name: sideName(side) }))
const sideChoices = sideChoicesWith(sideLetters)
const askedSides = sideChoicesWith(sideQuestion).slice(0, 3)
/** Shorter than the labels elsewhere, so that the buttons fit in a row. */
const shortResponseLabels: Record<(typeof responses)[number], string> = {
  released: 'released',
  partly: 'partly',
  'did not release': 'did not',
}
const responseChoices = responses.map((value) => ({
  value,
  label: shortResponseLabels[value],
  name: responseLabels[value],
}))
const familiarChoices = [
  { value: 'yes' as const, label: familiarPainLabels.yes },
  { value: 'no' as const, label: familiarPainLabels.no },
]

const pressureChoices = [
  { value: '', label: 'pressure' },
  ...pressures.map((value) => ({ value, label: pressureLabels[value] })),
]

interface Props {
  form: UseFormReturn<VisitForm>
  work: Work
  index: number
  tissue: string
  /** The complaints that this visit treats. */
  complaints: readonly Complaint[]
  limits: WorkLimits
  onKey: (event: KeyboardEvent<HTMLLIElement>) => void
  ref?: Ref<HTMLLIElement>
}

/**
 * One line of work. Keys or clicks set the side, the response and the familiar pain; fields hold the rest. Tab stops once
 * at each line, and goes into the fields of the active line only.
 */
export function WorkRow({ form, work, index, tissue, complaints, limits, onKey, ref }: Props) {
  const line = useWatch({ control: form.control, name: `work.${index}` })
  const errors = form.formState.errors.work?.[index]
  // Registers the side, so that the form can focus it.
  const { field: side } = useController({ control: form.control, name: `work.${index}.side` })
  const sideErrorId = useId()
  const active = work.active === index
  const tabIndex = active ? 0 : -1
  const names = useAnatomy()
  const known = names.anatomy.tissueById.get(tissue)
  const name = names.tissueName(tissue)
  const warnings = workWarnings({ ...line, tissue }, limits, names.anatomy, useNames())
  const warningsId = useId()
  const choicesOfSide =
    line.side === null
      ? askedSides
      : known?.midline || line.side === 'middle'
        ? sideChoices
        : sideChoices.slice(0, 3)
  const isCheck = line.technique === 'check only'
  // A check has no minutes, pressure and response, unless somebody entered them.
  const isShown = (value: unknown) => !isCheck || value !== null
  const at = <Key extends 'technique' | 'minutes' | 'pressure' | 'note'>(key: Key) =>
    `work.${index}.${key}` as const
  return (
    <li
      ref={ref}
      tabIndex={tabIndex}
      className={classes.line}
      data-check={isCheck || undefined}
      data-active={active || undefined}
      aria-label={workLineLabel({ ...line, tissue }, names)}
      aria-describedby={warnings.length > 0 ? warningsId : undefined}
      onKeyDown={onKey}
      onFocus={() => work.setActive(index)}
    >
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <div className={classes.details}>
          <NativeSelect
            {...form.register(at('technique'))}
            variant="unstyled"
            size="xs"
            tabIndex={tabIndex}
            aria-label="Technique"
            data={work.techniques.map((value) => ({ value, label: techniqueLabels[value] }))}
            error={errors?.technique?.message}
          />
          {isShown(line.minutes) && (
            <TextInput
              {...form.register(at('minutes'), { setValueAs: wholeNumber })}
              variant="unstyled"
              size="xs"
              tabIndex={tabIndex}
              aria-label="Minutes"
              placeholder="–"
              rightSection="min"
              rightSectionWidth={32}
              rightSectionPointerEvents="none"
              rightSectionProps={{ 'aria-hidden': true, className: classes.unit }}
              inputMode="numeric"
              className={classes.minutes}
              error={errors?.minutes?.message}
              autoComplete="off"
            />
          )}
          {isShown(line.pressure) && (
            <NativeSelect
              {...form.register(at('pressure'), { setValueAs: orNull })}
              variant="unstyled"
              size="xs"
              tabIndex={tabIndex}
              aria-label="Pressure"
              data={pressureChoices}
              error={errors?.pressure?.message}
            />
          )}
          <TextInput
            {...form.register(at('note'))}
            variant="unstyled"
            size="xs"
            tabIndex={tabIndex}
            aria-label="Note"
            placeholder="note"
            className={classes.note}
            error={errors?.note?.message}
            autoComplete="off"
          />
        </div>
      </div>
      <div className={classes.results}>
        <span
          {...question(line.side !== null)}
          className={classes.side}
          data-asked={line.side === null || undefined}
        >
          <Segments
            ref={side.ref}
            label="Side"
            choices={choicesOfSide}
            value={line.side}
            onChange={(next) => next && work.change(index, { side: next })}
            tabStop={false}
            errorId={errors?.side && sideErrorId}
          />
          {errors?.side && <Input.Error id={sideErrorId}>{errors.side.message}</Input.Error>}
        </span>
        {isShown(line.response) && (
          <Segments
            label="Response"
            choices={responseChoices}
            value={line.response}
            onChange={(response) => work.change(index, { response })}
            clearable
            tabStop={false}
          />
        )}
        <span className={classes.familiar}>
          <span aria-hidden>familiar pain</span>
          <Segments
            label="Familiar pain"
            choices={familiarChoices}
            value={line.familiarPain === 'not tested' ? null : line.familiarPain}
            onChange={(familiarPain) => work.change(index, { familiarPain: familiarPain ?? 'not tested' })}
            clearable
            tabStop={false}
          />
        </span>
        {complaints.length > 1 && (
          <WorkComplaint
            complaints={complaints}
            complaintId={complaintOfLine({ ...line, tissue }, complaints, names.anatomy)}
            error={errors?.complaintId?.message}
            onNext={() => work.nextComplaint(index, complaints)}
          />
        )}
      </div>
      {warnings.length > 0 && (
        <p id={warningsId} className={classes.warnings}>
          <IconAlertTriangle size={15} aria-hidden /> {warnings.map((text) => `${text}.`).join(' ')}
        </p>
      )}
      {known?.caution && !(isCheck && line.familiarPain !== 'not tested') && (
        <small className={classes.caution}>Take care: {known.caution}</small>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.remove}
        tabIndex={-1}
        aria-label={`Remove ${name}`}
        onClick={() => work.remove(index)}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </li>
  )
}

const orNull = (value: string | null) => (value === '' ? null : value)
