import { ActionIcon, NativeSelect, Text, TextInput } from '@mantine/core'
import { findTissue } from '@shared/anatomy/find-tissue'
import { tissueById } from '@shared/anatomy/tissues'
import { sides } from '@shared/complaints'
import type { Side } from '@shared/reasoning/facts'
import { familiarPains, pressures, responses, techniques, type VisitForm } from '@shared/visits'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { UseFieldArrayReturn, UseFormReturn } from 'react-hook-form'
import { TypeAhead } from '../anatomy/type-ahead'
import { sideName, tissueName } from '../anatomy/words'
import { rpc } from '../app/rpc'
import classes from './work-field.module.css'

interface Props {
  form: UseFormReturn<VisitForm>
  work: UseFieldArrayReturn<VisitForm, 'work'>
  /** The side that a tissue starts with: the complaint's. */
  side: Side
}

/** A new line of work, as it is most often; the line before it says which side and how. */
export function workLine(
  tissue: string,
  side: Side,
  before?: VisitForm['work'][number],
): VisitForm['work'][number] {
  const midline = tissueById.get(tissue)?.midline ?? false
  return {
    tissue,
    side: midline ? 'middle' : side,
    technique: before && before.technique !== 'check only' ? before.technique : 'massage',
    minutes: null,
    pressure: before?.pressure ?? null,
    response: null,
    familiarPain: 'not tested',
    note: '',
  }
}

/** The work of a visit: type a muscle, Enter adds it and stays in the field; each line with what was done and what it did. */
export function WorkField({ form, work, side }: Props) {
  const used = useQuery(rpc.visits.tissuesUsed.queryOptions({ regions: [] }))
  const usedMost = new Map((used.data ?? []).map((row) => [row.tissue, row.times]))
  const error = form.formState.errors.work
  return (
    <>
      <TypeAhead
        label="Add a muscle"
        placeholder="rhomboid, QL, pec min, levator scapulae"
        error={error?.root?.message ?? error?.message}
        find={(query) =>
          findTissue(query, 10, usedMost).map((found) => ({
            id: found.id,
            name: found.name,
            about: found.latin,
          }))
        }
        onPick={(tissue) => {
          const before = form.getValues('work').at(-1)
          work.append(workLine(tissue, before && before.side !== 'middle' ? before.side : side, before), {
            shouldFocus: false,
          })
        }}
      />
      {work.fields.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          Type a few letters and press Enter. A tissue that was only pressed to see goes in too, as “check
          only”.
        </Text>
      ) : (
        <ul className={classes.lines} aria-label="Work">
          {work.fields.map((field, index) => (
            <WorkRow
              key={field.id}
              form={form}
              index={index}
              tissue={field.tissue}
              onRemove={() => work.remove(index)}
            />
          ))}
        </ul>
      )}
    </>
  )
}

const orNull = (value: string | null) => (value === '' || value === null ? null : value)

interface RowProps {
  form: UseFormReturn<VisitForm>
  index: number
  tissue: string
  onRemove: () => void
}

function WorkRow({ form, index, tissue, onRemove }: RowProps) {
  const name = tissueName(tissue)
  const errors = form.formState.errors.work?.[index]
  const at = <Key extends keyof VisitForm['work'][number]>(key: Key) => `work.${index}.${key}` as const
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <li className={classes.line} aria-label={name}>
      <div className={classes.name}>
        {name}
        {tissueById.get(tissue)?.caution && <small>Take care: {tissueById.get(tissue)?.caution}</small>}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={`Take out ${name}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <div className={classes.controls}>
        <NativeSelect
          {...form.register(at('side'))}
          size="xs"
          label="Side"
          data={sides.map((side) => ({ value: side, label: sideName(side) }))}
          error={errors?.side?.message}
        />
        <NativeSelect
          {...form.register(at('technique'))}
          size="xs"
          label="Technique"
          data={plain(techniques)}
          error={errors?.technique?.message}
        />
        <TextInput
          {...form.register(at('minutes'), {
            setValueAs: (value: string | number | null) =>
              orNull(String(value ?? '')) === null ? null : Number(value),
          })}
          size="xs"
          label="Minutes"
          inputMode="numeric"
          className={classes.minutes}
          error={errors?.minutes?.message}
          autoComplete="off"
        />
        <NativeSelect
          {...form.register(at('pressure'), { setValueAs: orNull })}
          size="xs"
          label="Pressure"
          data={[{ value: '', label: '–' }, ...plain(pressures)]}
          error={errors?.pressure?.message}
        />
        <NativeSelect
          {...form.register(at('response'), { setValueAs: orNull })}
          size="xs"
          label="Response"
          data={[{ value: '', label: '–' }, ...plain(responses)]}
          error={errors?.response?.message}
        />
        <NativeSelect
          {...form.register(at('familiarPain'))}
          size="xs"
          label="Familiar pain"
          data={plain(familiarPains)}
          error={errors?.familiarPain?.message}
        />
        <TextInput
          {...form.register(at('note'))}
          size="xs"
          label="Note"
          className={classes.note}
          error={errors?.note?.message}
          autoComplete="off"
        />
      </div>
    </li>
  )
}
