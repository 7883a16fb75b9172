import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeProfile, readFolders } from '@main/electron/folders'

const linux = { platform: 'linux', env: {}, home: '/home/a', from: process.cwd() } as const
const own = '/home/a/.local/share/elsewhere'

it('keeps the practice where the browser host does, and the profile of Chromium beside it', () => {
  expect(readFolders(['.'], linux)).toEqual({
    practice: `${own}/practice`,
    older: ['/home/a/.config/elsewhere/practice'],
    profile: `${own}/windows/practice`,
    sample: false,
    known: `${own}/known-folders.json`,
  })
})

it('has the folders of the default practice when its folder is named', () => {
  expect(readFolders(['--data', `${own}/practice`], linux)).toEqual(readFolders([], linux))
})

it('has a profile of its own for the sample and for each named folder, in the profile of the user', () => {
  const profiles = [['--sample'], ['--data', '/media/stick'], ['--data', '/media/other'], []].map(
    (args) => readFolders(args, linux).profile,
  )
  expect(new Set(profiles).size).toBe(4)
  for (const profile of profiles) expect(profile.startsWith(`${own}/windows/`)).toBe(true)
  expect(readFolders(['--data', '/media/stick'], linux).older).toEqual([])
})

it('reads the folder from --data among the switches of Chromium', () => {
  expect(readFolders(['--no-sandbox', '.', '--data', 'here', '--sample', '--type=x'], linux)).toMatchObject({
    practice: resolve('here'),
    sample: true,
  })
})

it('makes the profile, and a temporary one where the folder cannot be made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const wanted = join(folder, 'windows', 'practice')
  expect(makeProfile(wanted)).toBe(wanted)
  expect(statSync(wanted).mode & 0o777).toBe(0o700)
  writeFileSync(join(folder, 'file'), '')
  const other = makeProfile(join(folder, 'file', 'practice'))
  onTestFinished(() => rmSync(other, { recursive: true }))
  expect(other.startsWith(join(tmpdir(), 'elsewhere-window-'))).toBe(true)
  expect(existsSync(other)).toBe(true)
})
