import type Database from 'better-sqlite3'
import { join } from 'node:path'
import { backupsFolderName, stampOf } from './backup-files'
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
    copyRecord(driver, join(folder, backupsFolderName, name), version)
  } catch (error) {
    throw new DatabaseProblem('no-backup-before-change', { cause: error })
  }
}
