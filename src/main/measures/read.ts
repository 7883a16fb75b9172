import { measureKinds, type MeasureKind } from '@shared/measures'
import type { Db } from '../database/open'

/** The measures that are asked for a complaint beside pain. */
export interface MeasureChoice {
  kinds: MeasureKind[]
  /** The activities that are still asked, in order. */
  activities: { id: number; activity: string }[]
}

/** Reads the measures that the practice asks for complaints without their own choice. */
export async function readDefaultMeasures(db: Db): Promise<MeasureKind[]> {
  const practice = await db.selectFrom('practice').select('measures').executeTakeFirst()
  return practice ? kindsOf(practice.measures) : []
}

/** Reads the measures that are asked beside pain, by the id of the complaint. */
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

/** Lists the measurements of a complaint beside pain, oldest first, and all its activities, in use or not. */
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
      // Joined through the measurements: there is no index of scores by activity.
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
