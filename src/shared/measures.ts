import { z } from 'zod'
import { id, line, pastMoment, requiredLine, schemaByTime, type ParsedByTime } from './fields'

/**
 * The outcome measures besides pain.
 *
 * psfs: patient-specific functional scale. The client names up to five activities that the complaint makes difficult.
 * Each gets a score from 0 (unable) to 10 (as before), and the average is compared over time. Stratford, Gill, Westaway,
 * Binkley 1995 (Physiotherapy Canada 47:258-263).
 *
 * groc: global rating of change. The client rates how the complaint has changed since treatment began, on 15 points
 * from -7 (a very great deal worse) over 0 to +7 (a very great deal better). Jaeschke, Singer, Guyatt 1989
 * (Controlled Clinical Trials 10:407-415).
 */
export const measureKinds = ['psfs', 'groc'] as const
export type MeasureKind = (typeof measureKinds)[number]

/** The authors of the scale ask for up to five activities. */
export const mostActivities = 5

const SCORE = 'Enter a whole number from 0 to 10'
/** 0 is unable, 10 is as before. */
const score = z.number(SCORE).int(SCORE).min(0, SCORE).max(10, SCORE)

const RATING = 'Enter a whole number from −7 to 7'
const rating = z.number(RATING).int(RATING).min(-7, RATING).max(7, RATING)

/** The scores of one time; null if not asked. */
export const measuredInput = z.object({
  scores: z
    .array(z.object({ activityId: id, score: score.nullable() }))
    .max(50)
    .refine(
      (scores) => new Set(scores.map((one) => one.activityId)).size === scores.length,
      'An activity is listed twice',
    ),
  groc: rating.nullable(),
})
export type MeasuredInput = z.infer<typeof measuredInput>

/** Whether there is any score. */
export const isMeasured = ({ scores, groc }: MeasuredInput) =>
  groc !== null || scores.some((one) => one.score !== null)

/**
 * The scores of a visit for a complaint whose earlier outcome is not asked at this visit, for example at the first
 * visit. An activity without an id is named at this visit. `groc` is left out before treatment has begun.
 */
export const visitMeasured = z.object({
  complaintId: id,
  scores: z
    .array(
      z
        .object({ activityId: id.nullable(), activity: line(200), score: score.nullable() })
        .refine((one) => one.activityId !== null || one.activity !== '' || one.score === null, {
          path: ['activity'],
          message: 'Name the activity',
        }),
    )
    .max(50)
    .refine((scores) => {
      const ids = scores.flatMap((one) => one.activityId ?? [])
      return new Set(ids).size === ids.length
    }, 'An activity is listed twice'),
  groc: rating.nullable().optional(),
})
export type VisitMeasured = z.infer<typeof visitMeasured>

/** Whether there is any score or any named activity. */
export const isVisitMeasured = ({ scores, groc = null }: VisitMeasured) =>
  groc !== null ||
  scores.some((one) => one.score !== null || (one.activityId === null && one.activity !== ''))

/** Scores that were asked apart from a call and from a visit's form, with their time. */
export const measurementInput = schemaByTime((now) =>
  z
    .object({ at: pastMoment(now), measured: measuredInput })
    .refine(({ measured }) => isMeasured(measured), { path: ['at'], message: 'Enter at least one score' }),
)
export type MeasurementInput = ParsedByTime<typeof measurementInput>

/** Corrects the measurement with this id, or creates one if the id is null. */
export const measurementSave = schemaByTime((now) =>
  z.object({ id: id.nullable(), complaintId: id, measurement: measurementInput(now) }),
)

/** The measures of a complaint, and the activities in the client's words; a new activity has no id. */
export const measureChoiceInput = z.object({
  kinds: z.array(z.enum(measureKinds)).max(measureKinds.length),
  activities: z
    .array(z.object({ id: id.nullable(), activity: requiredLine('Name the activity') }))
    .max(mostActivities, `Enter at most ${mostActivities} activities`),
})
export type MeasureChoiceInput = z.infer<typeof measureChoiceInput>

export const measureChoiceSave = z.object({ complaintId: id, measureChoice: measureChoiceInput })

/** The measures of all complaints that have no choice of their own. */
export const defaultMeasuresSave = z.object({ kinds: z.array(z.enum(measureKinds)).max(measureKinds.length) })

/** The points of the global rating of change, best first. */
export const grocPoints = [7, 6, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -6, -7] as const
export type GrocPoint = (typeof grocPoints)[number]

/**
 * The smallest change that matters to clients. It is shown in the charts and never used to classify a visit.
 *
 * pain: 2 points or 30 % of the start on the NPRS (Farrar et al. 2001, Pain 94:149-158). The two agree at a pain of 6
 * to 7. Here both are required, because either one alone is easy to reach at one end of the scale.
 * psfs: 2 points of the average (Stratford et al. 1995).
 */
export const importantChange = { painPoints: 2, painPercent: 30, psfs: 2 } as const

/** Returns the highest pain (NPRS) that is an important change from the start; null if the start is too low for one. */
export function importantPain(start: number): number | null {
  const level = start - Math.max(importantChange.painPoints, (start * importantChange.painPercent) / 100)
  return level < 0 ? null : level
}

export interface Scored {
  scores: readonly { activityId: number; score: number }[]
}

/** Returns the average score, 0 to 10; null without scores. */
export function psfsAverage({ scores }: Scored): number | null {
  if (scores.length === 0) return null
  return scores.reduce((sum, one) => sum + one.score, 0) / scores.length
}

/**
 * Returns the change of the average between two times, in points; null if no activity was scored both times. Only
 * activities that were scored both times count: a new activity would change the average without any change in the
 * client.
 */
export function psfsChange(from: Scored, to: Scored): number | null {
  const before = new Map(from.scores.map((one) => [one.activityId, one.score]))
  const moves = to.scores.flatMap(({ activityId, score }) => {
    const first = before.get(activityId)
    return first === undefined ? [] : [score - first]
  })
  if (moves.length === 0) return null
  return moves.reduce((sum, move) => sum + move, 0) / moves.length
}
