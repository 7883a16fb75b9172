import type { DownloadItem, MessageBoxOptions, Session } from 'electron'
import { join } from 'node:path'

interface Host {
  /** The folder that the dialog opens in, absolute. */
  folder: string
  /** Shows a message and resolves with the index of the chosen button. */
  show(message: MessageBoxOptions): Promise<number>
  showInFolder(path: string): void
}

type Item = Pick<DownloadItem, 'getFilename' | 'setSaveDialogOptions' | 'once' | 'getSavePath'>

/** Asks where to save a file, and says when it is saved or could not be. */
export function saveDownloads(session: Pick<Session, 'on'>, host: Host): void {
  session.on('will-download', (_event, item: Item) => {
    const name = item.getFilename()
    item.setSaveDialogOptions({ title: 'Save file', defaultPath: join(host.folder, name) })
    item.once('done', (_done, state) => void tell(state, item.getSavePath(), name, host))
  })
}

async function tell(state: string, path: string, name: string, host: Host): Promise<void> {
  // Nobody has chosen a place.
  if (state === 'cancelled') return
  if (state !== 'completed') {
    await host.show({
      type: 'error',
      message: `${name} was not saved`,
      detail: 'Choose another folder, or free some space on the disk. Then try again.',
      buttons: ['OK'],
    })
    return
  }
  const choice = await host.show({
    type: 'info',
    message: 'File saved',
    detail: path,
    buttons: ['OK', 'Show in folder'],
    defaultId: 0,
    cancelId: 0,
  })
  if (choice === 1) host.showInFolder(path)
}
