import { ActionIcon, Input, NativeSelect, VisuallyHidden } from '@mantine/core'
import { sides } from '@shared/complaints'
import type { Side } from '@shared/reasoning/record/facts'
import { painKinds, type PainMarkInput, type PainKind, type VisitForm } from '@shared/visits'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { TypeAhead } from '../../anatomy/type-ahead'
import { regionName, sideName } from '../../anatomy/words'
import { painMarkWords, typedPainMarks } from './pain-mark-words'
import classes from './pain-marks.module.css'
import { PainSign } from './pain-sign'
import type { PainMarks } from './use-pain-marks'

/** The kinds of pain to choose from; '' where nobody said. */
export const kindChoices = [
  { value: '', label: 'kind not said' },
  ...painKinds.map((kind) => ({ value: kind, label: kind })),
]

export const kindOf = (value: string | null): PainKind | null =>
  painKinds.find((kind) => kind === value) ?? null

interface Props {
  form: UseFormReturn<VisitForm>
  painMarks: PainMarks
  /** The marks as they stand. */
  marked: readonly PainMarkInput[]
  /** The side that a region starts with. */
  side: Side
}

/** The marks of where it hurts as a list: the same as on the body, to be found by typing and changed one by one. */
export function PainMarkList({ form, painMarks, marked, side }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const errors = form.formState.errors.painMarks
  const typed = (query: string) => typedPainMarks(query, { side, kind: painMarks.kind })
  return (
    <div className={classes.list}>
      <TypeAhead
        ref={field}
        label="Add a place that hurts"
        placeholder="calf left, low back burning"
        find={(query) => typed(query).map(({ choice }) => choice)}
        onPick={(region, query) => {
          const found = typed(query).find(({ choice }) => choice.id === region)
          if (found) painMarks.add(found.hurt)
        }}
      />
      {painMarks.fields.length > 0 && (
        <ul aria-label="Where it hurts" className={classes.marks}>
          {painMarks.fields.map(({ id, ...asAdded }, index) => {
            const mark = marked[index] ?? asAdded
            const name = regionName(mark.region)
            return (
              <li key={id} aria-label={painMarkWords(mark)}>
                <span className={classes.name}>
                  <PainSign kind={mark.kind} /> {name}
                </span>
                <NativeSelect
                  {...form.register(`painMarks.${index}.side`)}
                  variant="unstyled"
                  size="xs"
                  aria-label={`Side of ${name}`}
                  data={sides.map((value) => ({ value, label: sideName(value) }))}
                  error={errors?.[index]?.side?.message}
                />
                <NativeSelect
                  {...form.register(`painMarks.${index}.kind`, { setValueAs: kindOf })}
                  variant="unstyled"
                  size="xs"
                  aria-label={`Kind of pain: ${name}`}
                  data={kindChoices}
                  error={errors?.[index]?.kind?.message}
                />
                <ActionIcon
                  className={classes.out}
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Take out ${painMarkWords(mark)}`}
                  onClick={() => {
                    painMarks.takeOut(index)
                    field.current?.focus()
                  }}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
                {errors?.[index]?.region && <Input.Error>{errors[index].region.message}</Input.Error>}
              </li>
            )
          })}
        </ul>
      )}
      {(errors?.root ?? errors?.message) && (
        <Input.Error>{errors.root?.message ?? errors.message}</Input.Error>
      )}
      <VisuallyHidden role="status">{painMarks.said}</VisuallyHidden>
    </div>
  )
}
