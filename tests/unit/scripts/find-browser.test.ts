import { describe, expect, it } from 'vitest'
import {
  findBrowser,
  findHeadlessShell,
  hasDisplay,
  sandboxArguments,
} from '../../../scripts/find-browser.mjs'

const existsOnly =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

describe('findHeadlessShell', () => {
  it('finds the shell on the PATH or in a usual folder, and no other browser', () => {
    const env = { PATH: '/opt/bin' }
    const shell = '/usr/bin/chromium-headless-shell'
    expect(findHeadlessShell({ env, exists: existsOnly('/opt/bin/chrome-headless-shell', shell) })).toBe(
      '/opt/bin/chrome-headless-shell',
    )
    expect(findHeadlessShell({ env, exists: existsOnly(shell, '/usr/bin/chromium') })).toBe(shell)
    expect(findHeadlessShell({ env, exists: existsOnly('/usr/bin/chromium') })).toBeNull()
  })

  it('gives way to a browser that ELSEWHERE_BROWSER names', () => {
    const env = { ELSEWHERE_BROWSER: '/my/browser' }
    expect(findHeadlessShell({ env, exists: () => true })).toBeNull()
  })
})

describe('findBrowser', () => {
  it('finds a browser on the PATH of Linux: Chrome before Chromium before Edge', () => {
    const system = { platform: 'linux', env: { PATH: '/opt/bin:/usr/bin' }, home: '/home/a' } as const
    const exists = existsOnly('/usr/bin/chromium', '/opt/bin/google-chrome', '/usr/bin/microsoft-edge')
    expect(findBrowser({ ...system, exists })).toBe('/opt/bin/google-chrome')
    expect(
      findBrowser({ ...system, exists: existsOnly('/usr/bin/microsoft-edge', '/usr/bin/chromium') }),
    ).toBe('/usr/bin/chromium')
    expect(findBrowser({ ...system, exists: existsOnly('/usr/bin/microsoft-edge') })).toBe(
      '/usr/bin/microsoft-edge',
    )
  })

  it('searches the usual folders of Linux with any PATH, and no relative folder', () => {
    const exists = existsOnly('/snap/bin/chromium', 'bin/chromium')
    expect(findBrowser({ platform: 'linux', env: { PATH: 'bin' }, exists })).toBe('/snap/bin/chromium')
    expect(findBrowser({ platform: 'linux', env: {}, exists: existsOnly('bin/chromium') })).toBeNull()
  })

  it('finds a browser in the home folder on macOS', () => {
    const path = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser({ platform: 'darwin', env: {}, home: '/Users/a', exists: existsOnly(path) })).toBe(
      path,
    )
  })

  it('finds Edge on Windows', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(findBrowser({ platform: 'win32', env, home: 'C:\\Users\\a', exists: existsOnly(path) })).toBe(path)
  })

  it('uses only ELSEWHERE_BROWSER if it is set, even if it does not exist', () => {
    const env = { PATH: '/usr/bin', ELSEWHERE_BROWSER: '/my/browser' }
    expect(
      findBrowser({ platform: 'linux', env, exists: existsOnly('/my/browser', '/usr/bin/chromium') }),
    ).toBe('/my/browser')
    expect(findBrowser({ platform: 'linux', env, exists: existsOnly('/usr/bin/chromium') })).toBeNull()
  })

  it('ignores a path that is not executable', () => {
    expect(findBrowser({ env: { ELSEWHERE_BROWSER: process.execPath } })).toBe(process.execPath)
    expect(findBrowser({ env: { ELSEWHERE_BROWSER: '/' } })).toBeNull()
    expect(findBrowser({ env: { ELSEWHERE_BROWSER: import.meta.filename } })).toBeNull()
  })
})

it('detects a display', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
})

it('disables the sandbox only for root', () => {
  expect(sandboxArguments({ uid: 0 })).toEqual(['--no-sandbox'])
  expect(sandboxArguments({ uid: 1000 })).toEqual([])
})
