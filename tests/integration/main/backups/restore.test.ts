import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applicationId } from '@main/database/header'
import { newestVersion, releasedMigrations } from '@main/database/migrations'
import { databaseName } from '@main/database/open'
import { finishReplacing } from '@main/database/replace'
import { aClient, type TestClinic } from '../../../support/clinic'
import { readAllRows as readRows } from '../refusal-case'
import { listBackups, temporaryFolder } from '../database/test-database'
import { addVisit, backUp, newClinicWithBackups, newPracticeWithBackups, readAllFiles } from './backup-clinic'
import { unlistedNames } from './refusals'

/** Reads all rows. Of the record itself only the time: a restored record gets a new identity and counts its saves on. */
function readAllRows(folder: string): Record<string, unknown[]> {
  const { recordState = [], ...tables } = readRows(folder)
  const times = (recordState as { latestTime: string | null }[]).map(({ latestTime }) => ({ latestTime }))
  return { ...tables, recordState: times }
}

const identityOf = ({ folder }: TestClinic) =>
  (readRows(folder)['recordState'] as { identity: string }[]).map(({ identity }) => identity)

/** Sends a file as the screen does. */
async function upload(clinic: TestClinic, content: Uint8Array | string): Promise<{ upload: string }> {
  const response = await clinic.get('/backups/upload', { method: 'POST', body: content as BodyInit })
  expect(response.status).toBe(200)
  return (await response.json()) as { upload: string }
}

const lastBackup = async ({ api }: TestClinic) => {
  const { place, name } = (await api.backups.list.query())[0]!
  return { place, name }
}

async function undo({ api }: TestClinic): Promise<void> {
  const { id } = await api.backups.examineUndo.mutate()
  await api.backups.restore.mutate({ id })
}

/** A practice with a backup of two visits, and a record that has gone on since. */
async function practiceThatWentOn() {
  const clinic = await newPracticeWithBackups({ visits: 2 })
  await backUp(clinic)
  const source = await lastBackup(clinic)
  const backedUp = readAllRows(clinic.folder)
  clinic.setTime('2026-03-10T12:00')
  for (let visit = 0; visit < 3; visit++) await addVisit(clinic, clinic.clientId)
  await clinic.api.clients.create.mutate({ ...aClient, firstName: 'Bo' })
  return { clinic, source, backedUp }
}

test('a preview says what a backup has and what would go, and changes nothing', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const before = readAllRows(clinic.folder)
  expect(await clinic.api.backups.examine.mutate(source)).toMatchObject({
    madeAt: '2026-03-10T09:00',
    facts: { practice: 'Riverside Massage', clients: 1, visits: 2 },
    losses: { clients: 1, visits: 3, changedVisits: 0 },
  })
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('a restore brings every row back, sets the record aside, and undo brings every row of that back', async () => {
  const { clinic, source, backedUp } = await practiceThatWentOn()
  const wentOn = readAllRows(clinic.folder)
  const identityBefore = identityOf(clinic)
  const { id } = await clinic.api.backups.examine.mutate(source)
  await clinic.api.backups.restore.mutate({ id })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(readAllRows(clinic.folder)).toEqual(backedUp)
  expect(identityOf(clinic)).not.toEqual(identityBefore)
  // What was set aside is checked and listed as a backup.
  await expect
    .poll(async () => (await clinic.api.backups.list.query())[0], { timeout: 15_000 })
    .toMatchObject({ reason: 'before restore', facts: { clients: 2, visits: 5 } })
  // Going back on purpose is no loss to warn about.
  expect(await clinic.api.backups.status.query()).toMatchObject({
    fuller: null,
    undo: { at: '2026-03-10T12:00', isUndo: false },
  })

  clinic.setTime('2026-03-10T12:05')
  await undo(clinic)
  expect(readAllRows(clinic.folder)).toEqual(wentOn)
  expect((await clinic.api.backups.status.query()).undo).toEqual({ at: '2026-03-10T12:05', isUndo: true })
  await undo(clinic)
  expect(readAllRows(clinic.folder)).toEqual(backedUp)
  expect((await clinic.api.backups.status.query()).undo).toMatchObject({ isUndo: false })
  await addVisit(clinic, clinic.clientId)
})

test('before an undo, a preview says what was saved since the restore', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const { id } = await clinic.api.backups.examine.mutate(source)
  await clinic.api.backups.restore.mutate({ id })
  clinic.setTime('2026-03-10T12:30')
  await addVisit(clinic, clinic.clientId)
  const preview = await clinic.api.backups.examineUndo.mutate()
  expect(preview).toMatchObject({ facts: { clients: 2, visits: 5 }, losses: { clients: 0, visits: 1 } })
})

test('a backup with a changed schema opens to read only, and can be undone', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const wentOn = readAllRows(clinic.folder)
  const changed = join(temporaryFolder(), 'changed.db')
  cpSync(join(clinic.folder, 'backups', source.name), changed)
  const file = new Database(changed)
  file.exec('DROP TRIGGER lockedVisitStays')
  file.close()
  const { id } = await clinic.api.backups.examine.mutate(await upload(clinic, readFileSync(changed)))
  await clinic.api.backups.restore.mutate({ id })
  expect(await clinic.api.practice.status.query()).toMatchObject({
    state: 'ready',
    schemaDifferences: [{ difference: 'missing', name: 'lockedVisitStays' }],
  })
  await undo(clinic)
  expect(await clinic.api.practice.status.query()).toMatchObject({ schemaDifferences: [] })
  expect(readAllRows(clinic.folder)).toEqual(wentOn)
})

test('the previews of two windows do not disturb each other, and each is restored once', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const first = await clinic.api.backups.examine.mutate(source)
  await clinic.api.backups.examine.mutate(source)
  await clinic.api.backups.restore.mutate({ id: first.id })
  expect(await clinic.call('backups.restore', { id: first.id })).toMatchObject({
    refusal: 'backup-not-examined',
    status: 409,
  })
})

test('of many previews the oldest is no longer kept, and its file is deleted', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const previews = []
  for (let count = 0; count < 4; count++) previews.push(await clinic.api.backups.examine.mutate(source))
  const kept = readdirSync(join(clinic.folder, 'incoming')).sort()
  expect(kept).toEqual(
    previews
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  )
  expect(await clinic.call('backups.restore', { id: previews[0]!.id })).toMatchObject({
    refusal: 'backup-not-examined',
  })
  await clinic.api.backups.restore.mutate({ id: previews[1]!.id })
})

test('files that two windows send at the same time are both examined, and then deleted', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const content = readFileSync(join(clinic.folder, 'backups', source.name))
  const [first, second] = [await upload(clinic, content), await upload(clinic, content)]
  await clinic.api.backups.examine.mutate(first)
  await clinic.api.backups.examine.mutate(second)
  expect(readdirSync(join(clinic.folder, 'incoming')).filter((name) => name.endsWith('.upload'))).toEqual([])
})

let madeOnce: Buffer | undefined
/** Returns the bytes of a good backup, made by the first test that asks. */
async function goodBackup(): Promise<Buffer> {
  if (madeOnce) return madeOnce
  const { clinic, source } = await practiceThatWentOn()
  madeOnce = readFileSync(join(clinic.folder, 'backups', source.name))
  return madeOnce
}

/** Creates a file that cannot be restored, from a good backup. */
const badFiles: { what: string; refusal: string; make: (good: Buffer) => Uint8Array | string }[] = [
  { what: 'an empty file', refusal: 'backup-empty', make: () => '' },
  { what: 'a file without its end', refusal: 'backup-truncated', make: (good) => good.subarray(0, 40_960) },
  { what: 'a file one byte short', refusal: 'backup-truncated', make: (good) => good.subarray(0, -1) },
  { what: 'the start of a header', refusal: 'backup-truncated', make: (good) => good.subarray(0, 16) },
  { what: 'a text', refusal: 'backup-not-ours', make: () => 'a shopping list\n'.repeat(500) },
  {
    what: 'a database of another program',
    refusal: 'backup-not-ours',
    make: () => databaseOf({ application: 1 }),
  },
  {
    what: 'a record of a newer version',
    refusal: 'backup-newer',
    make: () => databaseOf({ version: newestVersion + 1 }),
  },
  { what: 'a database without a practice', refusal: 'backup-damaged', make: () => databaseOf({}) },
  {
    what: 'a file with pages of zeros',
    refusal: 'backup-damaged',
    make: (good) => Buffer.from(good).fill(0, 4096 * 5, 4096 * 9),
  },
  {
    what: 'a zip file of something else',
    refusal: 'backup-truncated',
    make: () => 'PK\x03\x04 and then nothing',
  },
]

function databaseOf({ application = applicationId, version = newestVersion }): Buffer {
  const path = join(temporaryFolder(), 'other.db')
  const other = new Database(path)
  other.pragma(`application_id = ${application}`)
  other.pragma(`user_version = ${version}`)
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.close()
  return readFileSync(path)
}

test.each(badFiles)('$what says what it is, and the record stays as it is byte for byte', async (bad) => {
  // Without a backup in this record: the good one is from a practice that all these tests share.
  const clinic = await newPracticeWithBackups()
  // The journal of the open record is part of it.
  const files = () =>
    ['', '-wal'].map((ending) =>
      readFileSync(join(clinic.folder, `${databaseName}${ending}`)).toString('base64'),
    )
  const sent = await upload(clinic, bad.make(await goodBackup()))
  const before = files()
  expect(await clinic.call('backups.examine', sent)).toMatchObject({ refusal: bad.refusal, status: 409 })
  expect(files()).toEqual(before)
  expect(existsSync(join(clinic.folder, 'backups'))).toBe(false)
  await addVisit(clinic, clinic.clientId)
})

test('a backup of another practice is refused, and so is one with the same name', async () => {
  const { clinic } = await practiceThatWentOn()
  const other = await newPracticeWithBackups({ visits: 1, now: '2026-03-10T08:00' })
  await backUp(other)
  const { name } = await lastBackup(other)
  const sent = await upload(clinic, readFileSync(join(other.folder, 'backups', name)))
  const before = readAllRows(clinic.folder)
  expect(await clinic.call('backups.examine', sent)).toMatchObject({ refusal: 'backup-other-practice' })
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('a backup from before the first client was deleted is still one of this practice', async () => {
  const { clinic, source } = await practiceThatWentOn()
  // The first client, and then the only one that is left.
  for (const { id } of (await clinic.api.clients.search.query({ text: '' })).sort((a, b) => a.id - b.id)) {
    await clinic.api.pages.deleteClient.mutate({ id })
    expect(await clinic.call('backups.examine', source)).toMatchObject({ status: 200 })
  }
})

test('a backup in which one bit changed is refused, although SQLite finds it whole', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const path = join(clinic.folder, 'backups', source.name)
  const bytes = readFileSync(path)
  const at = bytes.lastIndexOf('Riverside Massage')
  bytes[at] = bytes[at]! ^ 1
  writeFileSync(path, bytes)
  expect(await clinic.call('backups.examine', source)).toMatchObject({ refusal: 'backup-changed' })
})

test('a name that is in no list leads to no file', async () => {
  const { clinic } = await practiceThatWentOn()
  for (const name of unlistedNames)
    expect
      .soft(await clinic.call('backups.examine', { place: 'here', name }), name)
      .toMatchObject({ refusal: 'backup-missing' })
})

test('a record that cannot be opened is set aside with its journal, and the last backup takes its place', async () => {
  const { clinic, source, backedUp } = await practiceThatWentOn()
  await clinic.close()
  const path = join(clinic.folder, databaseName)
  const damaged = readFileSync(path).fill(0xa5)
  writeFileSync(path, damaged)
  writeFileSync(`${path}-wal`, 'a journal of something')
  const again = newClinicWithBackups({ dataFolder: clinic.folder, now: '2026-03-11T08:00' })
  expect(await again.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'damaged' })
  expect(await again.api.backups.status.query()).toMatchObject({ last: { name: source.name } })
  const { id, losses } = await again.api.backups.examine.mutate(source)
  expect(losses).toBeNull()
  expect(readFileSync(path).equals(damaged)).toBe(true)
  await again.api.backups.restore.mutate({ id })
  expect(await again.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(readAllRows(clinic.folder)).toEqual(backedUp)
  const [setAside] = listBackups(clinic.folder).filter((name) => name.includes('before-restore'))
  const aside = (ending: string) => readFileSync(join(clinic.folder, 'backups', `${setAside}${ending}`))
  expect(aside('').equals(damaged)).toBe(true)
  expect(aside('-wal').toString()).toBe('a journal of something')
})

test('when a backup passes its check and still cannot be opened, the record comes back', async () => {
  const { clinic, source } = await practiceThatWentOn()
  const before = readAllRows(clinic.folder)
  // Its tables have the newest shape and its version says otherwise, so the migration fails.
  const path = join(temporaryFolder(), 'wrong-version.db')
  cpSync(join(clinic.folder, 'backups', source.name), path)
  const file = new Database(path)
  file.pragma(`user_version = ${newestVersion - 1}`)
  file.prepare('DELETE FROM kysely_migration WHERE name = ?').run(releasedMigrations.at(-1)!.name)
  file.close()
  const { id } = await clinic.api.backups.examine.mutate(await upload(clinic, readFileSync(path)))
  expect(await clinic.call('backups.restore', { id })).toMatchObject({
    refusal: 'restore-failed',
    status: 409,
  })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(readAllRows(clinic.folder)).toEqual(before)
  expect((await clinic.api.backups.status.query()).undo).toBeNull()
})

test.each([
  ['before anything moved', 0],
  ['when the record was set aside', 1],
  ['when the backup was in its place', 2],
])('a restore that is interrupted %s is completed at the next start', async (_when, step) => {
  const { clinic, source, backedUp } = await practiceThatWentOn()
  await clinic.close()
  const folder = clinic.folder
  const record = join(folder, databaseName)
  const before = readFileSync(record)
  cpSync(join(folder, 'backups', source.name), join(folder, 'practice.db.restoring'))
  writeFileSync(join(folder, 'restore.plan'), '2026-03-11T08-00-00-000Z-before-restore.db')
  const setAside = join(folder, 'backups', '2026-03-11T08-00-00-000Z-before-restore.db')
  if (step > 0) renameSync(record, setAside)
  if (step > 1) renameSync(join(folder, 'practice.db.restoring'), record)
  const again = newClinicWithBackups({ dataFolder: folder, now: '2026-03-11T08:00' })
  expect(await again.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(readAllRows(folder)).toEqual(backedUp)
  expect(readFileSync(setAside).equals(before)).toBe(true)
  expect(existsSync(join(folder, 'restore.plan'))).toBe(false)
})

test('a copy that was never planned to take the place does not', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, databaseName), 'the record')
  writeFileSync(join(folder, 'practice.db.restoring'), 'half a copy')
  finishReplacing(folder)
  expect(Object.keys(readAllFiles(folder))).toEqual([databaseName])
})

test('a practice moves to a new computer in one file', async () => {
  const { clinic } = await practiceThatWentOn()
  const moved = readAllRows(clinic.folder)
  const response = await clinic.get('/backups/archive')
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="Elsewhere 2026-03-10.elsewhere"',
  )
  const archive = new Uint8Array(await response.arrayBuffer())

  const other = newClinicWithBackups()
  expect(await other.api.practice.status.query()).toMatchObject({ state: 'new' })
  const { id, facts } = await other.api.backups.examine.mutate(await upload(other, archive))
  expect(facts).toMatchObject({ practice: 'Riverside Massage', clients: 2, visits: 5 })
  await other.api.backups.restore.mutate({ id })
  expect(await other.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(readAllRows(other.folder)).toEqual(moved)
  // The empty record that was set aside is no backup. The first one is made at once.
  await expect
    .poll(async () => (await other.api.backups.status.query()).last?.facts, { timeout: 15_000 })
    .toBeTruthy()
  expect((await other.api.backups.status.query()).last?.facts).toMatchObject({ clients: 2, visits: 5 })
})

test('an archive with one changed byte is refused', async () => {
  const { clinic } = await practiceThatWentOn()
  const archive = Buffer.from(await (await clinic.get('/backups/archive')).arrayBuffer())
  const middle = Math.floor(archive.length / 2)
  archive[middle] = archive[middle]! ^ 0xff
  const other = newClinicWithBackups()
  await other.api.practice.status.query()
  expect(await other.call('backups.examine', await upload(other, archive))).toMatchObject({
    refusal: 'backup-damaged',
  })
  expect(await other.api.practice.status.query()).toMatchObject({ state: 'new' })
  expect(statSync(join(other.folder, databaseName)).isFile()).toBe(true)
})
