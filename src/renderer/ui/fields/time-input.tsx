import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useDates } from '../dates'
import { formatTime, parseTime, timeFormatHints } from '../times'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** HH:MM, or the typed text if it is not a time, or '' for nothing. */
  value: string
  onChange: (value: string) => void
}

/**
 * A field for a time. It shows the time in the format of the practice, and accepts 21:53 and 9:53 pm in both. Text that is
 * not a time stays in the field and in the value, so that the schema refuses it beside the field.
 */
export function TimeInput({ value, onChange, onBlur, ...props }: Props) {
  const { timeFormat } = useDates()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...props}
      value={typed ?? formatTime(value, timeFormat)}
      placeholder={timeFormatHints[timeFormat]}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? '' : (parseTime(text, timeFormat) ?? text))
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
