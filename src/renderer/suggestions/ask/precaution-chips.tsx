import { firstPrecautionGroups, firstPrecautions, precautionById } from '@shared/safety/precautions'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { precautionName, precautionQuestion } from '../../clients/precaution-words'
import { AnchorLink } from '../../ui/links'
import classes from './ask.module.css'
import { Chip } from './chip'

interface Props {
  clientId: number
  /** The precautions that the client has. */
  found: readonly string[]
  onToggle: (ids: readonly string[]) => void
}

/** The ten questions about precautions. One that asks about several opens into them. */
export function PrecautionChips({ clientId, found, onToggle }: Props) {
  const [opened, setOpened] = useState<string | null>(null)
  const others = found.filter((id) => !firstPrecautions.includes(id))
  const single = (id: string, label = precautionName(id), group: string | null = null, isFirst = false) => {
    const title = precautionQuestion(id)
    return (
      <Chip
        key={id}
        label={label}
        {...(title !== undefined && { title })}
        isPressed={found.includes(id)}
        autoFocus={isFirst}
        onToggle={() => {
          // A group stays open when its last answer is taken back: its chip keeps the focus.
          if (group !== null) setOpened(group)
          onToggle([id])
        }}
      />
    )
  }
  const hasDetail = found.some((id) => (precautionById.get(id)?.detail ?? null) !== null)
  return (
    <>
      <div className={classes.group} role="group" aria-label="Precautions">
        <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
        <div className={classes.chips}>
          {firstPrecautionGroups.map(({ name, ids }) => {
            const [only] = ids
            if (ids.length === 1 && only !== undefined) return single(only, name)
            const has = ids.some((id) => found.includes(id))
            if (opened === name || has) {
              return ids.map((id) => single(id, undefined, name, opened === name && id === only))
            }
            return <Chip key={name} label={name} isPressed={false} onToggle={() => setOpened(name)} />
          })}
          {others.map((id) => single(id))}
        </div>
      </div>
      {hasDetail && (
        <p className={classes.detail}>
          <AnchorLink
            to="/clients/$clientId/edit"
            params={{ clientId: String(clientId) }}
            inherit
            underline="always"
          >
            Enter the week, date or place
          </AnchorLink>
        </p>
      )}
    </>
  )
}
