import Database from 'better-sqlite3'
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseName, openDatabase } from '@main/database/open'
import { RecordReplaced } from '@main/database/file-on-disk'
import { aClient, createClientWithVisit, newClinic, newPractice, type TestClinic } from '../../support/clinic'
import { temporaryFolder } from './database/test-database'
import { newPracticeWithBackups } from './backups/backup-clinic'

const PAGE = 4096
const pathIn = ({ folder }: TestClinic) => join(folder, databaseName)
const journalIn = (clinic: TestClinic) => `${pathIn(clinic)}-wal`

/** Makes the file of another practice. */
async function anotherRecord(): Promise<string> {
  const other = await newPractice()
  await other.api.clients.create.mutate({ ...aClient, lastName: 'Of another practice' })
  await other.close()
  return pathIn(other)
}

const replacements: [string, (clinic: TestClinic, other: string) => void][] = [
  ['deleted', (clinic) => rmSync(pathIn(clinic))],
  ['renamed', (clinic) => renameSync(pathIn(clinic), `${pathIn(clinic)}.old`)],
  [
    'deleted with its journal',
    (clinic) => [pathIn(clinic), journalIn(clinic)].forEach((path) => rmSync(path)),
  ],
  [
    'replaced by another file, as sync programs do',
    (clinic, other) => {
      copyFileSync(other, `${pathIn(clinic)}.synced`)
      renameSync(`${pathIn(clinic)}.synced`, pathIn(clinic))
    },
  ],
  ['overwritten in place', (clinic, other) => copyFileSync(other, pathIn(clinic))],
  [
    'overwritten in place, and its journal deleted',
    (clinic, other) => {
      copyFileSync(other, pathIn(clinic))
      rmSync(journalIn(clinic))
    },
  ],
  [
    'cut short',
    (clinic) => writeFileSync(pathIn(clinic), readFileSync(pathIn(clinic)).subarray(0, 3 * PAGE)),
  ],
  ['left without its journal', (clinic) => rmSync(journalIn(clinic))],
]

test.each(replacements)(
  'when the record is %s, nothing more is confirmed or written there',
  async (_name, replace) => {
    const clinic = await newPractice()
    await createClientWithVisit(clinic)
    replace(clinic, await anotherRecord())
    const before = filesOf(clinic)
    expect(await clinic.call('clients.create', aClient)).toMatchObject({
      status: 409,
      refusal: 'record-replaced',
    })
    expect(await clinic.call('clients.create', aClient)).toMatchObject({ refusal: 'practice-not-open' })
    expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'replaced' })
    await clinic.close()
    expect(filesOf(clinic)).toEqual(before)
    expect(clinic.logLines.filter((line) => line.startsWith('record stopped'))).toEqual([
      'record stopped: replaced',
    ])
  },
)

/** The record, its journal, and the files that the test put there. */
const filesOf = ({ folder }: TestClinic) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith(databaseName) && !name.endsWith('-shm'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

test('a record that was deleted under the program is rescued as a backup, and can be restored', async () => {
  const clinic = await newPracticeWithBackups({ visits: 3 })
  rmSync(pathIn(clinic))
  rmSync(journalIn(clinic))
  expect(await clinic.call('clients.create', aClient)).toMatchObject({ refusal: 'record-replaced' })
  const [rescued] = await clinic.api.backups.list.query()
  expect(rescued).toMatchObject({ reason: 'rescued', facts: { clients: 1, visits: 3 } })
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'missing' })
  const { id } = await clinic.api.backups.examine.mutate({ place: 'here', name: rescued!.name })
  await clinic.api.backups.restore.mutate({ id })
  expect(await clinic.call('clients.create', { ...aClient, lastName: 'After' })).toMatchObject({
    status: 200,
  })
})

test('a file that is replaced in the middle of a save is noticed before the save is confirmed', async () => {
  const folder = temporaryFolder()
  const { db, driver, abandon } = await openDatabase(folder, () => new Date())
  const path = join(folder, databaseName)
  driver.function('replace_file', () => {
    copyFileSync(path, `${path}.synced`)
    renameSync(`${path}.synced`, path)
    return null
  })
  // The save is counted after the first look at the file.
  driver.exec('CREATE TEMP TRIGGER whileSaving AFTER UPDATE ON recordState BEGIN SELECT replace_file(); END')
  const save = () => db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  await expect(save()).rejects.toThrow(RecordReplaced)
  abandon()
})

test('damage that is met in use stops the record, and every file stays as it is', async () => {
  const before = await newPractice()
  for (let number = 0; number < 60; number++)
    await before.api.clients.create.mutate({ ...aClient, healthHistory: 'x'.repeat(900) })
  await before.close()
  const file = new Database(pathIn(before))
  const page = file
    .prepare(`SELECT max(pageno) FROM dbstat WHERE name = 'clients' AND pagetype = 'leaf'`)
    .pluck()
  const damaged = page.get() as number
  file.close()
  const bytes = readFileSync(pathIn(before))
  bytes.fill(0, (damaged - 1) * PAGE, damaged * PAGE)
  writeFileSync(pathIn(before), bytes)

  const clinic = newClinic({ dataFolder: before.folder })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
  const now = filesOf(clinic)
  const answers = []
  for (let id = 1; id <= 60; id++) answers.push((await clinic.call('clients.read', { id })).refusal)
  // The calls after the first damaged page find no open record.
  expect([...new Set(answers.filter(Boolean))]).toEqual(['record-damaged', 'practice-not-open'])
  expect(await clinic.call('clients.create', aClient)).toMatchObject({ refusal: 'practice-not-open' })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'damaged' })
  await clinic.close()
  expect(filesOf(clinic)).toEqual(now)
})

test('a record that was put back readable for everybody is closed to others again', async () => {
  const before = await newPractice()
  await before.close()
  const bytes = readFileSync(pathIn(before))
  rmSync(pathIn(before))
  writeFileSync(pathIn(before), bytes, { mode: 0o644 })
  const clinic = newClinic({ dataFolder: before.folder })
  await clinic.api.practice.status.query()
  expect(statSync(pathIn(clinic)).mode & 0o777).toBe(0o600)
})
