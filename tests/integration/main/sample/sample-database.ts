import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName, openDatabase } from '@main/database/open'
import { fillSample } from '@main/sample/fill'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../database/test-database'

export const ordinaryDay = new Date(2026, 4, 13, 15, 20)

/** Creates an empty database that is closed and deleted after the test. */
export const createDatabase = async () => (await openIn(temporaryFolder())).db

async function openIn(folder: string) {
  const database = await openDatabase(folder, () => ordinaryDay)
  onTestFinished(() => database.close())
  return database
}

/** The sample practices of the days that were asked for. Copying one takes a fraction of the time of filling it. */
const files = new Map<number, Promise<Buffer>>()

/** Creates a database with the sample practice. */
export async function createSample(now: Date) {
  const file = files.get(now.getTime()) ?? fillFile(now)
  files.set(now.getTime(), file)
  const folder = temporaryFolder()
  writeFileSync(join(folder, databaseName), await file, { mode: 0o600 })
  return (await openIn(folder)).db
}

async function fillFile(now: Date) {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, () => ordinaryDay)
  await fillSample(database.db, now)
  await database.close()
  return readFileSync(join(folder, databaseName))
}

type Db = Awaited<ReturnType<typeof createDatabase>>

export const readComplaintId = async (db: Db, title: string) =>
  (await db.selectFrom('complaints').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id
