import { describe, expect, it } from 'vitest'
import { dataFolder, knownFoldersFile } from '../../../scripts/data-folder.mjs'

const ownPractice = { data: null, sample: false }
const samplePractice = { data: null, sample: true }
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
    ['browser', ownPractice, browser, linux, '/home/a/.local/share/elsewhere/practice'],
    ['browser', samplePractice, browser, linux, '/home/a/.local/share/elsewhere/sample-practice'],
    [
      'desktop',
      ownPractice,
      desktop('/home/a/.config/elsewhere'),
      linux,
      '/home/a/.config/elsewhere/practice',
    ],
    [
      'desktop',
      samplePractice,
      desktop('/home/a/.config/elsewhere'),
      linux,
      '/home/a/.config/elsewhere/sample-practice',
    ],
    ['browser', ownPractice, browser, mac, '/Users/a/Library/Application Support/Elsewhere/practice'],
    [
      'browser',
      samplePractice,
      browser,
      mac,
      '/Users/a/Library/Application Support/Elsewhere/sample-practice',
    ],
    ['desktop', ownPractice, desktop('/Users/a/Library/e'), mac, '/Users/a/Library/e/practice'],
    ['browser', ownPractice, browser, windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\practice'],
    [
      'browser',
      samplePractice,
      browser,
      windows,
      'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\sample-practice',
    ],
    ['desktop', ownPractice, desktop('D:\\e'), windows, 'D:\\e\\practice'],
    ['desktop', samplePractice, desktop('D:\\e'), windows, 'D:\\e\\sample-practice'],
  ])('of the %s host with %j', (_name, options, host, system, folder) => {
    expect(dataFolder(options, host, system)).toBe(folder)
  })

  it.each([
    [{ XDG_DATA_HOME: '/data' }, '/data/elsewhere/practice'],
    // The XDG Base Directory Specification says to ignore a relative path.
    [{ XDG_DATA_HOME: 'data' }, '/home/a/.local/share/elsewhere/practice'],
    [{ XDG_DATA_HOME: '' }, '/home/a/.local/share/elsewhere/practice'],
  ])('on Linux with %j', (env, folder) => {
    expect(dataFolder(ownPractice, browser, { ...linux, env })).toBe(folder)
  })

  it('on macOS does not depend on XDG_DATA_HOME', () => {
    const system = { ...mac, env: { XDG_DATA_HOME: '/data' } }
    expect(dataFolder(ownPractice, browser, system)).toBe(
      '/Users/a/Library/Application Support/Elsewhere/practice',
    )
  })

  it('on Windows without APPDATA', () => {
    const folder = 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\practice'
    expect(dataFolder(ownPractice, browser, { ...windows, env: {} })).toBe(folder)
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

describe('the file that remembers the data folders', () => {
  it.each([
    ['browser', browser, linux, '/home/a/.local/share/elsewhere/known-folders.json'],
    ['browser', browser, mac, '/Users/a/Library/Application Support/Elsewhere/known-folders.json'],
    ['browser', browser, windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\known-folders.json'],
    ['desktop', desktop('/home/a/.config/elsewhere'), linux, '/home/a/.config/elsewhere/known-folders.json'],
  ])('is in the profile of the user for the %s host', (_name, host, system, expected) => {
    expect(knownFoldersFile(host, system)).toBe(expected)
  })
})
