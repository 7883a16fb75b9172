import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { DayInput } from './day-input'

interface Props<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
}

/** A day in a form; null when left empty. */
export function DateField<Values extends FieldValues>({ control, name, label }: Props<Values>) {
  const { field, fieldState } = useController({ control, name })
  return <DayInput {...field} value={field.value} label={label} error={fieldState.error?.message} />
}
