import { writtenOnce } from './triggers'

/**
 * Keeps what a signature signs: the note with all names in it, so that a later change of a name does not change a signed
 * page. Program code makes those of older signatures after the migration, because the text is canonical JSON.
 */
export const signedNotes: readonly string[] = [
  `CREATE TABLE signedNotes (
    visitId INTEGER PRIMARY KEY REFERENCES signatures (visitId),
    note TEXT NOT NULL CHECK (json_valid(note)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    madeAt TEXT NOT NULL,
    isMadeLater INTEGER NOT NULL CHECK (isMadeLater IN (0, 1))
  ) STRICT`,
  ...writtenOnce('signedNotes', 'visitId'),
  `ALTER TABLE practice ADD COLUMN signedNotesFrom INTEGER`,
  `UPDATE practice SET signedNotesFrom = 0`,
]
