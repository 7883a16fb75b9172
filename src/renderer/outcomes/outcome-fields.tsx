import { Group, Input, Stack, TextInput } from '@mantine/core'
import { reliefs } from '@shared/outcomes'
import { useId, useRef, type ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { question } from '../ui/fields/focus-next-unanswered'
import { PainField } from '../ui/fields/pain-field'
import { hasMeasures, MeasurementFields, type MeasureChoice } from '../measures/measurement-fields'
import { RadioChips } from './radio-chips'

interface Props<Values extends FieldValues> {
  control: Control<Values>
  /** Where the outcome is in the form's values, with the dot after it: `outcomes.0.`; '' where it is all of them. */
  at: string
  /** What it is about, for a screen on which it is asked of several. */
  about?: string
  /** What is measured beside pain on the same occasion. */
  measureChoice?: MeasureChoice
  /** When and how it was asked, where that has to be said. */
  children?: ReactNode
}

/**
 * What came of a visit for one complaint: how long relief lasted and the pain now; the rest is optional. A figure
 * chooses the relief and goes on to the pain, the same wherever it is asked.
 */
export function OutcomeFields<Values extends FieldValues>({
  control,
  at,
  about,
  measureChoice,
  children,
}: Props<Values>) {
  const name = (field: string) => `${at}${field}` as FieldPath<Values>
  const relief = useController({ control, name: name('relief') })
  const reaction = useController({ control, name: name('reaction') })
  const note = useController({ control, name: name('note') })
  const reliefError = useId()
  const pain = useRef<HTMLDivElement>(null)
  // At once, and not a moment later as the form's own setFocus does: the next figure may be on its way.
  const goOn = () => pain.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  const of = about === undefined ? '' : `: ${about}`
  const reliefMessage = relief.fieldState.error?.message
  return (
    <Stack gap="sm">
      <Input.Wrapper
        label="How long did relief last?"
        labelElement="div"
        error={reliefMessage}
        errorProps={{ id: reliefError }}
        {...question(relief.field.value !== null)}
      >
        <RadioChips
          ref={relief.field.ref}
          label={`How long did relief last?${of}`}
          choices={reliefs}
          value={relief.field.value}
          onChange={relief.field.onChange}
          figures
          onFigure={goOn}
          errorId={reliefMessage === undefined ? undefined : reliefError}
        />
      </Input.Wrapper>
      <Group gap="md" align="flex-start">
        <div ref={pain}>
          <PainField control={control} name={name('painNow')} label={`Pain now${of}`} shortLabel="Pain now" />
        </div>
        {children}
      </Group>
      {measureChoice && hasMeasures(measureChoice) && (
        <MeasurementFields
          control={control}
          at={`${at}measured.`}
          measureChoice={measureChoice}
          about={about}
        />
      )}
      <Group gap="md" grow align="flex-start">
        <TextInput
          {...reaction.field}
          label="Reaction"
          placeholder="Sore for a day, tired, bruise"
          error={reaction.fieldState.error?.message}
          autoComplete="off"
        />
        <TextInput {...note.field} label="Note" error={note.fieldState.error?.message} autoComplete="off" />
      </Group>
    </Stack>
  )
}
