import { ActionIcon, Input, NativeSelect, Stack } from '@mantine/core'
import { regionById } from '@shared/anatomy/regions'
import { type ComplaintInput } from '@shared/complaints'
import { IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useFieldArray, type Control, type UseFormRegister } from 'react-hook-form'
import classes from './picked.module.css'
import { TypeAhead } from './type-ahead'
import { findRegions, sideIn } from './typed-region'
import { regionName, sideName } from './words'
import { sides } from '@shared/vocabulary'

interface Props {
  control: Control<ComplaintInput>
  register: UseFormRegister<ComplaintInput>
  /** The complaint's title, which often says the side. */
  title: () => string
  error?: string
  /** The text field. */
  ref?: Ref<HTMLInputElement>
}

/** Where it hurts: regions found by typing, each with its side. */
export function RegionField({ control, register, title, error, ref }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'regions' })
  return (
    <Stack gap="xs">
      <TypeAhead
        ref={ref}
        label="Where it hurts"
        placeholder="Type a region: between the shoulder blades, low back, temple"
        error={error}
        find={findRegions}
        onPick={(region, query) => {
          const before = fields.at(-1)?.side
          const middle = regionById.get(region)?.midline ? 'middle' : 'both'
          const side =
            sideIn(query) ?? sideIn(title()) ?? (before === 'middle' ? undefined : before) ?? middle
          append({ region, side }, { shouldFocus: false })
        }}
      />
      {fields.length > 0 && (
        <ul className={classes.picked} aria-label="Regions">
          {fields.map((field, index) => (
            <li key={field.id}>
              <span>{regionName(field.region)}</span>
              <NativeSelect
                {...register(`regions.${index}.side`)}
                size="xs"
                aria-label={`Side of ${regionName(field.region)}`}
                data={sides.map((side) => ({ value: side, label: sideName(side) }))}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${regionName(field.region)}`}
                onClick={() => remove(index)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {fields.length === 0 && !error && <Input.Description>At least one region</Input.Description>}
    </Stack>
  )
}
