import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseName, openDatabase, type OpenDatabase } from '@main/database/open'
import { clock, problemOf, temporaryFolder } from './record'

const page = 4096

/** Adds enough practitioners to fill many pages of the file. */
async function addMany(open: OpenDatabase, from: number): Promise<void> {
  const names = Array.from({ length: 200 }, (_, index) => `${from + index} `.padEnd(400, 'x'))
  await open.db
    .insertInto('practitioners')
    .values(names.map((name) => ({ name, credentials: '' })))
    .execute()
}

/** Copies the folder as a power cut leaves it: the database file and its WAL at that moment. */
function powerCut(folder: string): string {
  const left = temporaryFolder()
  for (const name of [databaseName, `${databaseName}-wal`]) copyFileSync(join(folder, name), join(left, name))
  return left
}

async function recordCutOff(): Promise<string> {
  const folder = temporaryFolder()
  const before = await openDatabase(folder, clock)
  await addMany(before, 0)
  await before.close()
  const open = await openDatabase(folder, clock)
  await addMany(open, 1000)
  const left = powerCut(folder)
  await open.close()
  return left
}

test('after a power cut all saved data is there', async () => {
  const left = await recordCutOff()
  expect(statSync(join(left, `${databaseName}-wal`)).size).toBeGreaterThan(0)
  const open = await openDatabase(left, clock)
  expect(await open.db.selectFrom('practitioners').selectAll().execute()).toHaveLength(400)
  await open.close()
  expect(existsSync(join(left, `${databaseName}-wal`))).toBe(false)
})

test('a write that is incomplete in the WAL after a power cut is dropped completely', async () => {
  const left = await recordCutOff()
  const journal = join(left, `${databaseName}-wal`)
  writeFileSync(journal, readFileSync(journal).subarray(0, -page))
  const open = await openDatabase(left, clock)
  expect(await open.db.selectFrom('practitioners').selectAll().execute()).toHaveLength(200)
  await open.close()
})

test('a page damaged by a power cut is detected when the database is opened', async () => {
  const left = await recordCutOff()
  const path = join(left, databaseName)
  const bytes = readFileSync(path)
  // The last page of the first 200 practitioners. The WAL does not contain it.
  const at = bytes.indexOf('100 xxxx')
  expect(at).toBeGreaterThan(page)
  bytes.fill(0xa5, at - (at % page), at - (at % page) + page)
  writeFileSync(path, bytes)
  expect(await problemOf(left)).toBe('damaged')
})
