/**
 * A setting for the order of the names of clients. Lists are sorted by the names as they are shown, so program code makes the
 * texts for sorting of all clients again.
 */
export const nameOrder: readonly string[] = [
  `ALTER TABLE practice ADD COLUMN nameOrder TEXT NOT NULL DEFAULT 'given-family'
    CHECK (nameOrder IN ('given-family', 'family-given'))`,
  `UPDATE practice SET searchTextFrom = 0`,
]
