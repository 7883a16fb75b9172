/** Why the record cannot be opened. The messages are in renderer/practice. */
export type ProblemCode =
  | 'folder-not-writable'
  | 'already-open'
  | 'damaged'
  /** The journal beside the record belongs to another record, or to this one on another day. */
  | 'foreign-journal'
  /** There are backups and no record. */
  | 'missing'
  /** A practice was in the folder before, and nothing of it is there now. */
  | 'not-connected'
  /** The record is a link to a place that is not there now. */
  | 'link-broken'
  /** The file was deleted, replaced or written to by another program while the record was open. */
  | 'replaced'
  | 'not-ours'
  /** A folder has the name of the record, or of the file that locks the data folder. */
  | 'record-is-folder'
  | 'lock-is-folder'
  /** The folder is on a network drive, where the journal of SQLite is not safe. */
  | 'network-drive'
  /** The native file of the driver cannot be loaded on this computer. */
  | 'driver-not-loaded'
  | 'newer'
  | 'disk-full'
  | 'no-backup-before-change'
  | 'changed'
  | 'unforeseen'

/** The record cannot be opened. No file was overwritten. */
export class DatabaseProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** Returns the code of an error of SQLite or of the system, such as SQLITE_FULL or ENOSPC; '' when it has none. */
export function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** What SQLite and the system say when a disk or a quota is used up. */
export function isDiskFull(code: string): boolean {
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT'
}

/**
 * Returns whether the system refused to write or to enlarge a file. SQLite does not say why: a quota that is used up looks
 * the same as a disk that fails.
 */
export function isWriteRefused(code: string): boolean {
  return /^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMMAP)$/.test(code)
}

/** Returns whether SQLite met pages that are not as they must be. */
export function isCorrupt(code: string): boolean {
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}

/** Returns whether the native file of the driver is missing, or not made for this system or processor. */
export function isDriverMissing(code: string): boolean {
  return code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND'
}

/** Returns what an error means for somebody who opens a record. */
export function toProblem(error: unknown): Error {
  const code = sqliteCode(error)
  if (isDiskFull(code)) return new DatabaseProblem('disk-full', { cause: error })
  if (isDriverMissing(code)) return new DatabaseProblem('driver-not-loaded', { cause: error })
  if (isCorrupt(code)) return new DatabaseProblem('damaged', { cause: error })
  // Another program, such as a database viewer, has locked the file.
  if (code.startsWith('SQLITE_BUSY')) return new DatabaseProblem('already-open', { cause: error })
  if (
    isWriteRefused(code) ||
    ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EACCES', 'EROFS', 'EPERM'].some((known) => code.startsWith(known))
  ) {
    return new DatabaseProblem('folder-not-writable', { cause: error })
  }
  return error instanceof Error ? error : new Error('unforeseen', { cause: error })
}
