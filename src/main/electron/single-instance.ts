import type { App, BrowserWindow } from 'electron'

type Window = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>

/**
 * Returns false when the practice is open already. Then its window comes to the front, and this program must quit.
 * @param openWindow opens the window of a running program that has none
 */
export function isFirst(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  window: () => Window | null,
  openWindow: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const open = window()
    if (!open) return openWindow()
    if (open.isMinimized()) open.restore()
    open.show()
    open.focus()
  })
  return true
}
