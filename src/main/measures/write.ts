import {
  isMeasured,
  mostActivities,
  type MeasuredInput,
  type MeasureChoiceInput,
  type VisitMeasured,
} from '@shared/measures'
import type { Db } from '../database/open'
import { Refused } from '../refused'

interface Measurement {
  complaintId: number
  /** YYYY-MM-DDTHH:MM */
  at: string
  measured: MeasuredInput
}

/**
 * Saves a measurement, inside the caller's transaction. Does nothing when nothing was measured.
 * @param id the measurement to correct; null for a new one
 * @param field the path of the measured values in the call's input, for the name of a refused field
 */
export async function saveMeasurement(
  db: Db,
  id: number | null,
  { complaintId, at, measured }: Measurement,
  now: Date,
  field: string,
): Promise<void> {
  if (!isMeasured(measured)) return
  const scores = measured.scores.flatMap(({ activityId, score }) =>
    score === null ? [] : [{ activityId, score }],
  )
  await refuseActivitiesOfAnother(db, complaintId, measured, field)
  const measurementId = await writeMeasurement(db, id, { complaintId, at, groc: measured.groc }, now)
  if (scores.length === 0) return
  await db
    .insertInto('activityScores')
    .values(scores.map((one) => ({ ...one, measurementId })))
    .execute()
}

/**
 * Saves what was measured at a visit, inside the caller's transaction. New activities that were named at the visit are
 * asked from now on.
 * @param at the time of the visit, YYYY-MM-DDTHH:MM
 * @param field the path of the measured values in the call's input, for the name of a refused field
 * @throws Refused `activities-full`, `activity-of-another-complaint`
 */
export async function saveMeasuredAtVisit(
  db: Db,
  { complaintId, scores, groc = null }: VisitMeasured,
  at: string,
  now: Date,
  field: string,
): Promise<void> {
  const known = await db
    .selectFrom('activities')
    .select(['id', 'position', 'inUse'])
    .where('complaintId', '=', complaintId)
    .execute()
  let asked = known.filter((one) => one.inUse === 1).length
  let position = Math.max(-1, ...known.map((one) => one.position))
  const measured: MeasuredInput = { scores: [], groc }
  for (const [index, { activityId, activity, score }] of scores.entries()) {
    if (activityId !== null) measured.scores.push({ activityId, score })
    else if (activity !== '') {
      asked += 1
      position += 1
      if (asked > mostActivities) throw new Refused('activities-full', `${field}.scores.${index}.activity`)
      const { insertId } = await db
        .insertInto('activities')
        .values({ complaintId, position, activity, inUse: 1 })
        .executeTakeFirstOrThrow()
      measured.scores.push({ activityId: Number(insertId), score })
    }
  }
  await saveMeasurement(db, null, { complaintId, at, measured }, now, field)
}

async function refuseActivitiesOfAnother(
  db: Db,
  complaintId: number,
  { scores }: MeasuredInput,
  field: string,
): Promise<void> {
  if (scores.length === 0) return
  const own = await db.selectFrom('activities').select('id').where('complaintId', '=', complaintId).execute()
  const known = new Set(own.map((one) => one.id))
  const unknownIndex = scores.findIndex((one) => !known.has(one.activityId))
  if (unknownIndex >= 0)
    throw new Refused('activity-of-another-complaint', `${field}.scores.${unknownIndex}.activityId`)
}

async function writeMeasurement(
  db: Db,
  id: number | null,
  row: { complaintId: number; at: string; groc: number | null },
  now: Date,
): Promise<number> {
  const updatedAt = now.toISOString()
  if (id === null) {
    const { insertId } = await db
      .insertInto('measurements')
      .values({ ...row, createdAt: updatedAt, updatedAt })
      .executeTakeFirstOrThrow()
    return Number(insertId)
  }
  const { numUpdatedRows } = await db
    .updateTable('measurements')
    .set({ at: row.at, groc: row.groc, updatedAt })
    .where('id', '=', id)
    .where('complaintId', '=', row.complaintId)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
  await db.deleteFrom('activityScores').where('measurementId', '=', id).execute()
  return id
}

/**
 * Saves which measures and activities are asked for a complaint, inside the caller's transaction. A removed activity is
 * no longer asked, but keeps its scores.
 */
export async function saveMeasureChoice(
  db: Db,
  complaintId: number,
  { kinds, activities }: MeasureChoiceInput,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('complaints')
    .set({ measures: JSON.stringify(kinds) })
    .where('id', '=', complaintId)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refused('not-found', 'complaintId')
  await db.updateTable('activities').set({ inUse: 0 }).where('complaintId', '=', complaintId).execute()
  for (const [position, { id, activity }] of activities.entries()) {
    if (id === null) {
      await db.insertInto('activities').values({ complaintId, position, activity, inUse: 1 }).execute()
      continue
    }
    const { numUpdatedRows: known } = await db
      .updateTable('activities')
      .set({ activity, position, inUse: 1 })
      .where('id', '=', id)
      .where('complaintId', '=', complaintId)
      .executeTakeFirstOrThrow()
    if (known === 0n)
      throw new Refused('activity-of-another-complaint', `measureChoice.activities.${position}.id`)
  }
}
