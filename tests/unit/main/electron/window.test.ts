import { expect, it } from 'vitest'
import type { BrowserWindowConstructorOptions } from 'electron'
import { menu } from '@main/electron/menu'
import { openWindow, windowOptions } from '@main/electron/window'

it('gives a page no access beyond the web platform', () => {
  const { webPreferences } = windowOptions({ dark: false }, 'linux')
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
  const options = windowOptions({ dark: false }, 'linux')
  expect([options.minWidth, options.minHeight]).toEqual([1024, 640])
})

it('has the background of the theme before the first paint', () => {
  const light = windowOptions({ dark: false }, 'linux').backgroundColor
  expect(windowOptions({ dark: true }, 'linux').backgroundColor).not.toBe(light)
})

it('checks spelling only on macOS, which needs no download of a dictionary', () => {
  expect(windowOptions({ dark: false }, 'darwin').webPreferences?.spellcheck).toBe(true)
  expect(windowOptions({ dark: false }, 'linux').webPreferences?.spellcheck).toBe(false)
  expect(windowOptions({ dark: false }, 'win32').webPreferences?.spellcheck).toBe(false)
})

it('shows the window only when it is ready to show', () => {
  const events: string[] = []
  let ready = () => {}
  const create = (options: BrowserWindowConstructorOptions) => {
    events.push(`create ${options.show}`)
    return {
      once: (name: string, listener: () => void) => ((ready = listener), events.push(`once ${name}`)),
      loadURL: (address: string) => (events.push(`load ${address}`), Promise.resolve()),
      show: () => events.push('show'),
    }
  }
  openWindow(create as never, windowOptions({ dark: false }, 'linux'), 'app://elsewhere/')
  expect(events).toEqual(['create false', 'once ready-to-show', 'load app://elsewhere/'])
  ready()
  expect(events.at(-1)).toBe('show')
})

it.each(['linux', 'win32', 'darwin'] as const)('has editing, zoom and quit in the menu on %s', (platform) => {
  const roles = (developing: boolean) => JSON.stringify(menu(platform, developing))
  for (const role of [
    'undo',
    'copy',
    'paste',
    'selectAll',
    'zoomIn',
    'zoomOut',
    platform === 'darwin' ? 'appMenu' : 'quit',
  ]) {
    expect(roles(false)).toContain(`"role":"${role}"`)
  }
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(true)).toContain('toggleDevTools')
})
