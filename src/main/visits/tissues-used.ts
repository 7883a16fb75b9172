import { sql } from 'kysely'
import type { Db } from '../database/open'

/** How many of the last visits are counted. Work of years ago says little about today's. */
const RECENT = 2000

/**
 * Lists the tissues of the last visits with how often they were worked, and how often for complaints with one of these
 * regions. Sorts by the second number, then by the first.
 */
export function readTissuesUsed(db: Db, regions: string[]) {
  const recent = db.selectFrom('countedVisits').select('id').orderBy('at', 'desc').limit(RECENT)
  return db
    .selectFrom('work')
    .leftJoin(
      db
        .selectFrom('visitComplaints')
        .innerJoin('complaintRegions', 'complaintRegions.complaintId', 'visitComplaints.complaintId')
        .select('visitComplaints.visitId')
        .distinct()
        .where('visitComplaints.visitId', 'in', recent)
        // An empty list would be invalid SQL. No region has the id ''.
        .where('complaintRegions.region', 'in', regions.length === 0 ? [''] : regions)
        .as('alike'),
      'alike.visitId',
      'work.visitId',
    )
    .select(({ fn }) => [
      'work.tissue',
      fn.countAll<number>().as('times'),
      fn.count<number>('alike.visitId').as('timesAlike'),
    ])
    .where('work.visitId', 'in', recent)
    .groupBy('work.tissue')
    .orderBy(sql.ref('timesAlike'), 'desc')
    .orderBy(sql.ref('times'), 'desc')
    .orderBy('work.tissue')
    .execute()
}
