import type { BrowserWindow, MessageBoxOptions, WebContents } from 'electron'

type Window = Pick<BrowserWindow, 'on'> & {
  webContents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>
}

interface Host {
  /** Shows a message and resolves with the index of the chosen button. */
  show(message: MessageBoxOptions): Promise<number>
  quit(): void
}

/** A button of a message. */
interface Answer {
  label: string
  run: () => void
}

/** What Chromium says when a page leaves before it is loaded. That is no failure. */
const ABORTED = -3

/** Says in words when the page of the window has failed, and offers to open it again. */
export function tellFailures(window: Window, { show, quit }: Host): void {
  const { webContents } = window
  let isAsking = false
  /** Shows one message at a time. `answers` are what its buttons do. */
  async function ask(title: string, detail: string, answers: readonly [Answer, Answer]) {
    if (isAsking) return
    isAsking = true
    const buttons = answers.map(({ label }) => label)
    const message = { type: 'warning', message: title, detail, buttons, defaultId: 0, cancelId: 0 } as const
    const choice = await show(message).finally(() => (isAsking = false))
    answers[choice]?.run()
  }
  const close = { label: 'Close Elsewhere', run: quit }
  const reload = (label: string) => ({ label, run: () => webContents.reload() })

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    void ask('The window has stopped', 'Saved data and drafts are safe.', [reload('Open again'), close])
  })
  webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return
    void ask('The window could not be opened', 'Saved data is safe.', [reload('Try again'), close])
  })
  window.on('unresponsive', () => {
    const restart = () => {
      webContents.forcefullyCrashRenderer()
      webContents.reload()
    }
    void ask('Elsewhere does not respond', 'Text from the last second may be lost if you open it again.', [
      { label: 'Wait', run: () => undefined },
      { label: 'Open again', run: restart },
    ])
  })
}
