import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { isOnNetworkDrive } from '@main/database/network-drive'

const ext4 = 0xef53
const fuse = 0x65735546

it.each([
  ['linux', '/mnt/practice', 0x6969, true],
  ['linux', '/mnt/practice', 0xfe534d42, true],
  ['linux', '/mnt/practice', 0xff534d42, true],
  ['linux', '/home/jo/practice', ext4, false],
  ['linux', '/media/jo/stick', fuse, false],
  ['win32', String.raw`\\server\share\practice`, 0, true],
  ['win32', String.raw`\\?\UNC\server\share\practice`, 0, true],
  ['win32', String.raw`\\?\C:\Users\jo\practice`, 0, false],
  ['win32', String.raw`C:\Users\jo\practice`, 0, false],
  ['darwin', '/Volumes/practice', 0x6969, false],
] as const)('%s: %s', (platform, folder, type, expected) => {
  expect(isOnNetworkDrive(folder, platform, () => type)).toBe(expected)
})

it('asks the system for the type of a folder', () => {
  expect(isOnNetworkDrive(tmpdir())).toBe(false)
})
