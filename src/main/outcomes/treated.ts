import type { TreatedComplaint } from '@shared/reasoning/record/work-complaint'
import { sql } from 'kysely'
import type { Db } from '../database/open'

/** Reads the complaints that each of these visits treated, with their regions, in the order of the visit. */
export async function readTreated(
  db: Db,
  visitIds: number[],
): Promise<ReadonlyMap<number, TreatedComplaint[]>> {
  if (visitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('visitComplaints')
    .innerJoin('complaintRegions', 'complaintRegions.complaintId', 'visitComplaints.complaintId')
    .select([
      'visitComplaints.visitId',
      'visitComplaints.complaintId',
      'complaintRegions.region',
      'complaintRegions.side',
    ])
    .where(
      'visitComplaints.visitId',
      'in',
      sql<number>`(SELECT value FROM json_each(${JSON.stringify(visitIds)}))`,
    )
    .orderBy('visitComplaints.visitId')
    .orderBy('visitComplaints.complaintId')
    .orderBy('complaintRegions.position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.visitId)].map(([visitId, some]) => [
      visitId,
      [...Map.groupBy(some, (row) => row.complaintId)].map(([id, regions]) => ({
        id,
        regions: regions.map(({ region, side }) => ({ region, side })),
      })),
    ]),
  )
}
