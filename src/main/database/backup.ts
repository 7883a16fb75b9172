import type Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupsFolderName, parseBackupName, parseChecked, stampOf } from './backup-files'
import { copyRecord } from './copy'
import { DatabaseProblem } from './problem'

/**
 * Copies the record to `backups/` before a migration changes it, and checks the copy.
 *
 * @param version the `user_version` that the copy must have
 * @throws DatabaseProblem `no-backup-before-change`; then no file is left behind
 */
export function backUpBeforeMigrating(
  driver: Database.Database,
  folder: string,
  version: number,
  now: Date,
): void {
  try {
    const name = `before-change-from-version-${version}-${stampOf(now)}.db`
    const backups = join(folder, backupsFolderName)
    copyRecord(driver, join(backups, name), version)
    dropRepeated(backups, name)
  } catch (error) {
    throw new DatabaseProblem('no-backup-before-change', { cause: error })
  }
}

/** A migration that fails is tried again at each start. The record is the same then, and one copy of it is enough. */
function dropRepeated(backups: string, name: string): void {
  const copy = readChecked(join(backups, name))
  const isSame = (other: string) =>
    other !== name && parseBackupName(other) && readChecked(join(backups, other))?.sha256 === copy?.sha256
  if (!copy || !readdirSync(backups).some(isSame)) return
  rmSync(join(backups, name))
  rmSync(join(backups, `${name}.json`))
}

/** Reads what a check found; null for a file that was not checked or has another size now. */
function readChecked(path: string) {
  const beside = `${path}.json`
  const checked = existsSync(beside) ? parseChecked(readFileSync(beside, 'utf8')) : null
  return checked && statSync(path, { throwIfNoEntry: false })?.size === checked.bytes ? checked : null
}
