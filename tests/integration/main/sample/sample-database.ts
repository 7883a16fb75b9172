import { openDatabase } from '@main/database/open'
import { fillSample } from '@main/sample/fill'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../database/test-database'

export const ordinaryDay = new Date(2026, 4, 13, 15, 20)

/** Creates an empty database that is closed and deleted after the test. */
export async function createDatabase() {
  const database = await openDatabase(temporaryFolder(), () => ordinaryDay)
  onTestFinished(() => database.close())
  return database.db
}

/** Creates a database with the sample practice. */
export async function createSample(now: Date) {
  const db = await createDatabase()
  await fillSample(db, now)
  return db
}

type Db = Awaited<ReturnType<typeof createDatabase>>

export const readComplaintId = async (db: Db, title: string) =>
  (await db.selectFrom('complaints').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id
