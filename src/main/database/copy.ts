import type { RecordFacts } from '@shared/backups'
import type Database from 'better-sqlite3'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkedNow, UNFINISHED, writeChecked, type CheckedFile } from './backup-files'
import { checkRecordFile } from './check-file'
import { flush, flushFolder } from './flush'
import { separateFromJournals } from './journal/save-count'
import { readRecordFacts } from './record-facts'
import { openDriver } from './driver'

/**
 * Copies an open record to `path`. The copy is written under a temporary name, opened again, checked, flushed and only
 * then renamed, so that a file with the name of a backup is always complete. What the check found stands beside it.
 *
 * @param version the `user_version` that the copy must have
 * @throws the error of SQLite or of the system, or FileRefused; then no file is left behind
 */
export function copyRecord(driver: Database.Database, path: string, version: number): RecordFacts {
  const unfinished = `${path}${UNFINISHED}`
  try {
    const before = writeCopy(driver, path)
    const facts = checkRecordFile(unfinished, version)
    flush(unfinished)
    return finishCopy(driver, path, version, before, checkedNow(unfinished, facts)).facts
  } catch (error) {
    removeFailed(path)
    throw error
  }
}

/**
 * Copies the record at `path` over a connection of its own, while another process writes to it.
 *
 * @param check checks the unfinished copy, and flushes it
 * @returns what the check found
 * @throws what `copyRecord` throws
 */
export async function copyRecordFile(
  record: string,
  path: string,
  check: (unfinished: string, version: number) => Promise<CheckedFile>,
): Promise<CheckedFile> {
  const driver = openDriver(record, { readonly: true, fileMustExist: true })
  try {
    const version = driver.pragma('user_version', { simple: true }) as number
    const before = writeCopy(driver, path)
    return finishCopy(driver, path, version, before, await check(`${path}${UNFINISHED}`, version))
  } catch (error) {
    removeFailed(path)
    throw error
  } finally {
    driver.close()
  }
}

/** Writes the copy under its temporary name. Returns what the record contained before. */
function writeCopy(driver: Database.Database, path: string): RecordFacts {
  const folder = dirname(path)
  const unfinished = `${path}${UNFINISHED}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  removeUnfinished(folder)
  const before = readRecordFacts(driver)
  driver.prepare('VACUUM INTO ?').run(unfinished)
  chmodSync(unfinished, 0o600)
  separate(unfinished)
  return before
}

/** Gives a checked and flushed copy its name. */
function finishCopy(
  driver: Database.Database,
  path: string,
  version: number,
  before: RecordFacts,
  checked: CheckedFile,
): CheckedFile {
  const unfinished = `${path}${UNFINISHED}`
  if (checked.facts.version !== version) throw new Error('The copy has another version')
  refuseIfIncomplete(checked.facts, before, readRecordFacts(driver))
  writeChecked(unfinished, checked)
  renameSync(`${unfinished}.json`, `${path}.json`)
  renameSync(unfinished, path)
  flushFolder(dirname(path))
  return checked
}

function removeFailed(path: string): void {
  const unfinished = `${path}${UNFINISHED}`
  for (const leftover of [unfinished, `${unfinished}.json`]) {
    // When the folder is a file, there is no copy to delete.
    if (existsSync(leftover)) rmSync(leftover)
  }
}

function separate(path: string): void {
  const copy = openDriver(path, { fileMustExist: true })
  try {
    separateFromJournals(copy)
  } finally {
    copy.close()
  }
}

/** Compares the copy with the record before and after it: another process may have saved something meanwhile. */
function refuseIfIncomplete(copy: RecordFacts, before: RecordFacts, after: RecordFacts): void {
  const isComplete =
    copy.clients >= before.clients &&
    copy.clients <= after.clients &&
    copy.visits >= before.visits &&
    copy.visits <= after.visits &&
    (before.newestVisit !== after.newestVisit || copy.newestVisit === after.newestVisit)
  if (!isComplete) throw new Error('The copy has other rows than the record')
}

/** Removes what a killed program left. Only a crash leaves an unfinished copy. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.includes(UNFINISHED)) rmSync(join(folder, name), { force: true })
  }
}
