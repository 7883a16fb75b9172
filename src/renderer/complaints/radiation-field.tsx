import { Input } from '@mantine/core'
import { radiations } from '@shared/vocabulary'
import type { KeyboardEvent } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { Segments } from '../ui/fields/segments'
import { digitOf, isPlain } from '../ui/keys/key-press'
import { radiationLabels } from './labels'

const RADIATION = 'Runs down an arm or leg'
const choices = radiations.map((value, index) => ({
  value,
  label: radiationLabels[value],
  name: `${radiationLabels[value]} (key ${index})`,
}))

interface Props<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  /** Where several complaints are on the screen: the one that is asked about. */
  complaint?: string
}

/**
 * How far pain, numbness or tingling runs down an arm or leg. One click or one key: 0 to 3 choose, Delete or a second
 * click means not asked.
 */
export function RadiationField<Values extends FieldValues>({ control, name, complaint }: Props<Values>) {
  const { field, fieldState } = useController({ control, name })

  function choose(event: KeyboardEvent) {
    if (!isPlain(event)) return
    const isNone = event.key === 'Delete' || event.key === 'Backspace'
    const answer = radiations[Number(digitOf(event) ?? -1)]
    if (!isNone && answer === undefined) return
    event.preventDefault()
    field.onChange(answer ?? null)
  }

  return (
    <Input.Wrapper
      label={RADIATION}
      labelElement="div"
      labelProps={{ 'aria-hidden': true }}
      error={fieldState.error?.message}
    >
      <div onKeyDown={choose}>
        <Segments
          label={complaint === undefined ? RADIATION : `${RADIATION}: ${complaint}`}
          choices={choices}
          value={field.value}
          onChange={field.onChange}
          clearable
        />
      </div>
    </Input.Wrapper>
  )
}
