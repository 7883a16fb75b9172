import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ContentsStub } from './contents-stub'

/** Records all calls to Electron in order, and lets a test fire its events. */
const electron = vi.hoisted(() => ({
  happened: [] as string[],
  listeners: new Map<string, (...given: unknown[]) => void>(),
  paths: new Map<string, string>(),
  first: true,
  becomeReady: () => {},
}))

vi.mock('electron', () => {
  const { happened, listeners, paths } = electron
  const note = (what: string) => (happened.push(what), undefined)
  const defaultSession = {
    setPermissionRequestHandler: () => note('refuse permission requests'),
    setPermissionCheckHandler: () => note('refuse permission checks'),
    setDevicePermissionHandler: () => note('refuse devices'),
    webRequest: { onBeforeRequest: () => note('forbid network') },
  }
  class BrowserWindow {
    constructor(readonly options: object) {
      note('window')
    }
    once = () => this
    on = () => this
    show = () => note('show')
    isMinimized = () => true
    restore = () => note('restore')
    focus = () => note('focus')
    loadURL = (address: string) => (note(`load ${address}`), Promise.resolve())
  }
  return {
    app: {
      commandLine: { appendSwitch: (name: string) => note(`switch ${name}`) },
      getPath: (name: string) => paths.get(name),
      setPath: (name: string, path: string) => (paths.set(name, path), note(`path ${name}`)),
      requestSingleInstanceLock: () => (note('lock'), electron.first),
      on: (name: string, listener: () => void) => void listeners.set(name, listener),
      whenReady: () => new Promise<void>((resolve) => (electron.becomeReady = resolve)),
      quit: () => note('quit'),
      exit: (code: number) => note(`exit ${code}`),
    },
    BrowserWindow,
    Menu: { buildFromTemplate: () => ({}), setApplicationMenu: () => note('menu') },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: () => note('register scheme'),
      handle: () => note('handle scheme'),
    },
    session: { defaultSession },
  }
})

vi.mock('../../../../src/main/clinic', () => ({
  createClinic: (options: { dataFolder: string }) => {
    electron.happened.push(`clinic ${options.dataFolder}`)
    return {
      fetch: () => Promise.resolve(new Response()),
      close: async () => {
        await Promise.resolve()
        electron.happened.push('clinic closed')
      },
    }
  },
}))

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'elsewhere-electron-'))
  electron.happened.length = 0
  electron.listeners.clear()
  electron.paths.set('userData', userData)
  electron.first = true
  electron.becomeReady = () => {}
  vi.resetModules()
})
afterEach(() => rmSync(userData, { recursive: true }))

const start = () => import('@main/electron/main')
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('registers the scheme before Electron is ready and sets every guard before the window', async () => {
  await start()
  expect(electron.happened).toContain('register scheme')
  // The lock is on this folder, so the folder has to be set first.
  const early = electron.happened.filter((what) => what === 'path userData' || what === 'lock')
  expect(early).toEqual(['path userData', 'lock'])
  expect(electron.happened).not.toContain('window')

  electron.becomeReady()
  await settle()
  const at = (what: string) => electron.happened.indexOf(what)
  expect(electron.happened).toContain(`clinic ${join(userData, 'practice')}`)
  expect(electron.happened.slice(-2)).toEqual(['window', 'load app://elsewhere/'])
  for (const guard of [
    'handle scheme',
    'refuse permission requests',
    'refuse permission checks',
    'refuse devices',
    'forbid network',
    'switch host-resolver-rules',
    'menu',
  ]) {
    expect(at(guard), guard).toBeGreaterThanOrEqual(0)
    expect(at(guard), guard).toBeLessThan(at('window'))
  }
})

it('keeps every page of every window inside the application', async () => {
  await start()
  const contents = new ContentsStub()
  electron.listeners.get('web-contents-created')?.({}, contents.asContents())
  expect(contents.stops('will-navigate', 'https://example.org/')).toBe(true)
})

it('opens nothing when the practice is already open', async () => {
  electron.first = false
  await start()
  electron.becomeReady()
  await settle()
  expect(electron.happened.at(-1)).toBe('exit 0')
  expect(electron.happened.filter((what) => what === 'window' || what.startsWith('clinic'))).toEqual([])
})

it('brings its window to the front when started again', async () => {
  await start()
  electron.listeners.get('second-instance')?.()
  expect(electron.happened).not.toContain('focus')
  electron.becomeReady()
  await settle()
  electron.listeners.get('second-instance')?.()
  expect(electron.happened.slice(-3)).toEqual(['restore', 'show', 'focus'])
})

it('closes the practice once, then exits', async () => {
  await start()
  electron.becomeReady()
  await settle()
  electron.listeners.get('window-all-closed')?.()
  expect(electron.happened.at(-1)).toBe('quit')

  let prevented = 0
  const event = { preventDefault: () => (prevented += 1) }
  electron.listeners.get('will-quit')?.(event)
  electron.listeners.get('will-quit')?.(event)
  await settle()
  expect(prevented).toBe(2)
  expect(electron.happened.slice(-2)).toEqual(['clinic closed', 'exit 0'])
  expect(electron.happened.filter((what) => what === 'clinic closed')).toHaveLength(1)
})
