import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JobRunner } from '@main/backups/run-job'
import { checkRecordFile, FileRefused } from '@main/database/check-file'
import { checkCopyInParts, checkPart } from '@main/database/check-in-parts'
import { LARGE_RECORD } from '@main/database/journal/after-crash'
import { newestVersion } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { fillSample } from '@main/sample/fill'
import { SeededRandom } from '../../../bench/seeded-random'
import { backupProgram } from '../../../support/backup-program'
import { clock } from './test-database'

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
const path = join(folder, 'copy.db')
let copy: Buffer

beforeAll(async () => {
  const database = await openDatabase(folder, clock)
  await fillSample(database.db, clock())
  database.driver.prepare('VACUUM INTO ?').run(path)
  await database.close()
  copy = readFileSync(path)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const checkInParts = () =>
  checkCopyInParts(path, newestVersion, async (parts) => parts.map((part) => checkPart(path, part)))

async function isRefused(check: () => unknown): Promise<boolean> {
  try {
    await check()
    return false
  } catch (error) {
    if (error instanceof FileRefused) return true
    throw error
  }
}

/** Returns which check refuses the file. */
const refusals = async () => ({
  whole: await isRefused(() => checkRecordFile(path, newestVersion)),
  inParts: await isRefused(checkInParts),
})

/** Changes the schema as no program would, and returns which check refuses the file. */
async function refusalsAfter(statement: string) {
  writeFileSync(path, copy)
  const driver = new Database(path)
  driver.unsafeMode(true)
  driver.pragma('writable_schema = ON')
  driver.exec(statement)
  driver.close()
  return refusals()
}

test('a check in parts finds nothing in a whole copy, and counts the same', async () => {
  writeFileSync(path, copy)
  const { facts, bytes } = await checkInParts()
  expect(facts).toEqual(checkRecordFile(path, newestVersion))
  expect(bytes).toBe(copy.length)
})

test('a check in parts refuses every copy with a changed bit that one check of the whole refuses', async () => {
  const random = new SeededRandom(5)
  let refused = 0
  for (let flip = 0; flip < 60; flip++) {
    const changed = Buffer.from(copy)
    // At the start of a page stand the numbers that say where its rows are.
    const page = random.integer(0, copy.length / 4096 - 1)
    const byte = page * 4096 + random.integer(0, flip % 2 ? 60 : 4095)
    changed[byte]! ^= 1 << random.integer(0, 7)
    writeFileSync(path, changed)
    const found = await refusals()
    if (found.whole) refused++
    if (found.whole) expect(found.inParts, `byte ${byte}`).toBe(true)
  }
  expect(refused).toBeGreaterThan(10)
})

test('a check in parts refuses pages that belong to nothing, and pages that belong to two tables', async () => {
  expect(await refusalsAfter(`DELETE FROM sqlite_schema WHERE name = 'visitsByClient'`)).toEqual({
    whole: true,
    inParts: true,
  })
  expect(
    await refusalsAfter(
      `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'visits')
       WHERE name = 'visitsByClient'`,
    ),
  ).toEqual({ whole: true, inParts: true })
})

test('the copy of a large record is checked by threads, and refused when a row refers to nothing', async () => {
  const record = join(folder, databaseName)
  const driver = new Database(record)
  driver.exec('CREATE TABLE filler (content BLOB)')
  for (let size = 0; size <= LARGE_RECORD; size += 2 ** 23)
    driver.exec(`INSERT INTO filler VALUES (zeroblob(${2 ** 23}))`)
  const jobs = new JobRunner(backupProgram)
  const backUp = (name: string) => jobs.run('back up', { record, folder, name, secondFolder: null })
  expect((await backUp('whole.db')).facts.clients).toBeGreaterThan(10)
  driver.pragma('foreign_keys = OFF')
  driver.exec(`INSERT INTO complaintRegions VALUES (99999, 0, 'ear', 'left')`)
  driver.close()
  await expect(backUp('damaged.db')).rejects.toMatchObject({ fault: 'damaged' })
  expect(existsSync(join(folder, 'whole.db'))).toBe(true)
  expect(existsSync(join(folder, 'damaged.db'))).toBe(false)
})
