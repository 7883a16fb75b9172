/** What makes charting quick: named sets of muscles, phrases for the note, and which techniques come first. */
export const fastEntry: readonly string[] = [
  `CREATE TABLE routines (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
  ) STRICT`,
  `CREATE TABLE routineLines (
    routineId INTEGER NOT NULL REFERENCES routines (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tissue TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
    technique TEXT NOT NULL,
    minutes INTEGER CHECK (minutes > 0),
    pressure TEXT CHECK (pressure IN ('light', 'medium', 'firm')),
    PRIMARY KEY (routineId, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE phrases (
    id INTEGER PRIMARY KEY,
    section TEXT NOT NULL CHECK (section IN ('subjective', 'objective', 'assessment', 'plan')),
    text TEXT NOT NULL CHECK (text <> ''),
    used INTEGER NOT NULL DEFAULT 0,
    UNIQUE (section, text)
  ) STRICT`,
  `CREATE TABLE techniqueUse (
    technique TEXT PRIMARY KEY,
    use TEXT NOT NULL CHECK (use IN ('often', 'sometimes', 'rarely')),
    position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
]
