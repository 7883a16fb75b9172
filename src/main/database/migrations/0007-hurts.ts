import { locked, LOCKED, refuse } from './triggers'

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
  refuse(
    'lockedHurtStays',
    'UPDATE ON hurts',
    `${locked('old.visitId')} OR ${locked('new.visitId')}`,
    LOCKED,
  ),
  refuse('lockedVisitTakesNoHurt', 'INSERT ON hurts', locked('new.visitId'), LOCKED),
  refuse('lockedHurtNeverGoes', 'DELETE ON hurts', locked('old.visitId'), LOCKED),
]
