import { TextInput } from '@mantine/core'
import { palpationGroups } from '@shared/anatomy/palpation-groups'
import type { PracticeSettings } from '@shared/practice'
import { useEffect, useRef, useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import { Section } from '../../ui/section'
import { changedMinutes } from './changed-minutes'
import classes from './palpation-minutes.module.css'

/** The least minutes of enough work for each palpation group. It is folded, because few practices change them. */
export function PalpationMinutes({ control }: { control: Control<PracticeSettings> }) {
  const { field, formState } = useController({ control, name: 'palpationMinutes' })
  const errors = formState.errors.palpationMinutes
  // What is typed, because text that is no number has no place in the settings.
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [isOpen, setOpen] = useState(false)
  const fields = useRef(new Map<string, HTMLInputElement>())
  const change = (id: string, text: string) => {
    setTyped((before) => ({ ...before, [id]: text }))
    field.onChange(changedMinutes(field.value, id, text))
  }
  const { ref } = field
  useEffect(() => {
    // The form sets the focus here if minutes are wrong. It waits until the table shows the errors.
    const focus = () =>
      setTimeout(() => [...fields.current.values()].find((input) => input.matches('[data-error]'))?.focus())
    ref({ focus })
  }, [ref])
  const own = Object.keys(field.value).length
  return (
    <Section
      title="Minutes of enough work"
      lead="Work of fewer minutes is no test of a tissue. For one side."
    >
      <details
        className={classes.fold}
        open={isOpen || errors !== undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {palpationGroups.length} groups{own > 0 && `, ${own} changed`}
        </summary>
        <table className={classes.groups}>
          <thead>
            <tr>
              <th>Worked together</th>
              <th>Minutes</th>
              <th>Your own</th>
            </tr>
          </thead>
          <tbody>
            {palpationGroups.map(({ id, name, minutes }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{minutes}</td>
                <td>
                  <TextInput
                    ref={(input) => {
                      if (input) fields.current.set(id, input)
                    }}
                    value={typed[id] ?? String(field.value[id] ?? '')}
                    onChange={(event) => change(id, event.currentTarget.value)}
                    onBlur={field.onBlur}
                    size="xs"
                    aria-label={`${name}: minutes`}
                    inputMode="numeric"
                    placeholder={String(minutes)}
                    autoComplete="off"
                    error={errors?.[id]?.message}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  )
}
