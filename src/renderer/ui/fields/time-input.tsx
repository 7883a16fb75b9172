import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** HH:MM, or the typed text if it is not a time, or '' for nothing. */
  value: string
  onChange: (value: string) => void
}

/**
 * A field for a time. It shows 21:53 in every language, and accepts 9:53 pm too. Text that is not a time stays in the
 * field and in the value, so that the schema refuses it beside the field.
 */
export function TimeInput({ value, onChange, onBlur, ...props }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...props}
      value={typed ?? value}
      placeholder="HH:MM"
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? '' : (parseTime(text) ?? text))
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}

/** Parses a time as people type it: 21:53, 9.53, 953, 9, "9 pm". Returns HH:MM, or null for text that is not a time. */
export function parseTime(text: string): string | null {
  const said = text.trim().toLowerCase()
  const [, hour, minute = '0', half] =
    /^(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(?:([ap])\.?m\.?)?$/.exec(said) ?? []
  if (hour === undefined) return null
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  return hours > 23 ? null : `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}`
}
