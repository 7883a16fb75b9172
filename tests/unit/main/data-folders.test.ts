import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { DataFolders } from '@main/data-folders'

let home: string
let dataFolder: string
let older: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'elsewhere-folders-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  dataFolder = join(home, 'share')
  older = join(home, 'config')
})

const find = () =>
  new DataFolders({ dataFolder, olderFolders: [older], knownFolders: join(home, 'known-folders.json') })

function addPractice(folder: string) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'practice.db'), '')
}

it('is the default folder when no folder has a practice, and an older one that alone has one', () => {
  expect(find().folder).toBe(dataFolder)
  addPractice(older)
  expect(find().folder).toBe(older)
})

it('is nothing while two folders have one, and what was chosen after that', () => {
  addPractice(dataFolder)
  addPractice(older)
  const folders = find()
  expect(folders.folder).toBeNull()
  expect(folders.found.map(({ folder }) => folder)).toEqual([dataFolder, older])
  expect(folders.choose('/another')).toBe(false)
  expect(folders.choose(older)).toBe(true)
  expect(find().folder).toBe(older)
})

it('is one folder where both names lead to the same', () => {
  addPractice(dataFolder)
  symlinkSync(dataFolder, older)
  expect(find().folder).toBe(dataFolder)
})

it.each([
  [
    'its record is on a drive that is not there',
    () => symlinkSync('/not/there', join(dataFolder, 'practice.db')),
  ],
  ['only its backups are there', () => mkdirSync(join(dataFolder, 'backups'))],
])('opens no older practice silently when %s', (_what, leave) => {
  mkdirSync(dataFolder)
  leave()
  addPractice(older)
  const folders = find()
  expect(folders.folder).toBeNull()
  expect(folders.found).toMatchObject([{ folder: dataFolder, changedAt: null }, { folder: older }])
})

it('is the default folder when that cannot be read, so that the screen says so', () => {
  symlinkSync(dataFolder, dataFolder)
  expect(find().folder).toBe(dataFolder)
})
