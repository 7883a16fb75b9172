/** True of a visit that nobody may change any more: it is signed, or void. */
const locked = (visit: string) =>
  `(EXISTS (SELECT 1 FROM signatures WHERE visitId = ${visit}) OR EXISTS (SELECT 1 FROM voids WHERE visitId = ${visit}))`

const refuse = (name: string, event: string, when: string) =>
  `CREATE TRIGGER ${name} BEFORE ${event} ON hurts WHEN ${when}
    BEGIN SELECT RAISE(ABORT, 'a signed or void visit is not changed'); END`

/**
 * Where it hurt at a visit: region, side, kind of pain. Locked with the visit as its work is. The keys of a row all
 * begin with its visit, so that what REPLACE would put aside is of the same visit, and the lock on that is enough.
 */
export const hurts: readonly string[] = [
  `CREATE TABLE hurts (
    visitId INTEGER NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    region TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
    kind TEXT CHECK (kind IN
      ('aching', 'sharp', 'burning', 'tingling', 'numb', 'stiff', 'throbbing', 'shooting')),
    PRIMARY KEY (visitId, position),
    UNIQUE (visitId, region, side)
  ) STRICT, WITHOUT ROWID`,
  refuse('lockedHurtStays', 'UPDATE', `${locked('old.visitId')} OR ${locked('new.visitId')}`),
  refuse('lockedVisitTakesNoHurt', 'INSERT', locked('new.visitId')),
  refuse('lockedHurtNeverGoes', 'DELETE', locked('old.visitId')),
]
