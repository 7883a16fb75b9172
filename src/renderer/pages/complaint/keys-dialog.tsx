import { Kbd } from '@mantine/core'
import { Fragment, useState } from 'react'
import { usePractice } from '../../practice/practice-context'
import { Dialog } from '../../ui/dialog'
import { actingKeys, useSingleKeys } from '../../ui/keys/single-keys'
import classes from './keys-dialog.module.css'

/** Each row with the keys that make it true: one of them acts. */
const rows = [
  { key: 'S', action: 'Start the visit', acts: ['s'] },
  { key: '1', action: 'Open or close that line', acts: ['1'] },
  { key: '↑ ↓', action: 'Move between the lines', acts: ['ArrowDown'] },
  { key: 'Enter', action: 'Open or close the line', acts: ['ArrowDown'] },
  { key: 'Esc', action: 'Close what is open', acts: ['Escape', '1'] },
  { key: 'M', action: 'More ideas', acts: ['m'] },
  { key: 'P', action: 'Plan for the visit', acts: ['p'] },
  { key: 'R', action: 'Notes and referral', acts: ['r'] },
  { key: 'N', action: 'None of these', acts: ['n'] },
  { key: 'D', action: 'Doctor’s answer', acts: ['d'] },
  { key: 'L', action: 'Letter to the doctor', acts: ['l'] },
  { key: 'W', action: 'Why not another muscle?', acts: ['w'] },
  { key: '?', action: 'These keys', acts: ['?'] },
] as const

interface Props {
  opened: boolean
  onOpen: () => void
  onClose: () => void
}

/** The keys that act on the page as it is. A question mark opens the dialog. */
export function KeysDialog({ opened, onOpen, onClose }: Props) {
  useSingleKeys({ '?': onOpen }, usePractice().settings.singleKeys)
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys" centered size="sm">
      <Keys />
    </Dialog>
  )
}

/** Shown while the dialog is open, and the page below it does not change. */
function Keys() {
  const [acting] = useState(actingKeys)
  const digits = [...acting].filter((key) => /^\d$/.test(key)).length
  return (
    <dl className={classes.keys}>
      {rows
        .filter(({ acts }) => acts.some((key) => acting.has(key)))
        .map(({ key, action }) => (
          <Fragment key={key}>
            <dt>
              <Kbd>{key === '1' && digits > 1 ? `1 to ${digits}` : key}</Kbd>
            </dt>
            <dd>{action}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
