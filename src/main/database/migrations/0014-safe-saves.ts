const withRevision = ['clients', 'complaints', 'visits', 'plans', 'ownTissues']

/**
 * Counts the revisions of what a form edits. Before, a form compared `updatedAt`, and two saves within one millisecond
 * were the same to it.
 */
export const safeSaves: readonly string[] = [
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
