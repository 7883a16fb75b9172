import Database from 'better-sqlite3'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { identityHeader } from '@shared/call-headers'
import { compareClient, itemsOf, provisional } from '@main/backups/one-client/compare'
import { matchRecords } from '@main/backups/one-client/match'
import { readClientRecord, readPracticeRows, type ClientRecord } from '@main/backups/one-client/read-rows'
import { translateRows } from '@main/backups/one-client/translate'
import { writeClient } from '@main/backups/one-client/write'
import { newestVersion } from '@main/database/migrations'
import { databaseName, openDatabase, type Db } from '@main/database/open'
import { readFile } from '@main/database/readable-copy'
import { aClient, newClinic, newPractice, type TestClinic } from '../../../support/clinic'
import { clock, temporaryFolder } from '../database/test-database'
import { readAllRows } from '../refusal-case'
import { newClinicWithBackups, newPracticeWithBackups } from './backup-clinic'
import {
  backUpNow,
  clockOf,
  compare,
  createFullClient,
  proposed,
  readRowsOf,
  sendRestore,
} from './one-client-practice'

// Each backup, check and comparison starts a process.
vi.setConfig({ testTimeout: 60_000 })

async function upload(clinic: TestClinic, content: Uint8Array): Promise<{ upload: string }> {
  const response = await clinic.get('/backups/upload', { method: 'POST', body: content as BodyInit })
  return (await response.json()) as { upload: string }
}

/** Writes a client that the present record does not have. */
const writeLost = (db: Db, backup: ClientRecord) =>
  db.transaction().execute(async (transaction) => {
    const practice = await readPracticeRows(transaction)
    return writeClient(transaction, backup, null, practice, { fields: [], items: [] }, clock())
  })

test('a restore that fails in the middle leaves every row as it was', async () => {
  const lost = await newPractice()
  const { clientId } = await createFullClient(lost, clockOf(lost), 'Noor')
  await lost.close()
  const backup = (await readFile(join(lost.folder, databaseName), (db) => readClientRecord(db, clientId)))!
  const present = await newPractice()
  await createFullClient(present, clockOf(present, '2026-03-11T09:00'), 'Bo')
  await present.close()
  const { db, driver, close } = await openDatabase(present.folder, clock)
  const before = readAllRows(present.folder)
  const restore = () => writeLost(db, backup)
  // One of the last rows cannot be written, as on a full disk.
  driver.exec(
    `CREATE TEMP TRIGGER full BEFORE INSERT ON main.amendments BEGIN SELECT RAISE(ABORT, 'full'); END`,
  )
  await expect(restore()).rejects.toThrow('full')
  expect(readAllRows(present.folder)).toEqual(before)
  driver.exec('DROP TRIGGER full')
  await restore()
  expect(driver.pragma('foreign_key_check')).toEqual([])
  await close()
  expect(
    Object.entries(readAllRows(present.folder)).filter(
      ([table, rows]) => rows.length < before[table]!.length,
    ),
  ).toEqual([])
})

test('a backup of version 10 brings back signed visits, with signed notes that are marked as made later', async () => {
  const older = gunzipSync(readFileSync('tests/fixtures/version-10-signed.db.gz'))
  const original = join(temporaryFolder(), databaseName)
  writeFileSync(original, older)
  const file = new Database(original, { readonly: true })
  const [first] = file.prepare('SELECT id, createdAt FROM clients ORDER BY id').all() as {
    id: number
    createdAt: string
  }[]
  const signed = file
    .prepare(
      'SELECT visits.clientId, count(*) AS visits FROM signatures JOIN visits ON visits.id = visitId WHERE clientId <> ? GROUP BY clientId',
    )
    .get(first!.id) as { clientId: number; visits: number } | undefined
  const clientId = signed?.clientId ?? first!.id
  const signatures = file
    .prepare('SELECT signatures.* FROM signatures JOIN visits ON visits.id = visitId WHERE clientId = ?')
    .all(clientId)
  file.close()

  // The same practice, which has lost everybody but its first client.
  const clinic = await newPracticeWithBackups({ visits: 0 })
  await clinic.close()
  const record = new Database(join(clinic.folder, databaseName))
  record.prepare('UPDATE clients SET id = ?, createdAt = ?').run(first!.id, first!.createdAt)
  record.close()
  const again = newClinicWithBackups({ dataFolder: clinic.folder, now: '2026-04-01T09:00' })
  const source = await upload(again, older)
  const comparison = await compare(again, source, { inBackup: clientId })
  expect(comparison.counts.backup.signedNotes).toBe(signatures.length)
  const answer = await sendRestore(again, proposed(comparison))
  expect(answer).toMatchObject({ status: 200 })
  const { id } = answer.data as { id: number }
  const rows = readRowsOf(clinic.folder, id)
  expect(rows.signatures).toHaveLength(signatures.length)
  expect(rows.signedNotes).toHaveLength(signatures.length)
  for (const note of rows.signedNotes!) {
    expect(note).toMatchObject({ isMadeLater: 1 })
    const { signed } = await again.api.pages.visit.query({ id: note.visitId as number })
    expect(signed).toMatchObject({ state: 'intact' })
  }
  // The file that was chosen is as it was.
  expect(readFileSync(original).equals(older)).toBe(true)
})

test('a backup that cannot be used says what it is, and the record stays as it is', async () => {
  const clinic = await newPracticeWithBackups({ visits: 1 })
  const { name } = await backUpNow(clinic)
  const good = readFileSync(join(clinic.folder, 'backups', name))
  const changed = (change: (file: Database.Database) => void) => {
    const path = join(temporaryFolder(), 'changed.db')
    writeFileSync(path, good)
    const file = new Database(path)
    change(file)
    file.close()
    return readFileSync(path)
  }
  const other = await newPracticeWithBackups({ visits: 1, now: '2026-03-12T09:00' })
  const { name: otherName } = await backUpNow(other)
  const before = readAllRows(clinic.folder)
  const files: [refusal: string, content: Uint8Array][] = [
    ['backup-empty', new Uint8Array()],
    ['backup-truncated', good.subarray(0, 40_960)],
    ['backup-not-ours', new TextEncoder().encode('a shopping list\n'.repeat(500))],
    ['backup-newer', changed((file) => file.pragma(`user_version = ${newestVersion + 1}`))],
    ['backup-damaged', Buffer.from(good).fill(0, 4096 * 5, 4096 * 9)],
    ['backup-changed', changed((file) => file.exec('DROP TRIGGER signaturesNeverChange'))],
    ['backup-other-practice', readFileSync(join(other.folder, 'backups', otherName))],
  ]
  for (const [refusal, content] of files)
    expect
      .soft(await clinic.call('backups.openCopy', await upload(clinic, content)), refusal)
      .toMatchObject({ status: 409, refusal })
  expect(await clinic.call('backups.openCopy', { place: 'here', name: '../practice.db' })).toMatchObject({
    refusal: 'backup-missing',
  })
  expect(readAllRows(clinic.folder)).toEqual(before)

  // Without its first client, the record could no longer be told from that of another practice.
  const empty = newClinicWithBackups()
  await empty.api.practice.start.mutate({ name: 'Riverside Massage', practitioner: 'Jo Rivers' })
  expect(await empty.call('backups.openCopy', await upload(empty, good))).toMatchObject({
    refusal: 'restore-whole-backup',
  })
})

test('a search in a backup finds archived clients too, and no writing call names another practice', async () => {
  const clinic = await newPracticeWithBackups({ visits: 0 })
  const { id } = await clinic.api.clients.create.mutate({ ...aClient, firstName: 'Zoë', lastName: 'Archer' })
  await clinic.api.clients.setArchived.mutate({ id, archived: true })
  const source = await backUpNow(clinic)
  const { id: copyId, facts } = await clinic.api.backups.openCopy.mutate(source)
  expect(facts).toMatchObject({ clients: 2 })
  expect(await clinic.api.pages.clientsInBackup.query({ copyId, text: 'zoe' })).toMatchObject([
    { id, firstName: 'Zoë', archived: 1 },
  ])
  expect(await clinic.api.pages.clientsInBackup.query({ copyId, text: '' })).toHaveLength(2)
  const input = proposed(await compare(clinic, source, { now: id }))
  const wrong = { [identityHeader]: 'another' }
  expect((await clinic.call('pages.restoreClient', input, wrong)).status).toBe(409)
})

test('what is the same in two records is no difference, whatever the ids are', async () => {
  const one = await newPractice()
  const tick = clockOf(one)
  const { clientId } = await createFullClient(one, tick, 'Noor')
  await one.close()
  const folder = join(temporaryFolder(), 'copy')
  mkdirSync(folder)
  cpSync(join(one.folder, databaseName), join(folder, databaseName))
  const record = (await readFile(join(folder, databaseName), (db) => readClientRecord(db, clientId)))!
  expect(compareClient(record, record, record)).toMatchObject({ details: [], items: [] })
  const rows = translateRows(record.rows, provisional(matchRecords(record, null, record)))
  expect(rows.visits.map(({ id }) => id as number).every((id) => id < 0)).toBe(true)
  expect(itemsOf(rows, null).every(({ state }) => state === 'only in backup')).toBe(true)
})

test('a signed note whose ids change twice is still intact, and its links lead to the present rows', async () => {
  const first = await newPractice()
  const { clientId } = await createFullClient(first, clockOf(first), 'Noor')
  await first.close()
  let folder = first.folder
  let id = clientId
  // Each record has more clients than the one before, so that the ids are taken in another way.
  for (const names of [['Bo'], ['Cy', 'Dee']]) {
    const backup = (await readFile(join(folder, databaseName), (db) => readClientRecord(db, id)))!
    const next = await newPractice()
    const tick = clockOf(next, '2026-03-11T09:00')
    for (const name of names) await createFullClient(next, tick, name)
    await next.close()
    const { db, close } = await openDatabase(next.folder, clock)
    ;({ id } = await writeLost(db, backup))
    await close()
    folder = next.folder
  }
  const rows = readRowsOf(folder, id)
  const [original] = readRowsOf(first.folder, clientId).signedNotes!
  expect(rows.signedNotes).toMatchObject([{ note: original!.note, sha256: original!.sha256 }])
  const again = newClinic({ dataFolder: folder })
  const page = await again.api.pages.visit.query({ id: rows.signatures![0]!.visitId as number })
  expect(page.signed).toMatchObject({ state: 'intact' })
  expect(page.note).toMatchObject({ client: { id }, complaints: [{ complaintId: rows.complaints![0]!.id }] })
  const { tissues } = (await again.api.anatomy.own.query()).own
  expect(tissues.find(({ name }) => name === 'Scar of Noor')!.id).toBe(page.note.work[1]!.tissue)
})

test('a replaced outcome is kept as a correction, and one of a complaint that is no longer treated comes with its visit', async () => {
  const clinic = await newPractice()
  const { clientId, visitId } = await createFullClient(clinic, clockOf(clinic), 'Noor')
  await clinic.close()
  const { db, driver, close } = await openDatabase(clinic.folder, clock)
  const read = async () => (await readClientRecord(db, clientId))!
  const backup = await read()
  const restore = async (from: typeof backup, items: string[]) => {
    const present = await read()
    await db
      .transaction()
      .execute((transaction) =>
        writeClient(transaction, from, present, present, { fields: [], items }, clock()),
      )
    return (await read()).rows
  }

  const [outcome] = backup.rows.outcomes
  const other = { ...backup, rows: { ...backup.rows, outcomes: [{ ...outcome!, painNow: 1 }] } }
  const replaced = await restore(other, [`outcomes ${outcome!.id}`])
  expect(replaced.outcomes).toMatchObject([{ painNow: 1 }])
  expect(replaced.correctedOutcomes).toMatchObject([
    { outcomeId: outcome!.id, painNow: 6, relief: '1 to 3 days' },
  ])
  // The other way round, the correction that the backup does not have stays.
  expect((await restore(backup, [`outcomes ${outcome!.id}`])).correctedOutcomes).toHaveLength(2)

  // Another program took the pain and the outcome away.
  driver.pragma('foreign_keys = OFF')
  driver.prepare('DELETE FROM outcomes WHERE visitId = ?').run(visitId)
  driver.prepare('DELETE FROM visitComplaints WHERE visitId = ?').run(visitId)
  const present = await read()
  expect(compareClient(backup, present, present).items).toMatchObject([
    { kind: 'visits', state: 'changed', differences: [{ field: 'complaints' }], proposed: 'now' },
    { kind: 'outcomes', state: 'only in backup', stays: 'not treated' },
  ])
  expect((await restore(backup, [])).outcomes).toEqual([])
  const together = await restore(backup, [`visits ${visitId}`])
  expect(together.outcomes).toEqual(backup.rows.outcomes)
  expect(together.visitComplaints).toEqual(backup.rows.visitComplaints)
  await close()
})
