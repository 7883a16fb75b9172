import type { ComplaintRegion } from '@shared/complaints'
import { nerveMarkKinds, type NerveMark } from '@shared/reasoning/record/facts'
import { newRegionsAt, type NewRegions } from '@shared/reasoning/record/new-regions'
import type { TreatedComplaint } from '@shared/reasoning/record/work-complaint'
import type { Db } from '../database/open'
import { listPainMarks } from '../visits/read'

/** What the pain marks of a visit say. */
export interface MarksOfVisit extends NewRegions {
  nerveMarks: NerveMark[]
}

/**
 * Reads what the pain marks say, for each visit of a complaint that has some, by the id of the visit.
 * @param visitIds the complaint's visits without void ones, oldest first
 * @param treated the complaints of each visit
 */
export async function readMarks(
  db: Db,
  { regions }: { regions: ComplaintRegion[] },
  visitIds: number[],
  treated: ReadonlyMap<number, TreatedComplaint[]>,
): Promise<ReadonlyMap<number, MarksOfVisit>> {
  const painMarks = visitIds.length > 0 ? await listPainMarks(db, visitIds) : []
  if (painMarks.length === 0) return new Map()
  const marked = Map.groupBy(painMarks, (mark) => mark.visitId)
  const spread = newRegionsAt(
    regions,
    visitIds.map((id) => ({
      id,
      painMarks: marked.get(id) ?? [],
      treated: (treated.get(id) ?? []).flatMap((complaint) => [...complaint.regions]),
    })),
  )
  return new Map(
    [...spread].map(([id, found]) => [
      id,
      { ...found, nerveMarks: (marked.get(id) ?? []).flatMap(nerveMark) },
    ]),
  )
}

function nerveMark({ region, side, kind }: Awaited<ReturnType<typeof listPainMarks>>[number]): NerveMark[] {
  const known = nerveMarkKinds.find((one) => one === kind)
  return known ? [{ region, side, kind: known }] : []
}
