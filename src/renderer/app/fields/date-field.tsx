import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { DayInput } from './day-input'
import { useToldOnLeaving } from './told-on-leaving'

interface Props<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: FieldPath<Values>
  label: string
}

/** A day in a form; null when left empty. */
export function DateField<Values extends FieldValues>({ form, name, label }: Props<Values>) {
  const { field, error } = useToldOnLeaving(form, name)
  return <DayInput {...field} value={field.value as string | null} label={label} error={error} />
}
