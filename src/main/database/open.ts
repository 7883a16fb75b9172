import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUpBeforeMigrating } from './backup'
import { AtomicSqliteDialect } from './dialect'
import { applicationId, readHeader } from './header'
import { lockFolder } from './lock'
import { migrationProvider, releasedMigrations, type MigrationStatements } from './migrations'
import { DatabaseProblem, sqliteCode } from './problem'
import { finishReplacing } from './replace'
import { lockChangedSchema, type SchemaDifference } from './schema'
import type { Tables } from './tables'

export type Db = Kysely<Tables>

export interface OpenDatabase {
  readonly db: Db
  /** For exports, which read many rows without holding all of them in memory. */
  readonly driver: Database.Database
  /** What another program changed in the schema. If there is any, the record can only be read. */
  readonly schemaDifferences: readonly SchemaDifference[]
  close(): Promise<void>
}

export const databaseName = 'practice.db'

/**
 * Opens the record of a practice in `folder`. Creates it when there is none.
 *
 * The order matters. The file is opened after the folder is locked and the header shows that the file belongs to this
 * program, is not damaged and is not newer than the program. A file that cannot be opened stays unchanged.
 *
 * @param steps the migrations; a test passes more than the released ones
 * @throws DatabaseProblem with a code for each reason
 */
export async function openDatabase(
  folder: string,
  clock: () => Date,
  steps: readonly MigrationStatements[] = releasedMigrations,
): Promise<OpenDatabase> {
  const unlock = prepareFolder(folder)
  try {
    finishReplacing(folder)
    const path = join(folder, databaseName)
    if (!readHeader(path, steps.length)) await createFile(path, steps)
    const uncleanExit = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
    const open = connect(path)
    let schemaDifferences: SchemaDifference[]
    try {
      if (uncleanExit) checkIntegrity(open.driver)
      // Read again: after an unclean exit the WAL can contain a migration that the file's header does not show.
      const version = open.driver.pragma('user_version', { simple: true }) as number
      if (version > steps.length) throw new DatabaseProblem('newer')
      if (version < steps.length) {
        backUpBeforeMigrating(open.driver, folder, version, clock())
        await migrate(open.db, steps)
      }
      schemaDifferences = await lockChangedSchema(open.driver, steps)
    } catch (error) {
      open.driver.close()
      throw error
    }
    return {
      ...open,
      schemaDifferences,
      async close() {
        // There is only one connection, so this waits for the running transaction.
        await open.db.connection().execute(async () => closeDriver(open.driver))
        await open.db.destroy()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw toProblem(error)
  }
}

function prepareFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error
    const code = sqliteCode(error)
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') throw new DatabaseProblem('disk-full', { cause: error })
    throw new DatabaseProblem('folder-not-writable', { cause: error })
  }
}

function closeDriver(driver: Database.Database): void {
  try {
    driver.pragma('optimize')
    driver.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // This can fail on a full disk. What is not checkpointed stays in the WAL.
  } finally {
    driver.close()
  }
}

/** Creates the file under another name and renames it at the end, so that `practice.db` is never incomplete. */
async function createFile(path: string, steps: readonly MigrationStatements[]): Promise<void> {
  const draft = `${path}.new`
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(leftover, { force: true })
  const { db, driver } = connect(draft)
  try {
    chmodSync(draft, 0o600)
    driver.pragma(`application_id = ${applicationId}`)
    await migrate(db, steps)
    driver.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    await db.destroy()
  }
  renameSync(draft, path)
}

const settings = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
]

function connect(path: string): { db: Db; driver: Database.Database } {
  const driver = new Database(path)
  try {
    for (const setting of settings) driver.pragma(setting)
  } catch (error) {
    driver.close()
    throw error
  }
  return { driver, db: new Kysely<Tables>({ dialect: new AtomicSqliteDialect(driver) }) }
}

async function migrate(db: Db, steps: readonly MigrationStatements[]): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider(steps) }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('A step failed', { cause: error })
}

function checkIntegrity(driver: Database.Database): void {
  const answer = driver.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw new DatabaseProblem('damaged')
}

function toProblem(error: unknown): Error {
  const code = sqliteCode(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new DatabaseProblem('disk-full', { cause: error })
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new DatabaseProblem('damaged', { cause: error })
  // Another program, such as a database viewer, has locked the file.
  if (code.startsWith('SQLITE_BUSY')) return new DatabaseProblem('already-open', { cause: error })
  if (
    ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EACCES', 'EROFS', 'EPERM'].some((known) => code.startsWith(known))
  ) {
    return new DatabaseProblem('folder-not-writable', { cause: error })
  }
  return error instanceof Error ? error : new Error('unforeseen', { cause: error })
}
