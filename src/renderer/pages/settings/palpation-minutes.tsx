import { palpationGroups } from '@shared/anatomy/palpation-groups'
import { minutesOfEnoughWork } from '@shared/practice'
import { useState, type ToggleEvent } from 'react'
import { SavedOptionalNumber } from '../../ui/saved-fields/saved-inputs'
import { SavedSection } from '../../ui/saved-fields/saved-section'
import classes from './palpation-minutes.module.css'
import { useSettings } from './use-settings'

const schema = minutesOfEnoughWork.nullable()

/** The least minutes of enough work for each palpation group. It is folded, because few practices change them. */
export function PalpationMinutes() {
  const { settings, save } = useSettings()
  const [isOpen, setOpen] = useState(false)
  const own = settings.palpationMinutes
  const changed = Object.keys(own).length
  function toggle({ currentTarget: details }: ToggleEvent<HTMLDetailsElement>) {
    // An error stays in view.
    if (!details.open && details.querySelector('[data-error]')) details.open = true
    else setOpen(details.open)
  }
  return (
    <SavedSection
      title="Minutes of enough work"
      lead="Less work does not count as a try. The minutes are for one side."
    >
      <details className={classes.fold} open={isOpen} onToggle={toggle}>
        <summary>
          {palpationGroups.length} groups{changed > 0 && `, ${changed} changed`}
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
                <td className="figures">{minutes}</td>
                <td>
                  <SavedOptionalNumber
                    setting={{
                      saved: own[id] ?? null,
                      schema,
                      save: (value, isClosing) => save({ palpationMinutes: { [id]: value } }, isClosing),
                    }}
                    size="xs"
                    aria-label={`${name}: minutes`}
                    placeholder={String(minutes)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </SavedSection>
  )
}
