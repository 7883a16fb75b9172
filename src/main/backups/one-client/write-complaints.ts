import { randomInt } from 'node:crypto'
import type { Db } from '../../database/open'
import type { Decision } from './decide'
import type { ClientRecord } from './read-rows'
import { deleteRowsOf, having, insertRows, updateRows } from './rows'
import type { ClientRows, Row } from './tables'
import { pick } from './translate'
import { complaintColumns } from './units'

// All of these write inside the caller's transaction.

/** The largest first revision of a plan; see `plans` in docs/data-model.md. */
const MAX_FIRST_REVISION = 2 ** 40

/** Writes complaints with their regions. */
export async function writeComplaints(
  db: Db,
  rows: ClientRows,
  { added, replaced }: Decision,
  stamp: string,
) {
  await insertRows(db, 'complaints', having(rows.complaints, 'id', added))
  await insertRows(db, 'complaintRegions', having(rows.complaintRegions, 'complaintId', added))
  await updateRows(
    db,
    'complaints',
    having(rows.complaints, 'id', replaced).map((row) => ({
      ...pick(row, ['id', ...complaintColumns]),
      updatedAt: stamp,
    })),
  )
  await deleteRowsOf(db, 'complaintRegions', 'complaintId', replaced)
  await insertRows(db, 'complaintRegions', having(rows.complaintRegions, 'complaintId', replaced))
}

/** A tissue is ruled out once for a complaint and a side. Where it already is, the present row stays. */
export async function writeRuledOut(db: Db, rows: ClientRows, { added, replaced }: Decision) {
  const isRuledOut = async ({ id, complaintId, tissue, side, withdrawnOn }: Row) =>
    withdrawnOn === null &&
    (await db
      .selectFrom('ruledOut')
      .select('id')
      .where('complaintId', '=', complaintId as number)
      .where('tissue', '=', tissue as string)
      .where('side', '=', side as never)
      .where('withdrawnOn', 'is', null)
      .where('id', '<>', id as number)
      .executeTakeFirst()) !== undefined
  for (const row of having(rows.ruledOut, 'id', added))
    if (!(await isRuledOut(row))) await insertRows(db, 'ruledOut', [row])
  for (const row of having(rows.ruledOut, 'id', replaced))
    if (!(await isRuledOut(row))) await updateRows(db, 'ruledOut', [pick(row, ['id', 'why', 'withdrawnOn'])])
}

/** How many activities a complaint asks about; see main/measures/write.ts. */
const MAX_IN_USE = 5

/** Activities come back with their scores. Where the complaint asks about enough others, they are no longer asked. */
export async function writeActivities(db: Db, rows: ClientRows, present: ClientRecord | null) {
  const known = new Set(present?.rows.activities.map(({ id }) => id))
  const ofComplaint = Map.groupBy(present?.rows.activities ?? [], (row) => row.complaintId)
  for (const row of rows.activities) {
    if (known.has(row.id)) continue
    const others = ofComplaint.get(row.complaintId) ?? []
    const inUse = others.filter((other) => other.inUse === 1).length < MAX_IN_USE ? row.inUse : 0
    const last = Math.max(-1, ...others.map(({ position }) => position as number))
    const next = { ...row, inUse: inUse!, position: Math.max(row.position as number, last + 1) }
    ofComplaint.set(row.complaintId, [...others, next])
    await insertRows(db, 'activities', [next])
  }
}

/** Writes what was measured for a complaint, with the scores of its activities. */
export async function writeMeasurements(
  db: Db,
  rows: ClientRows,
  { added, replaced }: Decision,
  stamp: string,
) {
  await insertRows(db, 'measurements', having(rows.measurements, 'id', added))
  await updateRows(
    db,
    'measurements',
    having(rows.measurements, 'id', replaced).map((row) => ({
      ...pick(row, ['id', 'at', 'groc']),
      updatedAt: stamp,
    })),
  )
  await deleteRowsOf(db, 'activityScores', 'measurementId', replaced)
  const written = added.union(replaced)
  await insertRows(db, 'activityScores', having(rows.activityScores, 'measurementId', written))
}

/** Writes plans with their items. */
export async function writePlans(db: Db, rows: ClientRows, { added, replaced }: Decision, stamp: string) {
  for (const row of having(rows.plans, 'id', added))
    await insertRows(db, 'plans', [{ ...row, revision: randomInt(1, MAX_FIRST_REVISION) }])
  await updateRows(
    db,
    'plans',
    having(rows.plans, 'id', replaced).map((row) => ({
      ...pick(row, ['id', 'goal', 'frequency', 'avoid', 'homeCare', 'reviewOn']),
      updatedAt: stamp,
    })),
  )
  await deleteRowsOf(db, 'planItems', 'planId', replaced)
  await insertRows(db, 'planItems', having(rows.planItems, 'planId', added.union(replaced)))
}
