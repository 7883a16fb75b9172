import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../../scripts/data-folder.mjs'

const own = { data: null, sample: false }
const sample = { data: null, sample: true }
const browser = { name: 'browser' } as const
const desktop = (userData: string) => ({ name: 'desktop', userData }) as const

const linux = { platform: 'linux', env: {}, home: '/home/a', from: '/home/a/desk' } as const
const mac = { platform: 'darwin', env: {}, home: '/Users/a', from: '/Users/a/desk' } as const
const windows = {
  platform: 'win32',
  env: { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' },
  home: 'C:\\Users\\a',
  from: 'C:\\Users\\a\\desk',
} as const

describe('the default data folder', () => {
  it.each([
    ['browser', own, browser, linux, '/home/a/.local/share/elsewhere/practice'],
    ['browser', sample, browser, linux, '/home/a/.local/share/elsewhere/sample-practice'],
    ['desktop', own, desktop('/home/a/.config/elsewhere'), linux, '/home/a/.config/elsewhere/practice'],
    [
      'desktop',
      sample,
      desktop('/home/a/.config/elsewhere'),
      linux,
      '/home/a/.config/elsewhere/sample-practice',
    ],
    ['browser', own, browser, mac, '/Users/a/Library/Application Support/Elsewhere/practice'],
    ['browser', sample, browser, mac, '/Users/a/Library/Application Support/Elsewhere/sample-practice'],
    ['desktop', own, desktop('/Users/a/Library/e'), mac, '/Users/a/Library/e/practice'],
    ['browser', own, browser, windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\practice'],
    ['browser', sample, browser, windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\sample-practice'],
    ['desktop', own, desktop('D:\\e'), windows, 'D:\\e\\practice'],
    ['desktop', sample, desktop('D:\\e'), windows, 'D:\\e\\sample-practice'],
  ])('of the %s host with %j', (_name, wanted, host, system, folder) => {
    expect(dataFolder(wanted, host, system)).toBe(folder)
  })

  it.each([
    [{ XDG_DATA_HOME: '/data' }, '/data/elsewhere/practice'],
    // The XDG Base Directory Specification says to ignore a relative path.
    [{ XDG_DATA_HOME: 'data' }, '/home/a/.local/share/elsewhere/practice'],
    [{ XDG_DATA_HOME: '' }, '/home/a/.local/share/elsewhere/practice'],
  ])('on Linux with %j', (env, folder) => {
    expect(dataFolder(own, browser, { ...linux, env })).toBe(folder)
  })

  it('on macOS does not depend on XDG_DATA_HOME', () => {
    const system = { ...mac, env: { XDG_DATA_HOME: '/data' } }
    expect(dataFolder(own, browser, system)).toBe('/Users/a/Library/Application Support/Elsewhere/practice')
  })

  it('on Windows without APPDATA', () => {
    const folder = 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\practice'
    expect(dataFolder(own, browser, { ...windows, env: {} })).toBe(folder)
  })
})

describe('a data folder given with --data', () => {
  it.each([
    ['mine', linux, '/home/a/desk/mine'],
    ['/mine', linux, '/mine'],
    ['../mine', mac, '/Users/a/mine'],
    ['mine', windows, 'C:\\Users\\a\\desk\\mine'],
    ['D:\\mine', windows, 'D:\\mine'],
  ])('%s', (data, system, folder) => {
    for (const isSample of [false, true]) {
      expect(dataFolder({ data, sample: isSample }, browser, system)).toBe(folder)
      expect(dataFolder({ data, sample: isSample }, desktop('/e'), system)).toBe(folder)
    }
  })
})
