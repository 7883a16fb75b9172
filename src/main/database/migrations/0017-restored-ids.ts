import { writtenOnce } from './triggers'

/**
 * When one client comes back from a backup, an id can be taken by another row meanwhile, and the row gets a new one. A
 * signed note is never changed, so the ids in its text stay. This says which ids they are now.
 */
export const restoredIds: readonly string[] = [
  `CREATE TABLE restoredIds (
    visitId INTEGER PRIMARY KEY REFERENCES signedNotes (visitId),
    ids TEXT NOT NULL CHECK (json_valid(ids))
  ) STRICT`,
  ...writtenOnce('restoredIds', 'visitId'),
]
