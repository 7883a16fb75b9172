import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { Commits } from './commits'
import { AtomicSqliteDialect } from './dialect'
import { FileOnDisk } from './file-on-disk'
import type { Tables } from './tables'
import { openDriver } from './driver'
import { DatabaseProblem } from './problem'

export type Db = Kysely<Tables>

export interface Connection {
  db: Db
  driver: Database.Database
  commits: Commits
}

const settings = ['synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON', 'temp_store = MEMORY']

/**
 * Opens a record, or makes an empty file.
 * @throws DatabaseProblem `network-drive`
 */
export function connect(path: string): Connection {
  const driver = openDriver(path)
  try {
    // SQLite keeps another mode where the file system has no memory to share between programs.
    if (driver.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new DatabaseProblem('network-drive')
    for (const setting of settings) driver.pragma(setting)
    // Reading makes SQLite create the journal, which is watched from now on.
    driver.pragma('user_version')
    const commits = new Commits(driver, new FileOnDisk(path))
    return {
      driver,
      commits,
      db: new Kysely<Tables>({ dialect: new AtomicSqliteDialect(driver, commits) }),
    }
  } catch (error) {
    driver.close()
    throw error
  }
}

/** Opens a record that cannot be written to over this connection. */
export function connectToRead(path: string): Connection {
  const driver = openDriver(path, { readonly: true, fileMustExist: true })
  const commits = new Commits(driver, null)
  return { driver, commits, db: new Kysely<Tables>({ dialect: new AtomicSqliteDialect(driver, commits) }) }
}

/** Moves the journal into the file, and empties it. */
export function emptyJournal({ driver, commits }: Connection): void {
  commits.move(() => driver.pragma('wal_checkpoint(TRUNCATE)'))
}

/** Closes the connection, and leaves one file. */
export function closeConnection(connection: Connection): void {
  const { driver, commits } = connection
  try {
    // Asked first, so that a record without changes stays as it is.
    if ((driver.pragma('optimize(-1)') as unknown[]).length > 0)
      commits.write(() => driver.pragma('optimize'))
    emptyJournal(connection)
  } catch {
    // This can fail on a full disk. What is not checkpointed stays in the WAL.
  } finally {
    driver.close()
  }
}
