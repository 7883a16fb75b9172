/** Where the clock's time was written when something was created or signed. */
const storedTimes = [
  ['clients', 'createdAt'],
  ['complaints', 'createdAt'],
  ['visits', 'createdAt'],
  ['outcomes', 'createdAt'],
  ['signatures', 'at'],
  ['amendments', 'at'],
  ['voids', 'at'],
]

const withRevision = ['clients', 'complaints', 'visits', 'plans', 'ownTissues']

/**
 * What keeps the saves of several windows apart. The record gets an identity, so that a window on another practice is
 * refused. It keeps the keys of calls that create something, so that a repeated call creates it once, and the latest time,
 * so that a wrong clock is noticed. What a form edits has a revision: before, a form compared `updatedAt`, and two saves within one millisecond
 * were the same to it.
 */
export const safeSaves: readonly string[] = [
  `CREATE TABLE recordState (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    identity TEXT NOT NULL CHECK (length(identity) = 32),
    latestTime TEXT
  ) STRICT`,
  `INSERT INTO recordState
    SELECT 1, lower(hex(randomblob(16))), max(time) FROM (${storedTimes
      .map(([table, column]) => `SELECT nullif(max(${column}), '') AS time FROM ${table}`)
      .join(' UNION ALL ')})`,

  `CREATE TABLE createdOnce (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    inputHash TEXT NOT NULL,
    answer TEXT CHECK (json_valid(answer)),
    createdAt TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX createdOnceByTime ON createdOnce (createdAt)`,

  ...withRevision.flatMap((table) => [
    `ALTER TABLE ${table} ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)`,
    // Derived columns are written without `updatedAt`: they are no revision, and no form is refused because of them.
    `CREATE TRIGGER ${table}CountRevisions AFTER UPDATE OF updatedAt ON ${table} BEGIN
      UPDATE ${table} SET revision = old.revision + 1 WHERE id = new.id;
    END`,
  ]),

  // The revision of the edited visit when its form was opened. Where the visit was saved since, it is none that exists.
  `ALTER TABLE visitDrafts ADD COLUMN visitRevision INTEGER`,
  `UPDATE visitDrafts SET visitRevision =
    (SELECT CASE WHEN visits.updatedAt = visitDrafts.expectedUpdatedAt THEN visits.revision ELSE 0 END
     FROM visits WHERE visits.id = visitDrafts.visitId)
   WHERE expectedUpdatedAt IS NOT NULL`,
  `ALTER TABLE visitDrafts DROP COLUMN expectedUpdatedAt`,
]
