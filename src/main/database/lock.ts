import Database from 'better-sqlite3'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseProblem, sqliteCode } from './problem'

/**
 * Keeps a data folder for one running program. The lock is an open transaction on a file of its own: the system
 * takes it back when the process ends, however it ends, so a crash never leaves the practice locked out.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'in-use.lock')
  const file = new Database(path, { timeout: 0 })
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
