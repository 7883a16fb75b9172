import Database from 'better-sqlite3'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { applicationId } from './header'
import { DatabaseProblem } from './problem'

/** How the name of an unfinished copy ends. Only a checked copy gets a name that ends in `.db`. */
const UNFINISHED = '.unfinished'

/**
 * Copies the record to `backups/` before a migration changes it. The copy is written under a temporary name, checked,
 * and only then renamed, so that a file with the name of a backup is always complete.
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
  const backups = join(folder, 'backups')
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const path = join(backups, `before-change-from-version-${version}-${stamp}.db`)
  const unfinished = `${path}${UNFINISHED}`
  try {
    mkdirSync(backups, { recursive: true, mode: 0o700 })
    removeUnfinished(backups)
    driver.prepare('VACUUM INTO ?').run(unfinished)
    chmodSync(unfinished, 0o600)
    checkCopy(unfinished, version)
    flush(unfinished)
    renameSync(unfinished, path)
    flushFolder(backups)
  } catch (error) {
    // When `backups` is a file, there is no copy to delete.
    if (existsSync(unfinished)) rmSync(unfinished)
    throw new DatabaseProblem('no-backup-before-change', { cause: error })
  }
}

/** Only a crash leaves an unfinished copy. */
function removeUnfinished(backups: string): void {
  for (const name of readdirSync(backups)) {
    if (name.includes(UNFINISHED)) rmSync(join(backups, name), { force: true })
  }
}

function checkCopy(path: string, version: number): void {
  // Not opened read-only: SQLite would leave failed CHECKs out of the integrity check.
  const copy = new Database(path, { fileMustExist: true })
  try {
    const number = (pragma: string) => copy.pragma(pragma, { simple: true })
    if (number('user_version') !== version) throw new Error('The copy has another version')
    if (number('application_id') !== applicationId) throw new Error('The copy has another application id')
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('The copy is damaged')
    if ((copy.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Error('The copy has dangling references')
  } finally {
    copy.close()
  }
}

/** Flushes the file to the disk. Otherwise a power failure could keep the rename and lose the content. */
function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the rename itself durable. Windows cannot open a folder, and needs no such step. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
