import { Group, Input } from '@mantine/core'
import { useId } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { today } from '../clock'
import { useDates, withDateExample } from '../dates'
import { DayInput } from './day-input'
import { TimeInput } from './time-input'
import { useValidateOnBlur } from './validate-on-blur'

interface Props<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: FieldPath<Values>
  /** The start of the names of both fields. */
  label: string
}

/** A date and a time as one value, YYYY-MM-DDTHH:MM. Text that cannot be parsed stays in the value, and the schema refuses it. */
export function MomentField<Values extends FieldValues>({ form, name, label }: Props<Values>) {
  const { field, error } = useValidateOnBlur(form, name)
  const [day, time] = splitMoment(String(field.value ?? ''))
  const errorId = useId()
  const dates = useDates()
  const wrong = error !== undefined
  // The message below belongs to both fields.
  const aria = {
    withAria: false,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? errorId : undefined,
  }
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      error={wrong && withDateExample(error, dates, today())}
      errorProps={{ id: errorId }}
    >
      <Group gap={6} wrap="nowrap">
        <DayInput
          {...aria}
          ref={field.ref}
          meaning="past"
          aria-label={`${label}: day`}
          value={day === '' ? null : day}
          onChange={(next) => field.onChange(`${next ?? ''}T${time}`)}
          onBlur={field.onBlur}
          error={wrong}
          w={116}
        />
        <TimeInput
          {...aria}
          aria-label={`${label}: time`}
          value={time}
          onChange={(next) => field.onChange(`${day}T${next}`)}
          onBlur={field.onBlur}
          error={wrong}
          w={dates.timeFormat === '24-hour' ? 80 : 96}
        />
      </Group>
    </Input.Wrapper>
  )
}

/** Splits a value at its T. Unfinished text may contain another T: "Tuesday", "Ten". */
export function splitMoment(moment: string): [day: string, time: string] {
  const at = /^\d{4}-\d{2}-\d{2}T/.test(moment) ? 10 : moment.lastIndexOf('T')
  return at < 0 ? [moment, ''] : [moment.slice(0, at), moment.slice(at + 1)]
}
