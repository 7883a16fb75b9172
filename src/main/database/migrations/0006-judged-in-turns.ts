/**
 * Makes it quick to judge the whole practice anew: how far that has come, and experience kept complaint by complaint. With
 * the region first, the rows of each complaint lay in pages of their own all over the file, and most of it was written
 * anew for a few complaints.
 */
export const judgedInTurns: readonly string[] = [
  // The first complaint that is still to be judged by the line that stands; null when all are.
  `ALTER TABLE practice ADD COLUMN judgeFrom INTEGER`,
  `CREATE TABLE experienceByComplaint_ (
    complaintId INTEGER NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
    region TEXT NOT NULL,
    tissue TEXT NOT NULL,
    lasted INTEGER NOT NULL,
    didNot INTEGER NOT NULL,
    PRIMARY KEY (complaintId, region, tissue)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO experienceByComplaint_
    SELECT complaintId, region, tissue, lasted, didNot FROM experience ORDER BY complaintId, region, tissue`,
  `DROP TABLE experience`,
  `ALTER TABLE experienceByComplaint_ RENAME TO experience`,
  `CREATE TRIGGER experienceAdded AFTER INSERT ON experience BEGIN
    INSERT INTO experienceTotals VALUES (new.region, new.tissue, new.lasted, new.didNot)
      ON CONFLICT (region, tissue)
      DO UPDATE SET lasted = lasted + excluded.lasted, didNot = didNot + excluded.didNot;
  END`,
  `CREATE TRIGGER experienceRemoved AFTER DELETE ON experience BEGIN
    UPDATE experienceTotals SET lasted = lasted - old.lasted, didNot = didNot - old.didNot
      WHERE region = old.region AND tissue = old.tissue;
  END`,
  `CREATE TRIGGER experienceChanged AFTER UPDATE OF lasted, didNot ON experience BEGIN
    UPDATE experienceTotals
      SET lasted = lasted + new.lasted - old.lasted, didNot = didNot + new.didNot - old.didNot
      WHERE region = new.region AND tissue = new.tissue;
  END`,
]
