/**
 * Keeps what was deleted, so that the deletion can be undone: all rows of its client before it, as JSON. The program deletes
 * it after a day. Ids are never used twice, so that an undo never brings back something else.
 */
export const deletions: readonly string[] = [
  `CREATE TABLE deletions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    record TEXT NOT NULL CHECK (json_valid(record))
  ) STRICT`,
]
