/**
 * What tells whether a journal (`practice.db-wal`) belongs to its record. Every transaction counts `saves` up and writes the
 * random `opening` of the program that writes, with the `openingBefore`. So the journal of another record, or of
 * another day, does not continue what the file says.
 */
export const saveCount: readonly string[] = [
  `ALTER TABLE recordState ADD COLUMN saves INTEGER NOT NULL DEFAULT 0 CHECK (saves >= 0)`,
  `ALTER TABLE recordState ADD COLUMN opening TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE recordState ADD COLUMN openingBefore TEXT NOT NULL DEFAULT ''`,
]
