import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import { aClient, newClinic, newPractice, type TestClinic } from '../../support/clinic'
import { backUp, newPracticeWithBackups } from './backups/backup-clinic'
import { temporaryFolder } from './database/test-database'

const countClients = async ({ api }: TestClinic) => (await api.clients.search.query({ text: '' })).length

/** Puts yesterday's record beside today's journal, as after a crash and a copy by hand. */
async function createForeignJournal() {
  const clinic = await newPractice()
  await clinic.api.clients.create.mutate(aClient)
  await clinic.close()
  const folder = temporaryFolder()
  copyFileSync(join(clinic.folder, databaseName), join(folder, databaseName))
  for (const lastName of ['Two', 'Three']) {
    const again = newClinic({ dataFolder: clinic.folder })
    await again.api.clients.create.mutate({ ...aClient, lastName })
    copyFileSync(join(clinic.folder, `${databaseName}-wal`), join(folder, `${databaseName}-wal`))
    await again.close()
  }
  return newClinic({ dataFolder: folder })
}

test('a record with a foreign journal opens without it on request, and the journal is kept', async () => {
  const clinic = await createForeignJournal()
  const journal = readFileSync(join(clinic.folder, `${databaseName}-wal`))
  expect(await clinic.api.practice.status.query()).toMatchObject({ code: 'foreign-journal' })
  expect(await clinic.call('practice.startNew')).toMatchObject({ status: 409, refusal: 'practice-open' })
  await clinic.api.practice.openWithoutJournal.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready', hasUnseenLosses: false })
  expect(await countClients(clinic)).toBe(1)
  const [kept] = readdirSync(join(clinic.folder, 'backups')).filter((name) => name.endsWith('-wal'))
  expect(readFileSync(join(clinic.folder, 'backups', kept!)).equals(journal)).toBe(true)
  expect(await clinic.call('practice.openWithoutJournal')).toMatchObject({ refusal: 'practice-open' })
})

test('where the record is missing, a new one starts only on request, and the backups stay', async () => {
  const before = await newPracticeWithBackups()
  await backUp(before)
  await before.close()
  rmSync(join(before.folder, databaseName))
  const clinic = newClinic({ dataFolder: before.folder })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'missing' })
  expect(await clinic.call('practice.openWithoutJournal')).toMatchObject({ refusal: 'practice-open' })
  const backups = readdirSync(join(clinic.folder, 'backups'))
  await clinic.api.practice.startNew.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'new' })
  expect(readdirSync(join(clinic.folder, 'backups'))).toEqual(backups)
})

/** Leaves a record as after a power failure: a page in the middle of its journal is damaged. */
async function createLostSaves() {
  const clinic = await newPractice()
  await clinic.close()
  const again = newClinic({ dataFolder: clinic.folder })
  for (const lastName of ['One', 'Two', 'Three'])
    await again.api.clients.create.mutate({ ...aClient, lastName })
  const folder = temporaryFolder()
  for (const ending of ['', '-wal'])
    copyFileSync(join(again.folder, `${databaseName}${ending}`), join(folder, `${databaseName}${ending}`))
  const journal = join(folder, `${databaseName}-wal`)
  const bytes = readFileSync(journal)
  bytes[232] = bytes[232]! ^ 0xff
  writeFileSync(journal, bytes)
  return folder
}

const lossesOf = async ({ api }: TestClinic) => {
  const status = await api.practice.status.query()
  return {
    isShown: status.state === 'ready' && status.hasUnseenLosses,
    inSettings: (await api.backups.status.query()).lostSavesAt,
  }
}

test('the message about lost saves stays until it is closed, and then the settings still say it', async () => {
  const folder = await createLostSaves()
  const first = newClinic({ dataFolder: folder })
  expect(await lossesOf(first)).toEqual({ isShown: true, inSettings: '2026-03-10T09:00' })
  await first.close()
  // Nobody has closed it, so the next start says it again.
  const second = newClinic({ dataFolder: folder, now: '2026-03-11T09:00' })
  expect(await lossesOf(second)).toEqual({ isShown: true, inSettings: '2026-03-10T09:00' })
  await second.api.backups.noteLossesSeen.mutate()
  expect(await lossesOf(second)).toEqual({ isShown: false, inSettings: '2026-03-10T09:00' })
  await second.close()
  const third = newClinic({ dataFolder: folder, now: '2026-03-12T09:00' })
  expect(await lossesOf(third)).toEqual({ isShown: false, inSettings: '2026-03-10T09:00' })
})

/** A practice on a drive, opened and closed once, with what the program remembers about it. */
async function practiceOnDrive() {
  const drive = join(temporaryFolder(), 'drive')
  const knownFolders = join(temporaryFolder(), 'profile', 'known-folders.json')
  const options = { dataFolder: drive, knownFolders }
  const clinic = await newPractice(options)
  await clinic.api.clients.create.mutate(aClient)
  await clinic.close()
  return { drive, options, later: { ...options, now: '2026-03-12T09:00' } }
}

const lost = { state: 'problem', code: 'not-connected', lastOpenedOn: '2026-03-10' }

test('an empty folder where a practice was is no new practice, and nothing is written into it', async () => {
  const { drive, later } = await practiceOnDrive()
  const away = join(temporaryFolder(), 'unplugged')
  cpSync(drive, away, { recursive: true })
  rmSync(drive, { recursive: true })
  mkdirSync(drive)
  const clinic = newClinic(later)
  expect(await clinic.api.practice.status.query()).toMatchObject(lost)
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject(lost)
  expect(readdirSync(drive)).toEqual([])
  cpSync(away, drive, { recursive: true })
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(await countClients(clinic)).toBe(1)
})

test('a folder that is gone is not made again where a practice was', async () => {
  const { drive, later } = await practiceOnDrive()
  rmSync(drive, { recursive: true })
  const clinic = newClinic(later)
  expect(await clinic.api.practice.status.query()).toMatchObject(lost)
  expect(existsSync(drive)).toBe(false)
  expect(await clinic.call('practice.openWithoutJournal')).toMatchObject({ refusal: 'practice-open' })
  await clinic.api.practice.startNew.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'new' })
})

test('an empty record that was never a practice is forgotten, and so is a folder that was never open', async () => {
  const { options, drive } = await practiceOnDrive()
  const other = { ...options, dataFolder: `${drive} 2` }
  const first = newClinic(other)
  expect(await first.api.practice.status.query()).toMatchObject({ state: 'new' })
  await first.close()
  rmSync(other.dataFolder, { recursive: true })
  expect(await newClinic(other).api.practice.status.query()).toMatchObject({ state: 'new' })
})

test('a damaged list of known folders stops nothing', async () => {
  const { options, drive } = await practiceOnDrive()
  writeFileSync(options.knownFolders, 'not JSON')
  expect(await newClinic(options).api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(JSON.parse(readFileSync(options.knownFolders, 'utf8'))).toEqual({ [drive]: '2026-03-10' })
})

test('where only the record is gone and the backups are there, the screen offers them', async () => {
  const { drive, later } = await practiceOnDrive()
  rmSync(join(drive, databaseName))
  mkdirSync(join(drive, 'backups'))
  writeFileSync(join(drive, 'backups', '2026-03-10T08-00-00-000Z-in-use.db'), 'a backup')
  expect(await newClinic(later).api.practice.status.query()).toMatchObject({ code: 'missing' })
})
