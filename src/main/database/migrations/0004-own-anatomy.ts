/** Any change of the practice's own anatomy makes its version another one, which no other change ever gets. */
const newVersionAfter = (event: string, table: string) =>
  `CREATE TRIGGER ${table}After${event} AFTER ${event} ON ${table} BEGIN
    UPDATE ownAnatomyVersion SET version = lower(hex(randomblob(16)));
  END`

/** What a practice adds to the anatomy, hides of it, and rules out for a complaint. */
export const ownAnatomy: readonly string[] = [
  // AUTOINCREMENT, because records name a tissue by its number: none may ever be given twice.
  `CREATE TABLE ownTissues (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    plainName TEXT NOT NULL,
    latin TEXT NOT NULL,
    synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
    kind TEXT NOT NULL CHECK (kind IN ('fascia', 'ligament', 'retinaculum', 'tendon', 'scar', 'other')),
    liesIn TEXT NOT NULL CHECK (json_valid(liesIn)),
    refersMainlyTo TEXT NOT NULL CHECK (json_valid(refersMainlyTo)),
    refersAlsoTo TEXT NOT NULL CHECK (json_valid(refersAlsoTo)),
    borders TEXT NOT NULL CHECK (json_valid(borders)),
    loadedBy TEXT NOT NULL CHECK (json_valid(loadedBy)),
    stretchedBy TEXT NOT NULL CHECK (json_valid(stretchedBy)),
    midline INTEGER NOT NULL CHECK (midline IN (0, 1)),
    caution TEXT NOT NULL,
    howToCheck TEXT NOT NULL,
    source TEXT NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE ownRelations (
    id INTEGER PRIMARY KEY,
    tissue TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('borders', 'refers mainly to', 'refers also to')),
    "to" TEXT NOT NULL,
    source TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    UNIQUE (tissue, kind, "to")
  ) STRICT`,
  `CREATE TABLE ownAnatomyVersion (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO ownAnatomyVersion VALUES (1, '')`,
  ...['INSERT', 'UPDATE', 'DELETE'].flatMap((event) =>
    ['ownTissues', 'ownRelations'].map((table) => newVersionAfter(event, table)),
  ),
  `CREATE TABLE hiddenTissues (
    tissue TEXT PRIMARY KEY,
    why TEXT NOT NULL,
    hiddenOn TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE ruledOut (
    id INTEGER PRIMARY KEY,
    complaintId INTEGER NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
    tissue TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
    why TEXT NOT NULL,
    ruledOutOn TEXT NOT NULL,
    takenBackOn TEXT
  ) STRICT`,
  `CREATE INDEX ruledOutByComplaint ON ruledOut (complaintId)`,
  `CREATE UNIQUE INDEX ruledOutOnce ON ruledOut (complaintId, tissue, side) WHERE takenBackOn IS NULL`,
]
