import { notifications } from '@mantine/notifications'
import { refusalMessage } from '../api/refusals'
import { invalidateAfter, queryClient, rpc } from '../api/rpc'
import { failureText } from './words'

const POLL_MS = 500

/** Makes a backup, waits for it and says what became of it. */
export async function backUpNow(): Promise<void> {
  try {
    const start = rpc.backups.backUpNow.mutationOptions()
    await queryClient.getMutationCache().build(queryClient, start).execute(undefined)
    const { failure } = await waitUntilMade()
    if (failure) showFailure(failureText(failure))
    else notifications.show({ message: 'Backup made' })
  } catch (error) {
    showFailure(refusalMessage(error))
  }
  await invalidateAfter('backups.backUpNow')
}

async function waitUntilMade() {
  for (;;) {
    const status = await queryClient.fetchQuery(rpc.backups.status.queryOptions())
    if (!status.running) return status
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

const showFailure = (message: string) =>
  notifications.show({ color: 'red', title: 'No backup was made', message, autoClose: 12_000 })
