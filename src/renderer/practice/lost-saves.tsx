import { Alert, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { usePractice } from './practice-context'

/** Says after a crash that confirmed saves could not be read, until somebody closes it. The settings still say it then. */
export function LostSaves() {
  const { hasUnseenLosses } = usePractice()
  const close = useOneAtATime(
    useMutation(rpc.backups.noteLossesSeen.mutationOptions({ onError: showRefusal })),
  )
  if (!hasUnseenLosses) return null
  return (
    <Alert
      color="red"
      title="Some of the last saves are missing"
      mb="lg"
      maw={860}
      withCloseButton
      closeButtonLabel="Close this message"
      onClose={() => close()}
    >
      <Text size="sm">
        Elsewhere was not closed properly, and a part of its last changes could not be read. Check the newest
        visits. The unreadable file is kept in the folder of the backups.
      </Text>
    </Alert>
  )
}
