import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseName, openDatabase, type OpenDatabase } from '@main/database/open'
import { clock, tryToOpen, temporaryFolder } from './test-database'

const pageSize = 4096

/** Adds enough practitioners to fill many pages of the file. */
async function addPractitioners(database: OpenDatabase, firstNumber: number): Promise<void> {
  const names = Array.from({ length: 200 }, (_, index) => `${firstNumber + index} `.padEnd(400, 'x'))
  await database.db
    .insertInto('practitioners')
    .values(names.map((name) => ({ name, credentials: '' })))
    .execute()
}

/** Copies the folder as a power cut leaves it: the database file and its WAL at that moment. */
function simulatePowerCut(folder: string): string {
  const copy = temporaryFolder()
  for (const name of [databaseName, `${databaseName}-wal`]) copyFileSync(join(folder, name), join(copy, name))
  return copy
}

async function createDatabaseAfterPowerCut(): Promise<string> {
  const folder = temporaryFolder()
  const before = await openDatabase(folder, clock)
  await addPractitioners(before, 0)
  await before.close()
  const database = await openDatabase(folder, clock)
  await addPractitioners(database, 1000)
  const copy = simulatePowerCut(folder)
  await database.close()
  return copy
}

test('after a power cut all saved data is there', async () => {
  const copy = await createDatabaseAfterPowerCut()
  expect(statSync(join(copy, `${databaseName}-wal`)).size).toBeGreaterThan(0)
  const database = await openDatabase(copy, clock)
  expect(await database.db.selectFrom('practitioners').selectAll().execute()).toHaveLength(400)
  await database.close()
  expect(existsSync(join(copy, `${databaseName}-wal`))).toBe(false)
})

test('a write that is incomplete in the WAL after a power cut is dropped completely', async () => {
  const copy = await createDatabaseAfterPowerCut()
  const wal = join(copy, `${databaseName}-wal`)
  writeFileSync(wal, readFileSync(wal).subarray(0, -pageSize))
  const database = await openDatabase(copy, clock)
  expect(await database.db.selectFrom('practitioners').selectAll().execute()).toHaveLength(200)
  await database.close()
})

test('a page damaged by a power cut is detected when the database is opened', async () => {
  const copy = await createDatabaseAfterPowerCut()
  const path = join(copy, databaseName)
  const bytes = readFileSync(path)
  // The last page of the first 200 practitioners. The WAL does not contain it.
  const offset = bytes.indexOf('100 xxxx')
  expect(offset).toBeGreaterThan(pageSize)
  bytes.fill(0xa5, offset - (offset % pageSize), offset - (offset % pageSize) + pageSize)
  writeFileSync(path, bytes)
  expect(await tryToOpen(copy)).toBe('damaged')
})
