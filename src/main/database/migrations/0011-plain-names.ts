/**
 * Renames tables and columns to the standard terms. Only `RENAME`: SQLite then updates triggers, views and indexes
 * itself. A table that has cascading children is never rebuilt, because dropping the old one would delete the children.
 */
export const plainNames: readonly string[] = [
  `ALTER TABLE hurts RENAME TO painMarks`,
  `ALTER TABLE complaints RENAME COLUMN lookSince TO noLastingReliefSince`,
  `ALTER TABLE complaints RENAME COLUMN lookVisits TO noLastingReliefVisits`,
  `ALTER TABLE practice RENAME COLUMN judgeFrom TO reclassifyFrom`,
  `ALTER TABLE experience RENAME COLUMN didNot TO didNotLast`,
  `ALTER TABLE experienceTotals RENAME COLUMN didNot TO didNotLast`,
  `ALTER TABLE ruledOut RENAME COLUMN takenBackOn TO withdrawnOn`,
  `ALTER TABLE visitDrafts RENAME COLUMN seen TO expectedUpdatedAt`,
  // The form's field was renamed with the table. A draft without the field has no marks.
  `UPDATE visitDrafts
    SET form = json_remove(json_set(form, '$.painMarks', json_extract(form, '$.hurts')), '$.hurts'), version = 2
    WHERE json_type(form, '$.hurts') IS NOT NULL`,
]
