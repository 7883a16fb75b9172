/** Why the record cannot be opened. The messages are in renderer/practice. */
export type ProblemCode =
  | 'folder-not-writable'
  | 'already-open'
  | 'damaged'
  | 'not-ours'
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

/** Returns the code of an error, such as SQLITE_FULL; '' when it has none. */
export function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}
