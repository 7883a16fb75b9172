import { TextInput, type TextInputProps } from '@mantine/core'
import { isCalendarDay } from '@shared/fields'
import { useState } from 'react'
import { dateFormatHints, parseDay, useDates, formatDayInFigures, withDateExample } from '../dates'
import { today } from '../clock'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** YYYY-MM-DD, or the typed text if it is not a date, or null for nothing. */
  value: string | null
  onChange: (value: string | null) => void
}

/**
 * A field for a date. Text that is a date becomes YYYY-MM-DD. Other text stays in the field and in the value, so that
 * the schema refuses it beside the field and nothing is lost.
 */
export function DayInput({ value, onChange, onBlur, error, ...props }: Props) {
  const { format } = useDates()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === null ? '' : isCalendarDay(value) ? formatDayInFigures(value, format) : value
  return (
    <TextInput
      {...props}
      value={typed ?? shown}
      error={typeof error === 'string' ? withDateExample(error, format, today()) : error}
      placeholder={dateFormatHints[format]}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? null : (parseDay(text, format, today()) ?? text))
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
