import { ActionIcon, Input, NativeSelect, VisuallyHidden } from '@mantine/core'
import { type Side, sides } from '@shared/vocabulary'
import type { PainMarkInput, VisitForm } from '@shared/visits'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { TypeAhead } from '../../anatomy/type-ahead'
import { regionName, sideName } from '../../anatomy/words'
import { painKindChoices, painKindOf, painMarkLabel } from './pain-mark-label'
import classes from './pain-marks.module.css'
import { PainSign } from './pain-sign'
import { typedPainMarks } from './typed-pain-marks'
import type { PainMarks } from './use-pain-marks'

interface Props {
  form: UseFormReturn<VisitForm>
  painMarks: PainMarks
  /** The present marks. */
  marked: readonly PainMarkInput[]
  /** The side of a new mark where none is typed. */
  side: Side
}

/** The pain marks as a list, where they can be added by typing and changed. The body chart shows the same marks. */
export function PainMarkList({ form, painMarks, marked, side }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const errors = form.formState.errors.painMarks
  const typed = (query: string) => typedPainMarks(query, { side, kind: painMarks.kind })
  return (
    <div className={classes.list}>
      <TypeAhead
        ref={field}
        label="Add a pain mark"
        placeholder="For example: calf left burning"
        find={(query) => typed(query).map(({ choice }) => choice)}
        onPick={(region, query) => {
          const match = typed(query).find(({ choice }) => choice.id === region)
          if (match) painMarks.add(match.mark)
        }}
      />
      {painMarks.fields.length > 0 && (
        <ul aria-label="Pain marks" className={classes.marks}>
          {painMarks.fields.map(({ id, ...initial }, index) => {
            const mark = marked[index] ?? initial
            const name = regionName(mark.region)
            return (
              <li key={id} aria-label={painMarkLabel(mark)}>
                <span className={classes.name}>
                  <PainSign kind={mark.kind} /> {name}
                </span>
                <NativeSelect
                  {...form.register(`painMarks.${index}.side`)}
                  variant="unstyled"
                  size="xs"
                  aria-label={`Side: ${name}`}
                  data={sides.map((value) => ({ value, label: sideName(value) }))}
                  error={errors?.[index]?.side?.message}
                />
                <NativeSelect
                  {...form.register(`painMarks.${index}.kind`, { setValueAs: painKindOf })}
                  variant="unstyled"
                  size="xs"
                  aria-label={`Kind of pain: ${name}`}
                  data={painKindChoices}
                  error={errors?.[index]?.kind?.message}
                />
                <ActionIcon
                  className={classes.remove}
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Remove ${painMarkLabel(mark)}`}
                  onClick={() => {
                    painMarks.remove(index)
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
      <VisuallyHidden role="status">{painMarks.announcement}</VisuallyHidden>
    </div>
  )
}
