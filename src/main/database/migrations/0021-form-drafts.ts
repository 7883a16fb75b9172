/**
 * Keeps the drafts of the long forms that are not a visit's: one for each form of a client, a complaint or a visit. A draft
 * goes with what it is about. Ids are never used twice, so that a window notices another window's save.
 */
export const formDrafts: readonly string[] = [
  `CREATE TABLE formDrafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'complaint', 'plan', 'amendment', 'scores', 'measures')),
    clientId INTEGER REFERENCES clients (id) ON DELETE CASCADE,
    complaintId INTEGER REFERENCES complaints (id) ON DELETE CASCADE,
    visitId INTEGER REFERENCES visits (id) ON DELETE CASCADE,
    measurementId INTEGER REFERENCES measurements (id) ON DELETE CASCADE,
    form TEXT NOT NULL CHECK (json_valid(form)),
    baseRevision INTEGER,
    revision INTEGER NOT NULL CHECK (revision > 0),
    savedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX formDraftOfForm
    ON formDrafts (kind, coalesce(clientId, 0), coalesce(complaintId, 0), coalesce(visitId, 0),
      coalesce(measurementId, 0))`,
]
