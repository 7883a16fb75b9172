import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import { usePractice } from '../../practice/practice-context'
import { Dialog } from '../../ui/dialog'
import { useSingleKeys } from '../../ui/keys/single-keys'
import classes from './keys-dialog.module.css'

const keys = [
  ['S', 'Start the visit'],
  ['1 to 9', 'Open or close that line'],
  ['↑ ↓', 'Move between the lines'],
  ['Enter', 'Open or close the line'],
  ['Esc', 'Close what is open'],
  ['M', 'More ideas'],
  ['P', 'Plan for the visit'],
  ['R', 'Notes and referral'],
  ['N', 'None of these'],
  ['D', 'Doctor’s answer'],
  ['L', 'Letter to the doctor'],
  ['W', 'Why not another muscle?'],
  ['?', 'These keys'],
] as const

interface Props {
  opened: boolean
  onOpen: () => void
  onClose: () => void
}

/** The keys of the page. A question mark opens the dialog. */
export function KeysDialog({ opened, onOpen, onClose }: Props) {
  useSingleKeys({ '?': onOpen }, usePractice().settings.singleKeys)
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys" centered size="sm">
      <dl className={classes.keys}>
        {keys.map(([key, action]) => (
          <Fragment key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{action}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
