import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { notRestoredMessage, showNotRestored } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'
import { showRestoredPractice } from '../api/shown-practice'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { Dialog } from '../ui/dialog'
import { formatList } from '../ui/lists'
import { keepRestoredNotice } from './restored-notice'
import { clientCount, lossTexts, visitCount, whenText } from './words'

type Preview = RpcOutputs['backups']['examine']

interface Props {
  /** The examined backup; null while none is chosen. */
  preview: Preview | null
  onClose: () => void
}

/** Shows what is in a backup and what would go, and asks before it takes the place of the record. */
export function RestoreDialog({ preview, onClose }: Props) {
  const dates = useDates()
  const restore = useMutation(
    rpc.backups.restore.mutationOptions({
      onError: showNotRestored,
      // The settings say then that a backup was restored, and offer undo.
      onSuccess: () => {
        if (preview) keepRestoredNotice(preview)
        showRestoredPractice()
      },
      onSettled: onClose,
    }),
  )
  const restoreOnce = useOneAtATime(restore)
  const losses = preview?.losses ? lossTexts(preview.losses) : []
  return (
    <Dialog opened={preview !== null} onClose={onClose} title="Restore this backup?" centered>
      {preview && (
        <Stack gap="sm">
          <div>
            <Text fw={600}>{preview.facts.practice || 'A practice without a name'}</Text>
            {preview.madeAt && <Text>Made {whenText(preview.madeAt, today(), dates)}</Text>}
            <Text>
              {formatList([clientCount(preview.facts.clients), visitCount(preview.facts.visits)], 'plain')}
            </Text>
            {preview.facts.newestVisit && (
              <Text>Newest visit: {dates.moment(preview.facts.newestVisit)}</Text>
            )}
          </div>
          {losses.length > 0 && (
            <Alert color="yellow">
              {losses.map((text) => (
                <Text size="sm" key={text}>
                  {text}
                </Text>
              ))}
            </Alert>
          )}
          <Text size="sm" c="dimmed">
            The present record is kept as a backup first.
          </Text>
          <Group justify="flex-end" mt="xs">
            <Button variant="default" data-autofocus onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={() => restoreOnce({ id: preview.id })} loading={restore.isPending}>
              Restore
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}

/** What a file turned out to be when it cannot be restored. */
export function RefusedFile({ error }: { error: unknown }) {
  return (
    <Alert color="red" title="This cannot be restored" role="alert">
      <Text size="sm">{notRestoredMessage(error)}</Text>
    </Alert>
  )
}
