import { Checkbox, Input, Stack } from '@mantine/core'
import type { ComplaintInput } from '@shared/complaints'
import { redFlags } from '@shared/reasoning/record/red-flags'
import { redFlagWords } from './red-flag-words'
import { useController, type Control } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { today } from '../ui/clock'

/** The red flags that were found, or “none of these”. If nobody asked, neither is chosen. */
export function RedFlagsField({ control }: { control: Control<ComplaintInput> }) {
  const dates = useDates()
  const flags = useController({ control, name: 'redFlags' })
  const none = useController({ control, name: 'redFlagsNoneOn' })
  const noneOn = none.field.value
  const error = none.fieldState.error?.message
  return (
    <Stack gap="sm">
      <Checkbox.Group
        value={flags.field.value}
        onChange={(found) => {
          flags.field.onChange(found)
          // A red flag excludes “none of these”.
          if (found.length > 0) none.field.onChange(null)
        }}
        aria-label="Red flags"
      >
        <Stack gap={8}>
          {redFlags.map(({ id }) => (
            <Checkbox key={id} value={id} label={redFlagWords(id).question} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        ref={none.field.ref}
        label={noneOn === null ? 'None of these' : `None of these (asked ${dates.day(noneOn)})`}
        checked={noneOn !== null}
        disabled={flags.field.value.length > 0}
        onChange={(event) => none.field.onChange(event.currentTarget.checked ? today() : null)}
      />
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}
