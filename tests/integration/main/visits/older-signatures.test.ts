import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { databaseName, openDatabase } from '@main/database/open'
import { fillSample } from '@main/sample/fill'
import { keepOlderSignedNotes } from '@main/visits/older-signatures'
import { newClinic } from '../../../support/clinic'
import { clock, temporaryFolder } from '../database/test-database'
import { readAllRows } from '../refusal-case'

test('every older signature gets a signed note that the update made, once', async () => {
  const folder = temporaryFolder()
  writeFileSync(
    join(folder, databaseName),
    gunzipSync(readFileSync('tests/fixtures/version-10-signed.db.gz')),
  )
  const clinic = newClinic({ dataFolder: folder, now: '2026-11-29T08:00' })
  const madeAt = new Date('2026-11-29T08:00').toISOString()
  const { signatures, signedNotes } = await readRows()
  expect(signatures.length).toBeGreaterThan(10)
  expect(signedNotes.map(({ visitId }) => visitId)).toEqual(signatures.map(({ visitId }) => visitId))
  for (const row of signedNotes) expect(row).toMatchObject({ madeAt, isMadeLater: 1 })
  for (const { visitId } of signatures.slice(0, 5)) {
    const { signed, note, visit } = await clinic.api.pages.visit.query({ id: visitId })
    expect(signed).toMatchObject({ state: 'intact', madeLaterAt: madeAt })
    expect(note).toMatchObject({ subjective: visit.subjective, at: visit.at })
  }
  await clinic.close()
  const again = newClinic({ dataFolder: folder, now: '2027-01-02T08:00' })
  await again.api.practice.status.query()
  expect((await readRows()).signedNotes).toEqual(signedNotes)

  async function readRows() {
    await clinic.api.practice.status.query().catch(() => {})
    return readAllRows(folder) as Record<'signatures' | 'signedNotes', { visitId: number }[]>
  }
})

test('an interrupted update goes on where it stopped', async () => {
  const { db, driver, close } = await openDatabase(temporaryFolder(), clock)
  await fillSample(db, clock())
  // As after the migration: signatures without signed notes, and the mark.
  const trigger = driver
    .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'signedNotesNeverGo'`)
    .pluck()
    .get() as string
  driver.exec(`DROP TRIGGER signedNotesNeverGo; DELETE FROM signedNotes; ${trigger};
    UPDATE practice SET signedNotesFrom = 0`)
  let batches = 0
  const stoppingClock = () => {
    batches += 1
    if (batches === 2) throw new Error('the power is cut')
    return clock()
  }
  await expect(keepOlderSignedNotes(db, stoppingClock)).rejects.toThrow('the power is cut')
  const first = await db.selectFrom('signedNotes').selectAll().orderBy('visitId').execute()
  const signatures = await db.selectFrom('signatures').select('visitId').orderBy('visitId').execute()
  expect(first.length).toBeGreaterThan(0)
  expect(first.length).toBeLessThan(signatures.length)

  await keepOlderSignedNotes(db, () => new Date('2026-11-30T10:00'))
  const all = await db.selectFrom('signedNotes').selectAll().orderBy('visitId').execute()
  expect(all.map(({ visitId }) => visitId)).toEqual(signatures.map(({ visitId }) => visitId))
  expect(all.slice(0, first.length)).toEqual(first)
  expect(await db.selectFrom('practice').select('signedNotesFrom').execute()).toEqual([
    { signedNotesFrom: null },
  ])
  await close()
})
