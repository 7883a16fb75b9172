import type { RecordFacts } from '@shared/backups'
import { Kysely } from 'kysely'
import { FileRefused } from './check-file'
import { connectToRead, type Db } from './connection'
import { AtomicSqliteDialect } from './dialect'
import { releasedMigrations } from './migrations'
import { migrate } from './migrations/migrate'
import { readRecordFacts } from './record-facts'
import { compareSchema } from './schema'
import { openDriver } from './driver'

/**
 * Brings a checked copy of a backup to the present tables, so that it can be read with the queries of this version. The
 * backup itself stays as it is.
 * @throws FileRefused `changed` when another program has changed the tables or the locks of the signed notes
 */
export async function migrateCopy(path: string): Promise<void> {
  const driver = openDriver(path, { fileMustExist: true })
  const db = new Kysely({ dialect: new AtomicSqliteDialect(driver) })
  try {
    // One file, also when the copied record had a journal beside it.
    driver.pragma('journal_mode = DELETE')
    driver.pragma('foreign_keys = ON')
    await migrate(db, releasedMigrations)
    if ((await compareSchema(driver, releasedMigrations)).length > 0) throw new FileRefused('changed')
  } finally {
    await db.destroy()
  }
}

/** Reads a file over a connection of its own that cannot write: a migrated copy, or the record from another process. */
export async function readFile<Answer>(path: string, read: (db: Db) => Promise<Answer>): Promise<Answer> {
  const { db } = connectToRead(path)
  try {
    // All queries see the same moment.
    return await db.transaction().execute(read)
  } finally {
    await db.destroy()
  }
}

/** Counts what a record contains, over such a connection. */
export function readFileFacts(path: string): RecordFacts {
  const { driver } = connectToRead(path)
  try {
    return readRecordFacts(driver)
  } finally {
    driver.close()
  }
}
