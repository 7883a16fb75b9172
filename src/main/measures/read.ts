import { measureKinds, type MeasureKind } from '@shared/measures'
import type { Db } from '../database/open'

/** What is asked for a complaint beside pain. */
export interface MeasureChoice {
  kinds: MeasureKind[]
  /** Those that are still asked, in their order. */
  activities: { id: number; activity: string }[]
}

/** The measures that the practice asks for complaints that have no choice of their own. */
export async function readDefaultMeasures(db: Db): Promise<MeasureKind[]> {
  const practice = await db.selectFrom('practice').select('measures').executeTakeFirst()
  return practice ? kindsOf(practice.measures) : []
}

/** What is asked for each of some complaints beside pain. */
export async function readMeasureChoices(
  db: Db,
  complaints: readonly { id: number; measures: string | null }[],
): Promise<Map<number, MeasureChoice>> {
  if (complaints.length === 0) return new Map()
  const [offered, activities] = await Promise.all([
    readDefaultMeasures(db),
    db
      .selectFrom('activities')
      .select(['id', 'complaintId', 'activity'])
      .where(
        'complaintId',
        'in',
        complaints.map((complaint) => complaint.id),
      )
      .where('inUse', '=', 1)
      .orderBy('complaintId')
      .orderBy('position')
      .execute(),
  ])
  return new Map(
    complaints.map(({ id, measures }) => [
      id,
      {
        kinds: measures === null ? offered : kindsOf(measures),
        activities: activities
          .filter((one) => one.complaintId === id)
          .map(({ id, activity }) => ({ id, activity })),
      },
    ]),
  )
}

function kindsOf(json: string): MeasureKind[] {
  const kept = JSON.parse(json) as string[]
  return measureKinds.filter((kind) => kept.includes(kind))
}

/** All that was measured for a complaint beside pain, oldest first, and every activity that was ever scored. */
export async function listMeasurements(db: Db, complaintId: number) {
  const [measurements, scores, activities] = await Promise.all([
    db
      .selectFrom('measurements')
      .select(['id', 'at', 'groc'])
      .where('complaintId', '=', complaintId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('activityScores')
      // By the measurements: there is no index of scores by activity.
      .innerJoin('measurements', 'measurements.id', 'activityScores.measurementId')
      .innerJoin('activities', 'activities.id', 'activityScores.activityId')
      .select(['measurementId', 'activityId', 'score'])
      .where('measurements.complaintId', '=', complaintId)
      .orderBy('measurementId')
      .orderBy('activities.position')
      .execute(),
    db
      .selectFrom('activities')
      .select(['id', 'activity', 'inUse'])
      .where('complaintId', '=', complaintId)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ])
  return {
    activities: activities.map(({ inUse, ...one }) => ({ ...one, inUse: inUse === 1 })),
    measurements: measurements.map((one) => ({
      ...one,
      scores: scores
        .filter((row) => row.measurementId === one.id)
        .map(({ activityId, score }) => ({ activityId, score })),
    })),
  }
}
