import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { DayInput } from './day-input'
import { useValidateOnBlur } from './validate-on-blur'

interface Props<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: FieldPath<Values>
  label: string
}

/** A date in a form; null when empty. */
export function DateField<Values extends FieldValues>({ form, name, label }: Props<Values>) {
  const { field, error } = useValidateOnBlur(form, name)
  return <DayInput {...field} value={field.value as string | null} label={label} error={error} />
}
