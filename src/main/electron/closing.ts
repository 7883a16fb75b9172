import type { App } from 'electron'

/** Closes the practice before the program quits, even if that takes a while. Ignores a second request to quit. */
export function closeBeforeQuitting(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  close: () => void | Promise<void>,
): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void (async () => {
      try {
        await close()
        app.exit(0)
      } catch (error) {
        console.error(error)
        app.exit(1)
      }
    })()
  })
  app.on('window-all-closed', () => app.quit())
}
