import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { usePractice } from './practice-context'

/** Says after a crash that confirmed saves could not be read, until it is closed. */
export function LostSaves() {
  const { hasLostSaves } = usePractice()
  const [isSeen, setSeen] = useState(false)
  if (!hasLostSaves || isSeen) return null
  return (
    <Alert
      color="red"
      title="Some of the last saves are missing"
      mb="lg"
      maw={860}
      withCloseButton
      closeButtonLabel="Close this message"
      onClose={() => setSeen(true)}
    >
      <Text size="sm">
        Elsewhere was not closed properly, and a part of its last changes could not be read. Check the newest
        visits. The unreadable file is kept in the folder of the backups.
      </Text>
    </Alert>
  )
}
