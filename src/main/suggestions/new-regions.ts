import type { ComplaintRegion } from '@shared/complaints'
import { newRegionsAt } from '@shared/reasoning/record/new-regions'
import type { Db } from '../database/open'
import { listPainMarks } from '../visits/read'

/**
 * Reads whether the pain of a complaint had spread, for each of its visits with pain marks, by the id of the visit.
 * @param visitIds the complaint's visits without void ones, oldest first
 */
export async function readNewRegions(
  db: Db,
  { regions }: { regions: ComplaintRegion[] },
  visitIds: number[],
): Promise<ReadonlyMap<number, boolean>> {
  const painMarks = visitIds.length > 0 ? await listPainMarks(db, visitIds) : []
  if (painMarks.length === 0) return new Map()
  const marked = Map.groupBy(painMarks, (hurt) => hurt.visitId)
  const treated = await db
    .selectFrom('visitComplaints')
    .innerJoin('complaintRegions', 'complaintRegions.complaintId', 'visitComplaints.complaintId')
    .select(['visitComplaints.visitId', 'complaintRegions.region', 'complaintRegions.side'])
    .where('visitComplaints.visitId', 'in', [...marked.keys()])
    .execute()
  const visits = visitIds.map((id) => ({
    id,
    painMarks: marked.get(id) ?? [],
    treated: treated.filter((at) => at.visitId === id),
  }))
  return newRegionsAt(regions, visits)
}
