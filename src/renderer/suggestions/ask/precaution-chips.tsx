import { firstPrecautionGroups, firstPrecautions, precautionById } from '@shared/safety/precautions'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment } from 'react'
import { inSentence } from '../../anatomy/words'
import { groupsWithoutAnswer, WHICH_ONE } from '../../clients/precaution-groups'
import { precautionName, precautionQuestion } from '../../clients/precaution-words'
import { AnchorLink } from '../../ui/links'
import classes from './ask.module.css'
import { Chip } from './chip'

interface Props {
  clientId: number
  /** The precautions that the client has. */
  found: readonly string[]
  /** The names of the groups that are open because somebody pressed them. */
  opened: readonly string[]
  onOpen: (names: readonly string[]) => void
  /** True if somebody went on although it is open which precaution of a group the client has. */
  isMissing: boolean
  onToggle: (ids: readonly string[]) => void
}

/** The ten questions about precautions. One that asks about several opens into them: which one is it? */
export function PrecautionChips({ clientId, found, opened, onOpen, isMissing, onToggle }: Props) {
  const unanswered = groupsWithoutAnswer(opened, found)
  const others = found.filter((id) => !firstPrecautions.includes(id))
  const single = (id: string, label = precautionName(id)) => {
    const title = precautionQuestion(id)
    return (
      <Chip
        key={id}
        label={label}
        {...(title !== undefined && { title })}
        isPressed={found.includes(id)}
        onToggle={() => onToggle([id])}
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
            const isOpen = has || opened.includes(name)
            const toggle = () => onOpen(isOpen ? opened.filter((one) => one !== name) : [...opened, name])
            // The group stays until one is chosen, so that the focus does, and so that a yes can be taken back.
            return (
              <Fragment key={name}>
                {!has && <Chip label={name} isPressed={isOpen} onToggle={toggle} />}
                {isOpen && ids.map((id) => single(id))}
              </Fragment>
            )
          })}
          {others.map((id) => single(id))}
        </div>
      </div>
      {isMissing && unanswered.length > 0 && (
        <p className={classes.missing} role="alert">
          {unanswered[0]}: {inSentence(WHICH_ONE)}
        </p>
      )}
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
