import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { sides } from '@shared/complaints'
import { pressures, responses, type VisitForm } from '@shared/visits'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { Segments } from '../../ui/fields/segments'
import { inWords, type Work } from './use-work'
import classes from './work-row.module.css'

const sideChoices = sides.map((side) => ({
  value: side,
  label: side.charAt(0).toUpperCase(),
  name: sideName(side),
}))
const responseChoices = responses.map((value) => ({
  value,
  label: value === 'did not release' ? 'did not' : value,
  name: value,
}))
const familiarChoices = [
  { value: 'yes' as const, label: 'yes' },
  { value: 'no' as const, label: 'no' },
]

interface Props {
  form: UseFormReturn<VisitForm>
  work: Work
  index: number
  tissue: string
  /** Keys that the line does not know; what it knows has its default prevented. */
  onKey: (event: KeyboardEvent<HTMLLIElement>) => void
  ref?: Ref<HTMLLIElement>
}

/**
 * One line of work: side, response and familiar pain by a key or a click, the rest behind them in quiet fields. The
 * line is one stop of Tab, and only the line that has the keys lets Tab into its fields.
 */
export function WorkRow({ form, work, index, tissue, onKey, ref }: Props) {
  const line = useWatch({ control: form.control, name: `work.${index}` })
  const errors = form.formState.errors.work?.[index]
  const active = work.active === index
  const stop = active ? 0 : -1
  const names = useAnatomy()
  const known = names.anatomy.tissueById.get(tissue)
  const name = names.tissueName(tissue)
  const at = <Key extends 'technique' | 'minutes' | 'pressure' | 'note'>(key: Key) =>
    `work.${index}.${key}` as const
  return (
    <li
      ref={ref}
      tabIndex={stop}
      className={classes.line}
      data-active={active || undefined}
      aria-label={inWords({ ...line, tissue }, names)}
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
            tabIndex={stop}
            aria-label="Technique"
            data={work.techniques}
            error={errors?.technique?.message}
          />
          <TextInput
            {...form.register(at('minutes'), { setValueAs: wholeNumber })}
            variant="unstyled"
            size="xs"
            tabIndex={stop}
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
          <NativeSelect
            {...form.register(at('pressure'), { setValueAs: orNull })}
            variant="unstyled"
            size="xs"
            tabIndex={stop}
            aria-label="Pressure"
            data={[{ value: '', label: 'pressure' }, ...pressures.map((value) => ({ value, label: value }))]}
            error={errors?.pressure?.message}
          />
          <TextInput
            {...form.register(at('note'))}
            variant="unstyled"
            size="xs"
            tabIndex={stop}
            aria-label="Note"
            placeholder="note"
            className={classes.note}
            error={errors?.note?.message}
            autoComplete="off"
          />
        </div>
      </div>
      <div className={classes.answers}>
        <Segments
          label="Side"
          choices={known?.midline || line.side === 'middle' ? sideChoices : sideChoices.slice(0, 3)}
          value={line.side}
          onChange={(side) => side && work.change(index, { side })}
          tabStop={false}
        />
        <Segments
          label="Response"
          choices={responseChoices}
          value={line.response}
          onChange={(response) => work.change(index, { response })}
          clearable
          tabStop={false}
        />
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
      </div>
      {known?.caution && <small className={classes.caution}>Take care: {known.caution}</small>}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.out}
        tabIndex={-1}
        aria-label={`Take out ${name}`}
        onClick={() => work.takeOut(index)}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </li>
  )
}

const orNull = (value: string | null) => (value === '' ? null : value)

/** A figure as it is typed; what is no figure stays as it is, for the schema to refuse. */
function wholeNumber(typed: string | number | null): string | number | null {
  const text = String(typed ?? '').trim()
  if (text === '') return null
  return /^\d+$/.test(text) ? Number(text) : text
}
