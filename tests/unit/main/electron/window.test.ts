import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { menuCommands } from '@shared/menu-commands'
import { menu } from '@main/electron/menu'
import { openWindow, windowOptions } from '@main/electron/window'

const look = {
  dark: false,
  platform: 'linux',
  state: { bounds: { width: 1280, height: 860 }, isMaximized: false },
  icon: '/program/icon.png',
} as const

it('gives a page no access beyond the web platform', () => {
  const { webPreferences } = windowOptions({ ...look, dark: false, platform: 'linux' })
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
  })
  expect(webPreferences).not.toHaveProperty('preload')
  expect(webPreferences?.experimentalFeatures ?? false).toBe(false)
})

it('has the minimum size of the screens', () => {
  const options = windowOptions({ ...look, dark: false, platform: 'linux' })
  expect([options.minWidth, options.minHeight]).toEqual([1024, 640])
})

it('has the background of the theme before the first paint', () => {
  const light = windowOptions({ ...look, dark: false, platform: 'linux' }).backgroundColor
  expect(windowOptions({ ...look, dark: true, platform: 'linux' }).backgroundColor).not.toBe(light)
})

it('checks spelling only on macOS, which needs no download of a dictionary', () => {
  expect(windowOptions({ ...look, dark: false, platform: 'darwin' }).webPreferences?.spellcheck).toBe(true)
  expect(windowOptions({ ...look, dark: false, platform: 'linux' }).webPreferences?.spellcheck).toBe(false)
  expect(windowOptions({ ...look, dark: false, platform: 'win32' }).webPreferences?.spellcheck).toBe(false)
})

it('has developer tools only while it is developed', () => {
  expect(windowOptions(look).webPreferences?.devTools).toBe(false)
  expect(windowOptions({ ...look, developing: true }).webPreferences?.devTools).toBe(true)
})

it('has the size and the place of the last time, and an icon on Linux', () => {
  const state = { bounds: { x: 20, y: 30, width: 1500, height: 900 }, isMaximized: false }
  expect(windowOptions({ ...look, state })).toMatchObject({ ...state.bounds, icon: '/program/icon.png' })
  expect(windowOptions({ ...look, platform: 'win32' })).not.toHaveProperty('icon')
})

describe('the window is shown once', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function open() {
    const window = new EventEmitter()
    const contents = new EventEmitter()
    let shown = 0
    let isDestroyed = false
    const stub = Object.assign(window, {
      webContents: contents,
      loadURL: (address: string) =>
        address === 'app://elsewhere/' ? Promise.reject(new Error('not loaded')) : Promise.resolve(),
      show: () => (shown += 1),
      isDestroyed: () => isDestroyed,
    })
    openWindow(
      (options) => (expect(options.show).toBe(false), stub) as never,
      windowOptions(look),
      'app://elsewhere/',
    )
    return { window, contents, count: () => shown, destroy: () => (isDestroyed = true) }
  }

  it.each([
    ['ready-to-show', 'window'],
    ['did-finish-load', 'contents'],
    ['did-fail-load', 'contents'],
  ] as const)('at %s', (event, of) => {
    const opened = open()
    expect(opened.count()).toBe(0)
    opened[of].emit(event)
    expect(opened.count()).toBe(1)
    opened.window.emit('ready-to-show')
    vi.advanceTimersByTime(10_000)
    expect(opened.count()).toBe(1)
  })

  it('after three seconds without an event', () => {
    const opened = open()
    vi.advanceTimersByTime(2999)
    expect(opened.count()).toBe(0)
    vi.advanceTimersByTime(1)
    expect(opened.count()).toBe(1)
  })

  it('not after it was closed', () => {
    const opened = open()
    opened.destroy()
    vi.advanceTimersByTime(3000)
    expect(opened.count()).toBe(0)
  })
})

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const sent: string[] = []
  const build = (developing = false) =>
    menu({ platform, developing, send: (command) => sent.push(command), about: () => sent.push('about') })

  it('has editing, zoom, the window and quit', () => {
    const roles = JSON.stringify(build())
    const wanted = ['undo', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'windowMenu', 'help']
    for (const role of [...wanted, platform === 'darwin' ? 'appMenu' : 'quit'])
      expect(roles).toContain(`"role":"${role}"`)
    expect(roles).not.toContain('toggleDevTools')
    expect(JSON.stringify(build(true))).toContain('toggleDevTools')
  })

  it('sends each command that it names to the page, and takes no key from it', () => {
    sent.length = 0
    const items = build().flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    for (const item of items) item.click?.(undefined as never, undefined, undefined as never)
    expect(sent.filter((command) => command !== 'about').toSorted()).toEqual([...menuCommands].toSorted())
    for (const item of items.filter(({ accelerator }) => accelerator !== undefined))
      expect(item.registerAccelerator).toBe(false)
  })
})
