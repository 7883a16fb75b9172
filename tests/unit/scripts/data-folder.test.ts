import { describe, expect, it } from 'vitest'
import { dataFolder, knownFoldersFile, olderDataFolders } from '../../../scripts/data-folder.mjs'

const ownPractice = { data: null, sample: false }
const samplePractice = { data: null, sample: true }

const linux = { platform: 'linux', env: {}, home: '/home/a', from: '/home/a/desk' } as const
const mac = { platform: 'darwin', env: {}, home: '/Users/a', from: '/Users/a/desk' } as const
const windows = {
  platform: 'win32',
  env: { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' },
  home: 'C:\\Users\\a',
  from: 'C:\\Users\\a\\desk',
} as const

describe('the default data folder of both programs', () => {
  it.each([
    [ownPractice, linux, '/home/a/.local/share/elsewhere/practice'],
    [samplePractice, linux, '/home/a/.local/share/elsewhere/sample-practice'],
    [ownPractice, mac, '/Users/a/Library/Application Support/Elsewhere/practice'],
    [samplePractice, mac, '/Users/a/Library/Application Support/Elsewhere/sample-practice'],
    [ownPractice, windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\practice'],
    [samplePractice, windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\sample-practice'],
  ])('with %j on %j', (options, system, folder) => {
    expect(dataFolder(options, system)).toBe(folder)
  })

  it.each([
    [linux, ['/home/a/.config/elsewhere/practice']],
    [{ ...linux, env: { XDG_CONFIG_HOME: '/settings' } }, ['/settings/elsewhere/practice']],
    // There the older name differs in one capital letter only.
    [mac, []],
    [windows, []],
  ])('that earlier versions of the desktop program had, on %j', (system, folders) => {
    expect(olderDataFolders(system)).toEqual(folders)
  })

  it.each([
    [{ XDG_DATA_HOME: '/data' }, '/data/elsewhere/practice'],
    // The XDG Base Directory Specification says to ignore a relative path.
    [{ XDG_DATA_HOME: 'data' }, '/home/a/.local/share/elsewhere/practice'],
    [{ XDG_DATA_HOME: '' }, '/home/a/.local/share/elsewhere/practice'],
  ])('on Linux with %j', (env, folder) => {
    expect(dataFolder(ownPractice, { ...linux, env })).toBe(folder)
  })

  it('on macOS does not depend on XDG_DATA_HOME', () => {
    const system = { ...mac, env: { XDG_DATA_HOME: '/data' } }
    expect(dataFolder(ownPractice, system)).toBe('/Users/a/Library/Application Support/Elsewhere/practice')
  })

  it('on Windows without APPDATA', () => {
    const folder = 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\practice'
    expect(dataFolder(ownPractice, { ...windows, env: {} })).toBe(folder)
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
      expect(dataFolder({ data, sample: isSample }, system)).toBe(folder)
    }
  })
})

describe('the file that remembers the data folders', () => {
  it.each([
    [linux, '/home/a/.local/share/elsewhere/known-folders.json'],
    [mac, '/Users/a/Library/Application Support/Elsewhere/known-folders.json'],
    [windows, 'C:\\Users\\a\\AppData\\Roaming\\Elsewhere\\known-folders.json'],
  ])('is in the profile of the user: %j', (system, expected) => {
    expect(knownFoldersFile(system)).toBe(expected)
  })
})
