/** Why the record cannot be opened. The words for each stand in renderer/practice. */
export type ProblemCode =
  | 'folder-not-writable'
  | 'already-open'
  | 'damaged'
  | 'not-ours'
  | 'newer'
  | 'disk-full'
  | 'no-backup-before-change'
  | 'unforeseen'

/** The record cannot be opened; nothing has been written over. */
export class DatabaseProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** The driver's own code for an error, such as SQLITE_FULL; '' for an error that is not the driver's. */
export function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}
