import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readFolders } from '@main/electron/folders'

it('keeps the practice with the other data of the program', () => {
  expect(readFolders(['.'], '/data')).toEqual({
    practice: join('/data', 'practice'),
    profile: '/data',
    sample: false,
  })
})

it('keeps the sample practice apart from it, window and all', () => {
  const { practice, profile, sample } = readFolders(['.', '--sample'], '/data')
  expect(sample).toBe(true)
  expect(practice).not.toBe(readFolders([], '/data').practice)
  expect(profile).not.toBe('/data')
})

it('takes the folder it is told, among the words of Chromium', () => {
  expect(readFolders(['--no-sandbox', '.', '--data', 'here', '--sample', '--type=x'], '/data')).toEqual({
    practice: resolve('here'),
    profile: join(resolve('here'), 'desktop-window'),
    sample: true,
  })
})
