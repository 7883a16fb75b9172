import type Database from 'better-sqlite3'
import { chmodSync, constants, copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pageSizeOf, readStart } from '../header'
import { DatabaseProblem, sqliteCode } from '../problem'
import { readJournal, type Journal } from './journal'
import { parseSaveCount, readCountPage, readSaveCount, type SaveCount } from './save-count'
import { openDriver } from '../driver'

/** The folder for the check. It is in the data folder, because that is where health data may be. */
const folderName = 'checking'

/** What a check of a record with its journal found. */
export interface CheckedJournal {
  /** Whether saves that were confirmed are missing, because a part of the journal cannot be read. */
  hasLostSaves: boolean
  /**
   * The path of the record under another name, with a copy of its journal, where its pages still have to be checked; null
   * when that was done. `removeUnchecked` removes it.
   */
  unchecked: string | null
}

/** The pages of a larger record, in bytes, are checked while it can be read already. It takes some seconds. */
export const LARGE_RECORD = 64 * 1024 * 1024

/**
 * Checks a record that was not closed properly, with its journal, before it is opened. Opening it would write the journal
 * into the file. The check reads the record under another name, so a refused record and its journal stay as they are.
 *
 * @param path the absolute path of the record, which nobody has open
 * @param newestVersion the newest known `user_version`
 * @param pages whether the pages are checked here, for a large record later by the caller, or were checked
 * @param isHeld whether this process still has a connection to the file; then a link would share its memory
 * @throws DatabaseProblem `damaged`; `newer`; `foreign-journal` when the journal does not continue the record
 */
export function checkAfterCrash(
  folder: string,
  path: string,
  {
    newestVersion,
    pages,
    isHeld,
  }: { newestVersion: number; pages: 'check' | 'check later' | 'checked'; isHeld: boolean },
): CheckedJournal {
  const place = join(folder, folderName)
  removeUnchecked(folder)
  mkdirSync(place, { mode: 0o700 })
  const record = join(place, 'practice.db')
  let isKept = false
  try {
    linkOrCopy(path, record, isHeld)
    const file = read(record, tryReadFile)
    const journal = readJournal(`${path}-wal`, pageSizeOf(readStart(path)), file?.countPage ?? null)
    copyFileSync(`${path}-wal`, `${record}-wal`, constants.COPYFILE_FICLONE)
    chmodSync(`${record}-wal`, 0o600)
    isKept = read(record, (driver) => {
      const last = tryReadState(driver)
      // The journal can have a migration that the header of the file does not show.
      if (last && last.version > newestVersion) throw new DatabaseProblem('newer')
      const isOwn = journal.transactions === 0 || file === null || continues(file, journal, last)
      if (!isOwn) throw new DatabaseProblem('foreign-journal')
      // A record of an older version is changed before it can be read.
      const isLater =
        pages === 'check later' && last?.version === newestVersion && statSync(path).size > LARGE_RECORD
      if (pages !== 'checked' && !isLater) checkPages(driver)
      return isLater
    })
    return { hasLostSaves: journal.hasLostSaves, unchecked: isKept ? record : null }
  } finally {
    if (!isKept) removeUnchecked(folder)
  }
}

/** @throws DatabaseProblem `damaged` */
function checkPages(driver: Database.Database): void {
  if (driver.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DatabaseProblem('damaged')
}

/** Removes what `checkAfterCrash` left for a later check. Nobody may have it open. */
export function removeUnchecked(folder: string): void {
  rmSync(join(folder, folderName), { recursive: true, force: true })
}

/**
 * Returns whether a journal continues a file. The file is the one from before the first transaction of the journal, or has
 * some of its transactions already.
 */
function continues(file: FileState, journal: Journal, last: State | null): boolean {
  // Before saves were counted. A migration is moved into the file at once, so it is the only transaction of its journal.
  if (!file.count) return last?.version === file.version || journal.transactions === 1
  const first = journal.firstContent && parseSaveCount(journal.firstContent)
  if (!first || !last?.count) return false
  const { opening, saves } = file.count
  if (opening === first.openingBefore && saves === first.saves - 1) return true
  // A program run starts its journal again after the journal was moved into the file.
  return opening === first.opening && saves >= first.saves - 1 && saves <= last.count.saves
}

interface State {
  version: number
  count: SaveCount | null
}

const readState = (driver: Database.Database): State => ({
  version: driver.pragma('user_version', { simple: true }) as number,
  count: readSaveCount(driver),
})

interface FileState extends State {
  countPage: number
}

/** Reads the state; null where the pages of a journal do not fit together with those of the file. */
const tryReadState = (driver: Database.Database) => tryTo(() => readState(driver))

/** Reads the file without its journal; null when the power failed while the journal was moved into it. */
const tryReadFile = (driver: Database.Database): FileState | null =>
  tryTo(() => ({ ...readState(driver), countPage: readCountPage(driver) }))

function tryTo<Found>(find: () => Found): Found | null {
  try {
    return find()
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(sqliteCode(error))) return null
    throw error
  }
}

/** A link costs no time and no space. A file system without links gets a copy. */
function linkOrCopy(path: string, copy: string, mustCopy: boolean): void {
  try {
    if (!mustCopy) return linkSync(path, copy)
  } catch {
    // Copied below.
  }
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  chmodSync(copy, 0o600)
}

/** Reads over a connection that cannot write. It makes a `-shm`, and the next one must not find that. */
function read<Found>(record: string, find: (driver: Database.Database) => Found): Found {
  const driver = openDriver(record, { readonly: true, fileMustExist: true })
  try {
    return find(driver)
  } finally {
    driver.close()
    rmSync(`${record}-shm`, { force: true })
  }
}
