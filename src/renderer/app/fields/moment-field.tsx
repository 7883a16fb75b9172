import { Group, Input, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { DayInput } from './day-input'

interface Props<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  /** Names the two fields: "Day", "Time" of this. */
  label: string
}

/** A day and a time, kept together as YYYY-MM-DDTHH:MM; what cannot be read stays in the value for the schema to refuse. */
export function MomentField<Values extends FieldValues>({ control, name, label }: Props<Values>) {
  const { field, fieldState } = useController({ control, name })
  const [day = '', time = ''] = String(field.value ?? '').split('T')
  const errorId = useId()
  const wrong = fieldState.error !== undefined
  // The message stands below both fields and belongs to both.
  const aria = {
    withAria: false,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? errorId : undefined,
  }
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      error={fieldState.error?.message}
      errorProps={{ id: errorId }}
    >
      <Group gap={6} wrap="nowrap">
        <DayInput
          {...aria}
          ref={field.ref}
          aria-label={`${label}: day`}
          value={day === '' ? null : day}
          onChange={(next) => field.onChange(`${next ?? ''}T${time}`)}
          onBlur={field.onBlur}
          error={wrong}
          w={124}
        />
        <TextInput
          {...aria}
          type="time"
          aria-label={`${label}: time`}
          value={time}
          onChange={(event) => field.onChange(`${day}T${event.currentTarget.value}`)}
          onBlur={field.onBlur}
          error={wrong}
          w={136}
        />
      </Group>
    </Input.Wrapper>
  )
}
