/**
 * Keeps what tells this practice from another. It is read from the first client, and that client can be deleted since 0020.
 */
export const practiceMark: readonly string[] = [
  `ALTER TABLE practice ADD COLUMN mark TEXT NOT NULL DEFAULT ''`,
]
