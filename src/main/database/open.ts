import type Database from 'better-sqlite3'
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUpBeforeMigrating } from './backup'
import { backupName, backupsFolderName, parseBackupName } from './backup-files'
import { closeConnection, connect, connectToRead, emptyJournal, type Db } from './connection'
import { applicationId, readHeader, refuseIfTruncated } from './header'
import { checkAfterCrash, removeUnchecked } from './journal/after-crash'
import { lockFolder } from './lock'
import { releasedMigrations, type MigrationStatements } from './migrations'
import { migrate } from './migrations/migrate'
import { isOnNetworkDrive } from './network-drive'
import { DatabaseProblem, isDiskFull, isDriverMissing, sqliteCode, toProblem } from './problem'
import { copyAside, finishReplacing, recordFiles, recordPath } from './replace'
import { lockChangedSchema, type SchemaDifference } from './schema'

export type { Db }

export interface OpenDatabase {
  readonly db: Db
  /** For exports, which read many rows without holding all of them in memory. */
  readonly driver: Database.Database
  /** What another program changed in the schema. If there is any, the record can only be read. */
  readonly schemaDifferences: readonly SchemaDifference[]
  /** Whether confirmed saves are missing, because a part of the journal could not be read after a crash. */
  readonly hasLostSaves: boolean
  /**
   * The path of the record under another name while its pages still have to be checked after a crash; null otherwise. Until
   * then the record can only be read.
   */
  readonly unchecked: string | null
  /** Whether nothing can be saved. */
  readonly isReadOnly: boolean
  close(): Promise<void>
  /**
   * Unlocks the folder and leaves the connection as it is, for a record whose file was replaced or is damaged. Closing it
   * would write the journal into whatever file is there now, and delete the journal that is there now.
   */
  abandon(): void
}

export const databaseName = 'practice.db'

export interface OpenOptions {
  /** The migrations; a test passes more than the released ones, or fewer. */
  steps?: readonly MigrationStatements[]
  /** Whether a record is made where there is none but backups are. */
  startsNew?: boolean
  /**
   * When the pages of a record are checked after a crash: before it is opened, or for a large record later, by the caller,
   * who then opens it again as checked.
   */
  pagesAfterCrash?: 'check' | 'check later' | 'checked'
}

/** Connections that were abandoned. They stay open until the program ends, which closes none of them. */
const abandoned = new Set<Database.Database>()

/**
 * Opens the record of a practice in `folder`. Creates it when there is none.
 *
 * The order matters. The file is opened after the folder is locked and the header shows that the file belongs to this
 * program, is complete and is not newer than the program. After a crash the file and its journal are checked before that.
 * A file that cannot be opened stays unchanged, and so does its journal.
 *
 * @throws DatabaseProblem with a code for each reason
 */
export async function openDatabase(
  folder: string,
  clock: () => Date,
  { steps = releasedMigrations, startsNew = false, pagesAfterCrash = 'check' }: OpenOptions = {},
): Promise<OpenDatabase> {
  const unlock = prepareFolder(folder)
  try {
    finishReplacing(folder)
    const hasRecord = readHeader(join(folder, databaseName), steps.length) !== null
    const path = recordPath(folder)
    if (!hasRecord && !startsNew) refuseIfExpected(folder)
    const hasJournal = hasRecord && hasContent(`${path}-wal`)
    const checked = hasJournal
      ? checkAfterCrash(folder, path, {
          newestVersion: steps.length,
          pages: pagesAfterCrash,
          isHeld: abandoned.size > 0,
        })
      : null
    if (checked?.unchecked) return await openToRead(folder, checked.unchecked, steps, unlock)
    if (checked?.hasLostSaves) copyAside(folder, backupName(clock(), 'after crash'))
    if (hasRecord && !hasJournal) refuseIfTruncated(path)
    if (!hasRecord) await createFile(path, steps)
    keepFromOthers(path)
    const open = connect(path)
    let schemaDifferences: SchemaDifference[]
    try {
      refuseIfReadOnly(open.driver)
      // Then a journal has the saves of one program run only, which is how a foreign one is recognized.
      if (hasJournal) emptyJournal(open)
      // Read again: after a crash the journal could have a migration that the header of the file did not show.
      const version = open.driver.pragma('user_version', { simple: true }) as number
      if (version > steps.length) throw new DatabaseProblem('newer')
      if (version < steps.length) {
        backUpBeforeMigrating(open.driver, folder, version, clock())
        await migrate(open.db, steps)
        emptyJournal(open)
      }
      schemaDifferences = await lockChangedSchema(open.driver, steps)
    } catch (error) {
      open.driver.close()
      throw error
    }
    return {
      db: open.db,
      driver: open.driver,
      schemaDifferences,
      hasLostSaves: checked?.hasLostSaves ?? false,
      unchecked: null,
      isReadOnly: schemaDifferences.length > 0,
      async close() {
        // There is only one connection, so this waits for the running transaction.
        await open.db.connection().execute(async () => closeConnection(open))
        await open.db.destroy()
        unlock()
      },
      abandon() {
        abandoned.add(open.driver)
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw toProblem(error)
  }
}

/** Opens a record that was not checked yet, under another name, so that its files stay as they are. */
async function openToRead(
  folder: string,
  unchecked: string,
  steps: readonly MigrationStatements[],
  unlock: () => void,
): Promise<OpenDatabase> {
  const { db, driver } = connectToRead(unchecked)
  const end = () => {
    driver.close()
    removeUnchecked(folder)
    unlock()
  }
  try {
    const schemaDifferences = await lockChangedSchema(driver, steps)
    return {
      db,
      driver,
      schemaDifferences,
      hasLostSaves: false,
      unchecked,
      isReadOnly: true,
      async close() {
        await db.connection().execute(async () => end())
      },
      abandon: end,
    }
  } catch (error) {
    driver.close()
    removeUnchecked(folder)
    throw error
  }
}

/** Refuses to make an empty record where there was one. @throws DatabaseProblem `missing` */
function refuseIfExpected(folder: string): void {
  const backups = join(folder, backupsFolderName)
  if (
    statSync(backups, { throwIfNoEntry: false })?.isDirectory() &&
    readdirSync(backups).some((name) => parseBackupName(name))
  )
    throw new DatabaseProblem('missing')
}

const hasContent = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

/** A record that was put back by hand can be readable for everybody. */
function keepFromOthers(path: string): void {
  for (const file of recordFiles.map((ending) => `${path}${ending}`)) {
    const status = statSync(file, { throwIfNoEntry: false })
    if (status && (status.mode & 0o077) !== 0 && process.platform !== 'win32') chmodSync(file, 0o600)
  }
}

/** SQLite opens a file without write permission too, and refuses only the first write. */
function refuseIfReadOnly(driver: Database.Database): void {
  const version = driver.pragma('user_version', { simple: true }) as number
  driver.exec('BEGIN')
  try {
    driver.pragma(`user_version = ${version}`)
  } finally {
    driver.exec('ROLLBACK')
  }
}

function prepareFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (isOnNetworkDrive(folder)) throw new DatabaseProblem('network-drive')
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error
    const code = sqliteCode(error)
    if (isDiskFull(code)) throw new DatabaseProblem('disk-full', { cause: error })
    if (isDriverMissing(code)) throw toProblem(error)
    throw new DatabaseProblem('folder-not-writable', { cause: error })
  }
}

/** Creates the file under another name and renames it at the end, so that `practice.db` is never incomplete. */
async function createFile(path: string, steps: readonly MigrationStatements[]): Promise<void> {
  const draft = `${path}.new`
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(leftover, { force: true })
  const connection = connect(draft)
  try {
    chmodSync(draft, 0o600)
    connection.driver.pragma(`application_id = ${applicationId}`)
    await migrate(connection.db, steps)
    emptyJournal(connection)
  } finally {
    await connection.db.destroy()
  }
  renameSync(draft, path)
}
