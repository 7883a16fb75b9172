import type { BrowserWindow, MessageBoxOptions, WebContents } from 'electron'

type Window = Pick<BrowserWindow, 'on'> & {
  webContents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>
}

interface Host {
  /** Shows a message and resolves with the index of the chosen button. */
  show(message: MessageBoxOptions): Promise<number>
  quit(): void
}

/** What Chromium says when a page leaves before it is loaded. That is no failure. */
const ABORTED = -3

/** Says in words when the page of the window has failed, and offers to open it again. */
export function tellFailures(window: Window, { show, quit }: Host): void {
  const { webContents } = window
  let isAsking = false
  const ask = async (message: string, detail: string, buttons: [string, string]) => {
    if (isAsking) return null
    isAsking = true
    try {
      return await show({ type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0 })
    } finally {
      isAsking = false
    }
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    void ask('The window has stopped', 'Saved data and drafts are safe.', [
      'Open again',
      'Close Elsewhere',
    ]).then((choice) => {
      if (choice === 0) webContents.reload()
      else if (choice === 1) quit()
    })
  })
  webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return
    void ask('The window could not be opened', 'Saved data is safe.', ['Try again', 'Close Elsewhere']).then(
      (choice) => {
        if (choice === 0) webContents.reload()
        else if (choice === 1) quit()
      },
    )
  })
  window.on('unresponsive', () => {
    void ask('Elsewhere does not respond', 'Text from the last second may be lost if you open it again.', [
      'Wait',
      'Open again',
    ]).then((choice) => {
      if (choice !== 1) return
      webContents.forcefullyCrashRenderer()
      webContents.reload()
    })
  })
}
