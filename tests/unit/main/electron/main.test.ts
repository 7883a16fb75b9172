import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ContentsStub } from './contents-stub'

/** Records all calls to Electron in order, and lets a test fire its events. */
const electron = vi.hoisted(() => ({
  events: [] as string[],
  listeners: new Map<string, (...given: unknown[]) => void>(),
  paths: new Map<string, string>(),
  isFirstInstance: true,
  becomeReady: () => {},
}))

vi.mock('electron', () => {
  const { events, listeners, paths } = electron
  const record = (entry: string) => (events.push(entry), undefined)
  const defaultSession = {
    setPermissionRequestHandler: () => record('refuse permission requests'),
    setPermissionCheckHandler: () => record('refuse permission checks'),
    setDevicePermissionHandler: () => record('refuse devices'),
    webRequest: { onBeforeRequest: () => record('forbid network') },
  }
  class BrowserWindow {
    constructor(readonly options: object) {
      record('window')
    }
    once = () => this
    on = () => this
    show = () => record('show')
    isMinimized = () => true
    restore = () => record('restore')
    focus = () => record('focus')
    loadURL = (address: string) => (record(`load ${address}`), Promise.resolve())
  }
  return {
    app: {
      commandLine: { appendSwitch: (name: string) => record(`switch ${name}`) },
      getPath: (name: string) => paths.get(name),
      setPath: (name: string, path: string) => (paths.set(name, path), record(`path ${name}`)),
      requestSingleInstanceLock: () => (record('lock'), electron.isFirstInstance),
      on: (name: string, listener: () => void) => void listeners.set(name, listener),
      whenReady: () => new Promise<void>((resolve) => (electron.becomeReady = resolve)),
      quit: () => record('quit'),
      exit: (code: number) => record(`exit ${code}`),
    },
    BrowserWindow,
    Menu: { buildFromTemplate: () => ({}), setApplicationMenu: () => record('menu') },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: () => record('register scheme'),
      handle: () => record('handle scheme'),
    },
    session: { defaultSession },
  }
})

vi.mock('../../../../src/main/clinic', () => ({
  createClinic: (options: { dataFolder: string }) => {
    electron.events.push(`clinic ${options.dataFolder}`)
    return {
      fetch: () => Promise.resolve(new Response()),
      close: async () => {
        await Promise.resolve()
        electron.events.push('clinic closed')
      },
    }
  },
}))

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'elsewhere-electron-'))
  electron.events.length = 0
  electron.listeners.clear()
  electron.paths.set('userData', userData)
  electron.isFirstInstance = true
  electron.becomeReady = () => {}
  vi.resetModules()
})
afterEach(() => rmSync(userData, { recursive: true }))

const start = () => import('@main/electron/main')
const waitForImmediate = () => new Promise((resolve) => setImmediate(resolve))

it('registers the scheme before Electron is ready and sets every guard before the window', async () => {
  await start()
  expect(electron.events).toContain('register scheme')
  // The lock is on this folder, so the folder has to be set first.
  const setupOrder = electron.events.filter((entry) => entry === 'path userData' || entry === 'lock')
  expect(setupOrder).toEqual(['path userData', 'lock'])
  expect(electron.events).not.toContain('window')

  electron.becomeReady()
  await waitForImmediate()
  const indexOf = (entry: string) => electron.events.indexOf(entry)
  expect(electron.events).toContain(`clinic ${join(userData, 'practice')}`)
  expect(electron.events.slice(-2)).toEqual(['window', 'load app://elsewhere/'])
  for (const guard of [
    'handle scheme',
    'refuse permission requests',
    'refuse permission checks',
    'refuse devices',
    'forbid network',
    'switch host-resolver-rules',
    'menu',
  ]) {
    expect(indexOf(guard), guard).toBeGreaterThanOrEqual(0)
    expect(indexOf(guard), guard).toBeLessThan(indexOf('window'))
  }
})

it('keeps every page of every window inside the application', async () => {
  await start()
  const contents = new ContentsStub()
  electron.listeners.get('web-contents-created')?.({}, contents.asContents())
  expect(contents.prevents('will-navigate', 'https://example.org/')).toBe(true)
})

it('opens nothing when the practice is already open', async () => {
  electron.isFirstInstance = false
  await start()
  electron.becomeReady()
  await waitForImmediate()
  expect(electron.events.at(-1)).toBe('exit 0')
  expect(electron.events.filter((entry) => entry === 'window' || entry.startsWith('clinic'))).toEqual([])
})

it('brings its window to the front when started again', async () => {
  await start()
  electron.listeners.get('second-instance')?.()
  expect(electron.events).not.toContain('focus')
  electron.becomeReady()
  await waitForImmediate()
  electron.listeners.get('second-instance')?.()
  expect(electron.events.slice(-3)).toEqual(['restore', 'show', 'focus'])
})

it('closes the practice once, then exits', async () => {
  await start()
  electron.becomeReady()
  await waitForImmediate()
  electron.listeners.get('window-all-closed')?.()
  expect(electron.events.at(-1)).toBe('quit')

  let prevented = 0
  const event = { preventDefault: () => (prevented += 1) }
  electron.listeners.get('will-quit')?.(event)
  electron.listeners.get('will-quit')?.(event)
  await waitForImmediate()
  expect(prevented).toBe(2)
  expect(electron.events.slice(-2)).toEqual(['clinic closed', 'exit 0'])
  expect(electron.events.filter((entry) => entry === 'clinic closed')).toHaveLength(1)
})
