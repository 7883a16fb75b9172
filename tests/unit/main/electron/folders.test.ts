import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readFolders } from '@main/electron/folders'

it('keeps the practice in the data folder of the program', () => {
  expect(readFolders(['.'], '/data')).toEqual({
    practice: join('/data', 'practice'),
    profile: '/data',
    sample: false,
    known: join('/data', 'known-folders.json'),
  })
})

it('keeps the sample practice and its window profile apart', () => {
  const { practice, profile, sample } = readFolders(['.', '--sample'], '/data')
  expect(sample).toBe(true)
  expect(practice).not.toBe(readFolders([], '/data').practice)
  expect(profile).not.toBe('/data')
})

it('reads the folder from --data among the switches of Chromium', () => {
  expect(readFolders(['--no-sandbox', '.', '--data', 'here', '--sample', '--type=x'], '/data')).toEqual({
    practice: resolve('here'),
    profile: join(resolve('here'), 'desktop-window'),
    sample: true,
    known: join('/data', 'known-folders.json'),
  })
})
