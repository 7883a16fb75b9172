import type { Verdict } from '@shared/vocabulary'
import { sql } from 'kysely'
import type { Db } from '../database/open'
import type { ClassifiedVisit } from './classified-visit'

/** How often relief lasted after a tissue was worked for a complaint with this region, and how often it did not. */
interface Row {
  region: string
  tissue: string
  complaintId: number
  lasted: number
  didNotLast: number
}

/** A visit for a complaint that is added to the counts of its verdict (1) or subtracted from them (-1). */
type Counted = Pick<ClassifiedVisit, 'id' | 'complaintId' | 'kind' | 'verdict'> & { times: 1 | -1 }

/**
 * Recomputes the experience with the tissues worked for a complaint, after any change of the complaint.
 * @param classified all its visits
 */
export async function replaceExperience(
  db: Db,
  complaintId: number,
  classified: readonly ClassifiedVisit[],
): Promise<void> {
  await db.deleteFrom('experience').where('complaintId', '=', complaintId).execute()
  const counted = classified.map((visit): Counted => ({ ...visit, times: 1 }))
  await add(db, await rowsOf(db, counted))
}

/**
 * Updates the experience after a change of verdicts only. Only changed counts are written, because a trigger updates the
 * practice's sums with each row.
 * @param moved the visits whose verdict has changed, of any number of complaints
 */
export async function updateExperience(db: Db, moved: readonly ClassifiedVisit[]): Promise<void> {
  const counted = moved.flatMap((visit): Counted[] => [
    { ...visit, verdict: visit.before, times: -1 },
    { ...visit, times: 1 },
  ])
  const rows = await rowsOf(db, counted)
  await add(db, rows)
  const fewer = rows.filter((row) => row.lasted + row.didNotLast < 0)
  if (fewer.length === 0) return
  await sql`
    DELETE FROM experience WHERE lasted = 0 AND didNotLast = 0 AND (complaintId, region, tissue) IN (
      SELECT value ->> 'complaintId', value ->> 'region', value ->> 'tissue' FROM json_each(${JSON.stringify(fewer)})
    )
  `.execute(db)
}

async function add(db: Db, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  // WHERE true: without it SQLite parses ON CONFLICT as a join.
  await sql`
    INSERT INTO experience (region, tissue, complaintId, lasted, didNotLast)
    SELECT value ->> 'region', value ->> 'tissue', value ->> 'complaintId', value ->> 'lasted', value ->> 'didNotLast'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (complaintId, region, tissue)
    DO UPDATE SET lasted = lasted + excluded.lasted, didNotLast = didNotLast + excluded.didNotLast
  `.execute(db)
}

const DID_NOT_LAST: readonly Verdict[] = ['did not last', 'no change', 'worse']

/** Counts relief for the tissues worked at some visits, for each region of their complaints. */
async function rowsOf(db: Db, visits: readonly Counted[]): Promise<Row[]> {
  const tests = visits.filter(
    ({ kind, verdict }) => kind === 'therapeutic' && (verdict === 'lasted' || DID_NOT_LAST.includes(verdict)),
  )
  if (tests.length === 0) return []
  const worked = await db
    .selectFrom('work')
    .select(['visitId', 'tissue'])
    .distinct()
    .where('visitId', 'in', listOf(tests.map((visit) => visit.id)))
    .where('technique', '<>', 'check only')
    .execute()
  const regions = await db
    .selectFrom('complaintRegions')
    .select(['complaintId', 'region'])
    .distinct()
    .where('complaintId', 'in', listOf(tests.map((visit) => visit.complaintId)))
    .execute()
  const tissuesOf = Map.groupBy(worked, (line) => line.visitId)
  const regionsOf = Map.groupBy(regions, (one) => one.complaintId)
  return [...Map.groupBy(tests, (visit) => visit.complaintId)].flatMap(([complaintId, some]) => {
    const counts = new Map<string, { lasted: number; didNotLast: number }>()
    for (const { id, verdict, times } of some) {
      for (const { tissue } of tissuesOf.get(id) ?? []) {
        const count = counts.get(tissue) ?? { lasted: 0, didNotLast: 0 }
        counts.set(tissue, count)
        count[verdict === 'lasted' ? 'lasted' : 'didNotLast'] += times
      }
    }
    return (regionsOf.get(complaintId) ?? []).flatMap(({ region }) =>
      [...counts].map(([tissue, count]) => ({ region, tissue, complaintId, ...count })),
    )
  })
}

const listOf = (ids: number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
