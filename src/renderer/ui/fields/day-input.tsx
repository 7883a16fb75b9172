import { TextInput, type TextInputProps } from '@mantine/core'
import { isPartialDate } from '@shared/partial-dates'
import { useState } from 'react'
import { dateFormatHints, useDates, formatDayInFigures, withDateExample } from '../dates'
import { today } from '../clock'
import { parseDay, type DateMeaning } from '../typed-day'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** YYYY-MM-DD, or the typed text if it is not a date, or null for nothing. */
  value: string | null
  onChange: (value: string | null) => void
  /** Decides the year that two figures mean. */
  meaning: DateMeaning
  /** Whether the month or the year alone is a date too. */
  isPartial?: boolean
}

/**
 * A field for a date. Text that is a date becomes YYYY-MM-DD, or YYYY-MM or YYYY. Other text stays in the field and in the value, so that
 * the schema refuses it beside the field and nothing is lost.
 */
export function DayInput({ value, onChange, onBlur, error, meaning, isPartial = false, ...props }: Props) {
  const dates = useDates()
  const { format } = dates
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === null ? '' : isPartialDate(value) ? formatDayInFigures(value, format) : value
  return (
    <TextInput
      {...props}
      value={typed ?? shown}
      error={typeof error === 'string' ? withDateExample(error, dates, today()) : error}
      placeholder={isPartial ? `${dateFormatHints[format]} or a year` : dateFormatHints[format]}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(
          text.trim() === '' ? null : (parseDay(text, { format, meaning, isPartial }, today()) ?? text),
        )
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
