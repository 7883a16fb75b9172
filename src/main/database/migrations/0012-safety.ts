import { locked, LOCKED, refuse } from './triggers'

/**
 * Makes the safety facts part of the record: the precautions of a client, when the red flags of a complaint were asked,
 * which of them a doctor has looked at, and how far pain runs down a limb. It also records the complaint that a line of
 * work was for.
 */
export const safety: readonly string[] = [
  `ALTER TABLE clients ADD COLUMN precautions TEXT NOT NULL DEFAULT '{"answers":[],"askedOn":null}'
    CHECK (json_valid(precautions))`,

  // The old column has a CHECK that allows a day only without red flags. RENAME would keep the CHECK, so the day is
  // copied to a new column. DROP COLUMN removes the CHECK with its column and deletes no row.
  `ALTER TABLE complaints ADD COLUMN redFlagsAskedOn TEXT`,
  `UPDATE complaints SET redFlagsAskedOn = redFlagsNoneOn`,
  `ALTER TABLE complaints DROP COLUMN redFlagsNoneOn`,
  `ALTER TABLE complaints ADD COLUMN clearance TEXT CHECK (clearance IS NULL OR json_valid(clearance))`,
  `ALTER TABLE complaints ADD COLUMN radiationAtStart TEXT CHECK (radiationAtStart IN
    ('none', 'to the elbow or knee', 'below the elbow or knee', 'to the hand or foot'))`,

  `ALTER TABLE visitComplaints ADD COLUMN radiation TEXT CHECK (radiation IN
    ('none', 'to the elbow or knee', 'below the elbow or knee', 'to the hand or foot'))`,
  // The trigger lists the columns that it locks, because the verdict stays open. So it is created again with the new one.
  `DROP TRIGGER lockedPainStays`,
  refuse(
    'lockedPainStays',
    'UPDATE OF visitId, complaintId, painBefore, painAfter, radiation ON visitComplaints',
    `${locked('old.visitId')} OR ${locked('new.visitId')}`,
    LOCKED,
  ),

  // The triggers of work lock every column, so they need no change.
  `ALTER TABLE work ADD COLUMN complaintId INTEGER REFERENCES complaints (id)`,

  `ALTER TABLE practice ADD COLUMN singleKeys INTEGER NOT NULL DEFAULT 1 CHECK (singleKeys IN (0, 1))`,
  `ALTER TABLE practice ADD COLUMN palpationMinutes TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(palpationMinutes))`,

  // Work now counts only for its own complaint, and lasting relief without less pain needs another look. The derived data
  // of the older rows is computed again after opening.
  `UPDATE practice SET reclassifyFrom = 0`,
]
