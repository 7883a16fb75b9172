import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { keepWindowState, readWindowState } from '@main/electron/window-state'

const screen = { x: 0, y: 0, width: 1920, height: 1050 }
let path: string

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-window-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  path = join(folder, 'window.json')
})

/** Closes a window with these bounds, and reads what the next one gets. */
function after(bounds: { x: number; y: number; width: number; height: number }, isMaximized = false) {
  let close: () => void = () => undefined
  const window = {
    on: (_event: string, listener: () => void) => (close = listener),
    getNormalBounds: () => bounds,
    isMaximized: () => isMaximized,
  }
  keepWindowState(window as never, path)
  close()
  return readWindowState(path, [screen])
}

it('comes back where it was, also as a whole screen', () => {
  const bounds = { x: 300, y: 80, width: 1400, height: 900 }
  expect(after(bounds)).toEqual({ bounds, isMaximized: false })
  expect(after(bounds, true)).toEqual({ bounds, isMaximized: true })
})

it.each([
  ['on a screen that is gone', { x: 2400, y: 80, width: 1400, height: 900 }],
  ['with its title bar above the screen', { x: 300, y: -60, width: 1400, height: 900 }],
  ['with a corner on the screen', { x: 1850, y: 80, width: 1400, height: 900 }],
])('comes to the middle when it was %s', (_where, bounds) => {
  expect(after(bounds).bounds).toEqual({ width: 1400, height: 900 })
})

it.each(['', 'no json', '{"bounds":{"width":"wide"}}'])('has the first size after a file with %j', (text) => {
  writeFileSync(path, text)
  expect(readWindowState(path, [screen]).bounds).toEqual({ width: 1280, height: 860 })
})
