import { notifications } from '@mantine/notifications'
import { refusalCode, refusalMessage } from '../api/refusals'
import { invalidateAfter, queryClient, rpc } from '../api/rpc'
import { failureText } from './words'

const POLL_MS = 500

let making: Promise<void> | null = null

/** Makes a backup, waits for it and says what became of it. A second press meanwhile, as of a double click, waits too. */
export function backUpNow(): Promise<void> {
  making ??= makeBackup().finally(() => (making = null))
  return making
}

async function makeBackup(): Promise<void> {
  try {
    await startBackup()
    const { failure } = await waitUntilMade()
    if (failure) showFailure(failureText(failure))
    else notifications.show({ message: 'Backup made' })
  } catch (error) {
    showFailure(refusalMessage(error))
  }
  await invalidateAfter('backups.backUpNow')
}

/** Starts a backup. Where one is being made already, by itself or by another window, that one is waited for first. */
async function startBackup() {
  const start = rpc.backups.backUpNow.mutationOptions()
  for (;;) {
    try {
      return await queryClient.getMutationCache().build(queryClient, start).execute(undefined)
    } catch (error) {
      if (refusalCode(error) !== 'backup-running') throw error
      await waitUntilMade()
    }
  }
}

async function waitUntilMade() {
  for (;;) {
    const status = await queryClient.fetchQuery(rpc.backups.status.queryOptions(undefined, { staleTime: 0 }))
    if (!status.running) return status
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

const showFailure = (message: string) =>
  notifications.show({ color: 'red', title: 'No backup was made', message, autoClose: 12_000 })
