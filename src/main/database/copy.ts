import type { RecordFacts } from '@shared/backups'
import Database from 'better-sqlite3'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UNFINISHED, writeChecked } from './backup-files'
import { checkRecordFile } from './check-file'
import { flush, flushFolder } from './flush'
import { separateFromJournals } from './journal/save-count'
import { readRecordFacts } from './record-facts'

/**
 * Copies an open record to `path`. The copy is written under a temporary name, opened again, checked, flushed and only
 * then renamed, so that a file with the name of a backup is always complete. What the check found stands beside it.
 *
 * @param version the `user_version` that the copy must have
 * @throws the error of SQLite or of the system, or FileRefused; then no file is left behind
 */
export function copyRecord(driver: Database.Database, path: string, version: number): RecordFacts {
  const folder = dirname(path)
  const unfinished = `${path}${UNFINISHED}`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    removeUnfinished(folder)
    const before = readRecordFacts(driver)
    driver.prepare('VACUUM INTO ?').run(unfinished)
    chmodSync(unfinished, 0o600)
    separate(unfinished)
    const facts = checkRecordFile(unfinished, version)
    if (facts.version !== version) throw new Error('The copy has another version')
    refuseIfIncomplete(facts, before, readRecordFacts(driver))
    flush(unfinished)
    writeChecked(unfinished, facts)
    renameSync(`${unfinished}.json`, `${path}.json`)
    renameSync(unfinished, path)
    flushFolder(folder)
    return facts
  } catch (error) {
    for (const leftover of [unfinished, `${unfinished}.json`]) {
      // When `folder` is a file, there is no copy to delete.
      if (existsSync(leftover)) rmSync(leftover)
    }
    throw error
  }
}

function separate(path: string): void {
  const copy = new Database(path, { fileMustExist: true })
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

/**
 * Copies the record at `path` over a connection of its own, while another process writes to it.
 *
 * @returns what the copy contains
 */
export function copyRecordFile(record: string, path: string): RecordFacts {
  const driver = new Database(record, { readonly: true, fileMustExist: true })
  try {
    return copyRecord(driver, path, driver.pragma('user_version', { simple: true }) as number)
  } finally {
    driver.close()
  }
}

/** Removes what a killed program left. Only a crash leaves an unfinished copy. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.includes(UNFINISHED)) rmSync(join(folder, name), { force: true })
  }
}
