import { LOCKED, refuse } from './triggers'

/** Whether a correction of a visit is open; see below. */
const open = (visit: string) =>
  `EXISTS (SELECT 1 FROM corrections WHERE visitId = ${visit} AND open IS NOT NULL)`

/** True of a visit that is void, or signed without a correction that is open. */
const lockedNow = (visit: string) =>
  `(EXISTS (SELECT 1 FROM voids WHERE visitId = ${visit})
    OR EXISTS (SELECT 1 FROM signatures WHERE visitId = ${visit}) AND NOT ${open(visit)})`

const old = lockedNow('old.visitId')
const either = `${old} OR ${lockedNow('new.visitId')}`

/**
 * Keeps the corrections of signed visits: who corrected what, when and why, with the whole note as it is after it. The
 * rows of a signed visit can be changed only while a correction of it is open. An open one names a correction that does
 * not exist (`open = 0`), so a transaction that opens one cannot be committed before it is closed. A closed one is never
 * changed. The signed note itself never changes.
 */
export const corrections: readonly string[] = [
  `CREATE TABLE corrections (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    visitId INTEGER NOT NULL REFERENCES signedNotes (visitId),
    practitionerId INTEGER NOT NULL REFERENCES practitioners (id),
    name TEXT NOT NULL CHECK (name <> ''),
    credentials TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    note TEXT NOT NULL CHECK (json_valid(note)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    open INTEGER CHECK (open = 0) REFERENCES corrections (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT`,
  `CREATE INDEX correctionsByVisit ON corrections (visitId)`,
  refuse(
    'correctionsNeverChange',
    'UPDATE ON corrections',
    'old.open IS NULL OR new.id <> old.id OR new.visitId <> old.visitId',
    'corrections are never changed',
  ),
  refuse('correctionsNeverGo', 'DELETE ON corrections', 'TRUE', 'corrections are never deleted'),
  refuse(
    'correctionsNeverWrittenOver',
    'INSERT ON corrections',
    'EXISTS (SELECT 1 FROM corrections WHERE id = new.id)',
    'corrections are never written over',
  ),
  refuse(
    'correctionsNotOfVoid',
    'INSERT ON corrections',
    'EXISTS (SELECT 1 FROM voids WHERE visitId = new.visitId)',
    LOCKED,
  ),

  ...[
    'lockedVisitStays',
    'lockedPainStays',
    'lockedPainNeverGoes',
    'lockedVisitTakesNoPain',
    'lockedWorkNoupdate',
    'lockedWorkNoinsert',
    'lockedWorkNeverGoes',
    'lockedHurtStays',
    'lockedVisitTakesNoHurt',
    'lockedHurtNeverGoes',
  ].map((trigger) => `DROP TRIGGER ${trigger}`),
  // A correction never moves a visit to another client.
  refuse(
    'lockedVisitStays',
    'UPDATE ON visits',
    `${lockedNow('old.id')} OR ${lockedNow('new.id')} OR
      (${open('old.id')} AND (new.id <> old.id OR new.clientId <> old.clientId
        OR new.practitionerId <> old.practitionerId OR new.createdAt <> old.createdAt))`,
    LOCKED,
  ),
  refuse(
    'lockedPainStays',
    'UPDATE OF visitId, complaintId, painBefore, painAfter, radiation, screens ON visitComplaints',
    either,
    LOCKED,
  ),
  refuse('lockedPainNeverGoes', 'DELETE ON visitComplaints', old, LOCKED),
  refuse('lockedVisitTakesNoPain', 'INSERT ON visitComplaints', lockedNow('new.visitId'), LOCKED),
  ...['UPDATE', 'INSERT'].map((event) =>
    refuse(
      `lockedWorkNo${event.toLowerCase()}`,
      `${event} ON work`,
      [
        ...(event === 'UPDATE' ? [old] : []),
        lockedNow('new.visitId'),
        // A line of a locked visit that REPLACE would put aside for this one.
        `EXISTS (SELECT 1 FROM work AS there WHERE there.id = new.id AND ${lockedNow('there.visitId')})`,
      ].join(' OR '),
      LOCKED,
    ),
  ),
  refuse('lockedWorkNeverGoes', 'DELETE ON work', old, LOCKED),
  refuse('lockedHurtStays', 'UPDATE ON painMarks', either, LOCKED),
  refuse('lockedVisitTakesNoHurt', 'INSERT ON painMarks', lockedNow('new.visitId'), LOCKED),
  refuse('lockedHurtNeverGoes', 'DELETE ON painMarks', old, LOCKED),
]
