import { TextInput, type TextInputProps } from '@mantine/core'
import { dayOf, isDay } from '@shared/fields'
import { useState } from 'react'
import { dateFormatHints, parseDay, useDates, formatDayInFigures } from '../dates'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** YYYY-MM-DD, or what was typed where that cannot be read, or null for nothing. */
  value: string | null
  onChange: (value: string | null) => void
}

/**
 * A day, typed. What can be read as a day becomes YYYY-MM-DD; what cannot stays as it was typed, in the field and in
 * the value, so that the schema refuses it beside the field and nothing is lost.
 */
export function DayInput({ value, onChange, onBlur, ...props }: Props) {
  const { format } = useDates()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === null ? '' : isDay(value) ? formatDayInFigures(value, format) : value
  return (
    <TextInput
      {...props}
      value={typed ?? shown}
      placeholder={dateFormatHints[format]}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? null : (parseDay(text, format, dayOf(new Date())) ?? text))
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
