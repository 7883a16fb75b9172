/** What keeps a visit's note safe: the draft of a form that has not been saved yet. */
export const safeVisits: readonly string[] = [
  // Numbers are never given twice, so that a window which kept a draft knows it from one that came after it.
  `CREATE TABLE visitDrafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    clientId INTEGER NOT NULL REFERENCES clients (id),
    visitId INTEGER REFERENCES visits (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (json_valid(form)),
    seen TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    startedAt TEXT NOT NULL,
    savedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX visitDraftOfClient ON visitDrafts (clientId) WHERE visitId IS NULL`,
  `CREATE UNIQUE INDEX visitDraftOfVisit ON visitDrafts (visitId) WHERE visitId IS NOT NULL`,
]
