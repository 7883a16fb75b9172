import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  await second.api.practice.noteLossesSeen.mutate()
  expect(await lossesOf(second)).toEqual({ isShown: false, inSettings: '2026-03-10T09:00' })
  await second.close()
  const third = newClinic({ dataFolder: folder, now: '2026-03-12T09:00' })
  expect(await lossesOf(third)).toEqual({ isShown: false, inSettings: '2026-03-10T09:00' })
})
