import { locked, LOCKED, refuse, writtenOnce } from './triggers'

/**
 * What keeps a visit's record safe: the draft of a form that is not saved yet; the signature, which locks the note and
 * all under it; amendments and voids, which are only ever added. The lock is kept by triggers, so that no program that
 * opens the file can change what was signed. What is derived (`visitComplaints.verdict`) and what is asked later
 * (`outcomes`) stays open.
 */
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

  // What is to be in a note before it is signed; a point that is left out is as the product has it.
  `ALTER TABLE practice ADD COLUMN signChecklist TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(signChecklist))`,
  // With the name as it was on that day: a practitioner may marry, a practice may pass to somebody else.
  `CREATE TABLE signatures (
    visitId INTEGER PRIMARY KEY REFERENCES visits (id),
    practitionerId INTEGER NOT NULL REFERENCES practitioners (id),
    name TEXT NOT NULL CHECK (name <> ''),
    credentials TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT`,
  // Only what is signed is amended: before that it is edited.
  `CREATE TABLE amendments (
    id INTEGER PRIMARY KEY,
    visitId INTEGER NOT NULL REFERENCES signatures (visitId),
    practitionerId INTEGER NOT NULL REFERENCES practitioners (id),
    name TEXT NOT NULL CHECK (name <> ''),
    credentials TEXT NOT NULL,
    at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (trim(text) <> '')
  ) STRICT`,
  `CREATE INDEX amendmentsByVisit ON amendments (visitId)`,
  `CREATE TABLE voids (
    visitId INTEGER PRIMARY KEY REFERENCES visits (id),
    practitionerId INTEGER NOT NULL REFERENCES practitioners (id),
    name TEXT NOT NULL CHECK (name <> ''),
    credentials TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> '')
  ) STRICT`,
  // What is counted, judged and learned from reads this; what is shown as the record reads the table.
  `CREATE VIEW countedVisits AS
    SELECT * FROM visits WHERE NOT EXISTS (SELECT 1 FROM voids WHERE voids.visitId = visits.id)`,

  ...writtenOnce('signatures', 'visitId'),
  ...writtenOnce('amendments', 'id'),
  ...writtenOnce('voids', 'visitId'),
  ...['signatures', 'amendments'].map((table) =>
    refuse(
      `${table}NotOfVoid`,
      `INSERT ON ${table}`,
      'EXISTS (SELECT 1 FROM voids WHERE visitId = new.visitId)',
      LOCKED,
    ),
  ),

  refuse('lockedVisitStays', 'UPDATE ON visits', `${locked('old.id')} OR ${locked('new.id')}`, LOCKED),
  refuse('lockedVisitNeverGoes', 'DELETE ON visits', locked('old.id'), LOCKED),
  refuse('lockedVisitNotReplaced', 'INSERT ON visits', locked('new.id'), LOCKED),

  refuse(
    'lockedPainStays',
    'UPDATE OF visitId, complaintId, painBefore, painAfter ON visitComplaints',
    `${locked('old.visitId')} OR ${locked('new.visitId')}`,
    LOCKED,
  ),
  refuse('lockedPainNeverGoes', 'DELETE ON visitComplaints', locked('old.visitId'), LOCKED),
  refuse('lockedVisitTakesNoPain', 'INSERT ON visitComplaints', locked('new.visitId'), LOCKED),

  ...['UPDATE', 'INSERT'].map((event) =>
    refuse(
      `lockedWorkNo${event.toLowerCase()}`,
      `${event} ON work`,
      [
        ...(event === 'UPDATE' ? [locked('old.visitId')] : []),
        locked('new.visitId'),
        // A line of a locked visit that REPLACE would put aside for this one.
        `EXISTS (SELECT 1 FROM work AS there WHERE there.id = new.id AND ${locked('there.visitId')})`,
      ].join(' OR '),
      LOCKED,
    ),
  ),
  refuse('lockedWorkNeverGoes', 'DELETE ON work', locked('old.visitId'), LOCKED),
]
