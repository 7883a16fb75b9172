import { Group, TextInput } from '@mantine/core'
import type { ClientInput } from '@shared/clients'
import { precautionById } from '@shared/safety/precautions'
import type { UseFormReturn } from 'react-hook-form'
import { DateField } from '../ui/fields/date-field'
import { wholeNumber } from '../ui/fields/whole-number'

interface Props {
  form: UseFormReturn<ClientInput>
  /** The place of the precaution in the list of answers. */
  index: number
  id: string
}

/** What is asked after a yes: the week of pregnancy, the date, the place. */
export function PrecautionDetails({ form, index, id }: Props) {
  const detail = precautionById.get(id)?.detail ?? null
  const errors = form.formState.errors.precautions?.answers?.[index]
  const at = <Key extends 'week' | 'on' | 'place'>(key: Key) => `precautions.answers.${index}.${key}` as const
  if (detail === null) return null
  const hasPlace = detail === 'place' || detail === 'date and place'
  return (
    <Group gap="sm" align="flex-start" pl={30} mt={6}>
      {detail === 'pregnancy week' && (
        <TextInput
          {...form.register(at('week'), { setValueAs: wholeNumber })}
          label="Week"
          inputMode="numeric"
          w={80}
          error={errors?.week?.message}
          autoComplete="off"
        />
      )}
      {detail !== 'place' && (
        <DateField
          form={form}
          name={at('on')}
          label={detail === 'pregnancy week' ? 'Week asked on' : 'Date'}
        />
      )}
      {hasPlace && (
        <TextInput
          {...form.register(at('place'))}
          label="Where"
          error={errors?.place?.message}
          autoComplete="off"
        />
      )}
    </Group>
  )
}
