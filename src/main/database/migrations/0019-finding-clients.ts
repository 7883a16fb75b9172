/**
 * What finding clients needs: the country of the practice, for phones without a country code, and an index of birth dates
 * for possible duplicates. A client gets a preferred name, pronouns, an insurer and a claim number. Program code makes the search text of all clients again, because it folds names in another way.
 */
export const findingClients: readonly string[] = [
  `ALTER TABLE practice ADD COLUMN country TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE practice ADD COLUMN searchTextFrom INTEGER`,
  `UPDATE practice SET searchTextFrom = 0`,
  `CREATE INDEX clientsByBirth ON clients (dateOfBirth)`,

  ...['preferredName', 'pronouns', 'insurer', 'claimNumber'].map(
    (column) => `ALTER TABLE clients ADD COLUMN ${column} TEXT NOT NULL DEFAULT ''`,
  ),
]
