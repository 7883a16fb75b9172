/** What came of asking a client by phone, and the measures of outcome beside pain. */
export const checkInsAndMeasures: readonly string[] = [
  // The day since when the client wishes not to be called.
  `ALTER TABLE clients ADD COLUMN noCallsSince TEXT`,
  // One try to reach a client, or what was decided about trying: an answer stands in outcomes.
  `CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    clientId INTEGER NOT NULL REFERENCES clients (id),
    at TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('no answer', 'ask again', 'let rest')),
    againAt TEXT CHECK ((againAt IS NOT NULL) = (result = 'ask again')),
    note TEXT NOT NULL,
    createdAt TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX callsByTime ON calls (at)`,
  // Which measures are offered for a complaint; a complaint without a list of its own has the practice's.
  `ALTER TABLE practice ADD COLUMN measures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(measures))`,
  `ALTER TABLE complaints ADD COLUMN measures TEXT CHECK (json_valid(measures))`,
  `CREATE TABLE activities (
    id INTEGER PRIMARY KEY,
    complaintId INTEGER NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    activity TEXT NOT NULL CHECK (activity <> ''),
    inUse INTEGER NOT NULL CHECK (inUse IN (0, 1))
  ) STRICT`,
  `CREATE INDEX activitiesByComplaint ON activities (complaintId, position)`,
  `CREATE TABLE measurements (
    id INTEGER PRIMARY KEY,
    complaintId INTEGER NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    groc INTEGER CHECK (groc BETWEEN -7 AND 7),
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX measurementsByComplaint ON measurements (complaintId, at)`,
  `CREATE TABLE activityScores (
    measurementId INTEGER NOT NULL REFERENCES measurements (id) ON DELETE CASCADE,
    activityId INTEGER NOT NULL REFERENCES activities (id),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    PRIMARY KEY (measurementId, activityId)
  ) STRICT, WITHOUT ROWID`,
]
