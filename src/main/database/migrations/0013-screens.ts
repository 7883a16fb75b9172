import { locked, LOCKED, refuse } from './triggers'

/**
 * Keeps the results of short tests with the complaint that a visit treats, and locks them when the visit is signed. It also
 * adds the index for complaints with red flags.
 */
export const screens: readonly string[] = [
  `ALTER TABLE visitComplaints ADD COLUMN screens TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(screens))`,
  // The trigger lists the columns that it locks, because the verdict stays open. So it is created again with the new one.
  `DROP TRIGGER lockedPainStays`,
  refuse(
    'lockedPainStays',
    'UPDATE OF visitId, complaintId, painBefore, painAfter, radiation, screens ON visitComplaints',
    `${locked('old.visitId')} OR ${locked('new.visitId')}`,
    LOCKED,
  ),

  // "Needs another look" also lists complaints with a red flag that no doctor has looked at. They are few. Some files of
  // version 12 have this index already.
  `CREATE INDEX IF NOT EXISTS complaintsWithRedFlags ON complaints (status) WHERE redFlags <> '[]'`,
]
