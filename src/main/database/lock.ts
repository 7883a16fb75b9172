import { chmodSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseProblem, sqliteCode } from './problem'
import { openDriver } from './driver'

/**
 * Locks a data folder for this process. Returns the function that unlocks it. The lock is an open transaction on a
 * separate file. The system releases it when the process ends, so a crash never leaves the folder locked.
 * @throws DatabaseProblem `already-open` or `lock-is-folder`
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'in-use.lock')
  try {
    return lock(path)
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new DatabaseProblem('lock-is-folder', { cause: error })
    // No program has a lock on a file that SQLite cannot read.
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error
    rmSync(path)
    return lock(path)
  }
}

function lock(path: string): () => void {
  const file = openDriver(path, { timeout: 0 })
  try {
    chmodSync(path, 0o600)
    file.pragma('journal_mode = DELETE')
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (sqliteCode(error).startsWith('SQLITE_BUSY'))
      throw new DatabaseProblem('already-open', { cause: error })
    throw error
  }
  return () => file.close()
}
