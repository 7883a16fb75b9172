/** Where judging the whole practice anew has come to, and sums of experience that follow a row which is changed. */
export const judgedInTurns: readonly string[] = [
  // The first complaint that is still to be judged by the line that stands; null when all are.
  `ALTER TABLE practice ADD COLUMN judgeFrom INTEGER`,
  `CREATE TRIGGER experienceChanged AFTER UPDATE OF lasted, didNot ON experience BEGIN
    UPDATE experienceTotals
      SET lasted = lasted + new.lasted - old.lasted, didNot = didNot + new.didNot - old.didNot
      WHERE region = new.region AND tissue = new.tissue;
  END`,
]
