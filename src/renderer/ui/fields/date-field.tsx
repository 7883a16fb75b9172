import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { DateMeaning } from '../typed-day'
import { DayInput } from './day-input'
import { useValidateOnBlur } from './validate-on-blur'

interface Props<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: FieldPath<Values>
  label: string
  /** Decides the year that two figures mean. */
  meaning?: DateMeaning
  /** Whether the month or the year alone is a date too. */
  isPartial?: boolean
}

/** A date in a form; null when empty. */
export function DateField<Values extends FieldValues>({
  form,
  name,
  label,
  meaning = 'past',
  isPartial,
}: Props<Values>) {
  const { field, error } = useValidateOnBlur(form, name)
  return (
    <DayInput
      {...field}
      value={field.value as string | null}
      label={label}
      error={error}
      meaning={meaning}
      isPartial={isPartial}
    />
  )
}
