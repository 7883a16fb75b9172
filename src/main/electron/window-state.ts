import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import { readOwnFile, writeOwnFile } from '../backups/own-file'

const pixels = z.int().min(-100_000).max(100_000)

const windowState = z.object({
  bounds: z.object({
    width: pixels,
    height: pixels,
    /** Missing for a window in the middle of the screen. */
    x: pixels.optional(),
    y: pixels.optional(),
  }),
  isMaximized: z.boolean(),
})

/** Size and place of the window in pixels that do not depend on the screen's scale. */
export type WindowState = z.infer<typeof windowState>

const firstState: WindowState = { bounds: { width: 1280, height: 860 }, isMaximized: false }

/** So much of the window must be on a screen, so that its title bar can be reached. */
const REACHABLE = { width: 200, height: 40 }

/**
 * Reads size and place of the window from the last time. A window on a screen that is not connected any more comes to the
 * middle of the first one.
 * @param path the file, absolute
 * @param screens the parts of the connected screens that windows can use
 */
export function readWindowState(path: string, screens: readonly Rectangle[]): WindowState {
  const { value } = readOwnFile(path, windowState)
  if (value === null) return firstState
  const { bounds, isMaximized } = value
  const { x, y, width, height } = bounds
  if (x === undefined || y === undefined) return value
  const isReachable = screens.some(
    (screen) =>
      Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= REACHABLE.width &&
      y >= screen.y &&
      y + REACHABLE.height <= screen.y + screen.height,
  )
  return isReachable ? value : { bounds: { width, height }, isMaximized }
}

/** Writes size and place when the window closes. */
export function keepWindowState(
  window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>,
  path: string,
): void {
  window.on('close', () => {
    try {
      writeOwnFile(path, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
    } catch {
      // The next start has the size of the first one.
    }
  })
}
