import { Text } from '@mantine/core'
import { useState } from 'react'
import { usePractice } from '../../practice/practice-context'
import { Dialog } from '../../ui/dialog'
import { complaintKeys } from '../../ui/keys/key-list'
import { KeyTable } from '../../ui/keys/key-table'
import { actingKeys, useSingleKeys } from '../../ui/keys/single-keys'
import { AnchorLink } from '../../ui/links'

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
      <Text size="sm" mt="md">
        <AnchorLink to="/help" underline="always">
          Help, with the keys of all screens
        </AnchorLink>
      </Text>
    </Dialog>
  )
}

/** Shown while the dialog is open, and the page below it does not change. */
function Keys() {
  const [acting] = useState(actingKeys)
  const digits = [...acting].filter((key) => /^\d$/.test(key)).length
  const rows = complaintKeys.filter(({ acts }) => acts.some((key) => acting.has(key)))
  return (
    <KeyTable
      rows={rows.map(({ key, action }) => ({
        key: key === '1' && digits > 1 ? `1 to ${digits}` : key,
        action,
      }))}
    />
  )
}
