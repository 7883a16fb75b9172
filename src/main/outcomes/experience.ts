import type { Verdict } from '@shared/vocabulary'
import { sql } from 'kysely'
import { complaintOfWork } from '@shared/reasoning/record/work-complaint'
import { anatomyOfPractice } from '../anatomy/read'
import type { Db } from '../database/open'
import type { ClassifiedVisit, IdRange } from './classified-visit'
import { readTreated } from './treated'

/** How often relief lasted after a tissue was worked for a complaint with this region, and how often it did not. */
interface Row {
  region: string
  tissue: string
  complaintId: number
  lasted: number
  didNotLast: number
}

/**
 * Writes the experience with the tissues worked for some complaints. Only changed counts are written, because a trigger
 * updates the practice's sums with each row.
 * @param classified all visits of these complaints
 */
export async function writeExperience(
  db: Db,
  [from, to]: IdRange,
  classified: readonly ClassifiedVisit[],
): Promise<void> {
  const rows = await rowsOf(db, classified)
  const stored = await db
    .selectFrom('experience')
    .selectAll()
    .where('complaintId', '>=', from)
    .where('complaintId', '<=', to)
    .execute()
  const before = new Map(stored.map((row) => [keyOf(row), row]))
  const keys = new Set(rows.map(keyOf))
  await save(
    db,
    rows.filter((row) => {
      const old = before.get(keyOf(row))
      return old?.lasted !== row.lasted || old.didNotLast !== row.didNotLast
    }),
  )
  await remove(
    db,
    stored.filter((row) => !keys.has(keyOf(row))),
  )
}

function keyOf({ complaintId, region, tissue }: Row): string {
  return `${complaintId} ${region} ${tissue}`
}

async function save(db: Db, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  // WHERE true: without it SQLite parses ON CONFLICT as a join.
  await sql`
    INSERT INTO experience (region, tissue, complaintId, lasted, didNotLast)
    SELECT value ->> 'region', value ->> 'tissue', value ->> 'complaintId', value ->> 'lasted', value ->> 'didNotLast'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (complaintId, region, tissue)
    DO UPDATE SET lasted = excluded.lasted, didNotLast = excluded.didNotLast
  `.execute(db)
}

async function remove(db: Db, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    DELETE FROM experience WHERE (complaintId, region, tissue) IN (
      SELECT value ->> 'complaintId', value ->> 'region', value ->> 'tissue' FROM json_each(${JSON.stringify(rows)})
    )
  `.execute(db)
}

const DID_NOT_LAST: readonly Verdict[] = ['did not last', 'no change', 'worse']

/** Counts relief for the tissues worked for a complaint at some visits, for each of its regions. */
async function rowsOf(db: Db, visits: readonly ClassifiedVisit[]): Promise<Row[]> {
  const tests = visits.filter(
    ({ kind, verdict }) => kind === 'therapeutic' && (verdict === 'lasted' || DID_NOT_LAST.includes(verdict)),
  )
  if (tests.length === 0) return []
  const visitIds = tests.map((visit) => visit.id)
  const [lines, treated, anatomy] = await Promise.all([
    db
      .selectFrom('work')
      .select(['visitId', 'tissue', 'side', 'complaintId'])
      .distinct()
      .where('visitId', 'in', listOf(visitIds))
      .where('technique', '<>', 'check only')
      .execute(),
    readTreated(db, visitIds),
    anatomyOfPractice(db),
  ])
  const linesOf = Map.groupBy(lines, (line) => line.visitId)
  const regionsOf = new Map([...treated.values()].flat().map(({ id, regions }) => [id, regions]))
  const tissuesFor = (visitId: number, complaintId: number) =>
    new Set(
      (linesOf.get(visitId) ?? [])
        .filter((line) => complaintOfWork(line, treated.get(visitId) ?? [], anatomy) === complaintId)
        .map(({ tissue }) => tissue),
    )
  return [...Map.groupBy(tests, (visit) => visit.complaintId)].flatMap(([complaintId, some]) => {
    const counts = new Map<string, { lasted: number; didNotLast: number }>()
    for (const { id, verdict } of some) {
      for (const tissue of tissuesFor(id, complaintId)) {
        const count = counts.get(tissue) ?? { lasted: 0, didNotLast: 0 }
        counts.set(tissue, count)
        count[verdict === 'lasted' ? 'lasted' : 'didNotLast'] += 1
      }
    }
    const regions = new Set((regionsOf.get(complaintId) ?? []).map(({ region }) => region))
    return [...regions].flatMap((region) =>
      [...counts].map(([tissue, count]) => ({ region, tissue, complaintId, ...count })),
    )
  })
}

const listOf = (ids: number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
