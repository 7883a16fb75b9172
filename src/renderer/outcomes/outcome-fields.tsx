import { Group, Input, Stack, TextInput } from '@mantine/core'
import { reliefs } from '@shared/vocabulary'
import { useId, useRef, type ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { question } from '../ui/fields/focus-next-unanswered'
import { PainField } from '../ui/fields/pain-field'
import { subjectLabel } from '../ui/subject-label'
import { hasMeasures, MeasurementFields, type MeasureChoice } from '../measures/measurement-fields'
import { reliefChoiceLabels } from './outcome-labels'
import { RadioChips } from './radio-chips'

interface Props<Values extends FieldValues> {
  control: Control<Values>
  /** The path of the outcome in the form's values, with its dot: `outcomes.0.`; '' if the form is one outcome. */
  at: string
  /** The complaint, on a screen with several outcomes. */
  about?: string
  /** The measures that are asked with the outcome. */
  measureChoice?: MeasureChoice
  /** Further fields, for example when and how it was asked. */
  children?: ReactNode
}

/**
 * The outcome of a visit for one complaint: how long relief lasted and the pain now; the rest is optional. A number
 * key chooses the relief and moves the focus to the pain.
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
  // Focuses at once: the form's own setFocus waits, and the next key may come before that.
  const focusPain = () => pain.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  const reliefMessage = relief.fieldState.error?.message
  return (
    <Stack gap="sm">
      <Input.Wrapper
        label="Duration of relief"
        labelElement="div"
        error={reliefMessage}
        errorProps={{ id: reliefError }}
        {...question(relief.field.value !== null)}
      >
        <RadioChips
          ref={relief.field.ref}
          label={subjectLabel('Duration of relief', about)}
          choices={reliefs}
          labels={reliefChoiceLabels}
          value={relief.field.value}
          onChange={relief.field.onChange}
          showNumbers
          onNumberKey={focusPain}
          errorId={reliefMessage === undefined ? undefined : reliefError}
        />
      </Input.Wrapper>
      <Group gap="md" align="flex-start">
        <div ref={pain}>
          <PainField
            control={control}
            name={name('painNow')}
            label={subjectLabel('Pain now', about)}
            shortLabel="Pain now"
          />
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
          placeholder="For example: sore for a day, tired, bruised"
          error={reaction.fieldState.error?.message}
          autoComplete="off"
        />
        <TextInput {...note.field} label="Note" error={note.fieldState.error?.message} autoComplete="off" />
      </Group>
    </Stack>
  )
}
