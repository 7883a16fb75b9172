import type { RecordFacts } from '@shared/backups'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { FileRefused } from './check-file'
import { AtomicSqliteDialect } from './dialect'
import { migrationProvider, releasedMigrations } from './migrations'
import type { Db } from './open'
import { readRecordFacts } from './record-facts'
import { compareSchema } from './schema'
import type { Tables } from './tables'

/**
 * Brings a checked copy of a backup to the present tables, so that it can be read with the queries of this version. The
 * backup itself stays as it is.
 * @throws FileRefused `changed` when another program has changed the tables or the locks of the signed notes
 */
export async function migrateCopy(path: string): Promise<void> {
  const driver = new Database(path, { fileMustExist: true })
  const db = connect(driver)
  try {
    // One file, also when the copied record had a journal beside it.
    driver.pragma('journal_mode = DELETE')
    driver.pragma('foreign_keys = ON')
    const provider = migrationProvider(releasedMigrations)
    const { error } = await new Migrator({ db, provider }).migrateToLatest()
    if (error) throw error instanceof Error ? error : new Error('A step failed', { cause: error })
    if ((await compareSchema(driver, releasedMigrations)).length > 0) throw new FileRefused('changed')
  } finally {
    await db.destroy()
  }
}

/** Reads a file over a connection of its own that cannot write: a migrated copy, or the record from another process. */
export async function readFile<Answer>(path: string, read: (db: Db) => Promise<Answer>): Promise<Answer> {
  const driver = new Database(path, { readonly: true, fileMustExist: true })
  const db = connect(driver)
  try {
    // All queries see the same moment.
    return await db.transaction().execute(read)
  } finally {
    await db.destroy()
  }
}

/** Counts what a record contains, over such a connection. */
export function readFileFacts(path: string): RecordFacts {
  const driver = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return readRecordFacts(driver)
  } finally {
    driver.close()
  }
}

const connect = (driver: Database.Database): Db =>
  new Kysely<Tables>({ dialect: new AtomicSqliteDialect(driver) })
