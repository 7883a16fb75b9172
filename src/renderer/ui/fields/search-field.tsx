import { TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

interface Props extends Omit<TextInputProps, 'label' | 'leftSection' | 'value' | 'onChange'> {
  /** What is found, for a screen reader. */
  label: string
  value: string
  onChange: (text: string) => void
}

/** The field above a list that is searched while somebody types. */
export function SearchField({ label, onChange, ...props }: Props) {
  return (
    <TextInput
      aria-label={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={(event) => onChange(event.currentTarget.value)}
      maw={420}
      autoComplete="off"
      {...props}
    />
  )
}
