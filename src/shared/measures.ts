import { z } from 'zod'
import { id, line, moment, momentOf, requiredLine } from './fields'

/**
 * The measures of outcome that can be asked beside pain.
 *
 * psfs: patient-specific functional scale. The client names up to five activities that the complaint makes hard; each
 * is scored 0 (unable) to 10 (as before), and the average is followed. Stratford, Gill, Westaway, Binkley 1995
 * (Physiotherapy Canada 47:258-263).
 *
 * groc: global rating of change. The client says how the complaint has changed since the treatment for it began, on 15
 * points from -7 (a very great deal worse) over 0 to +7 (a very great deal better). Jaeschke, Singer, Guyatt 1989
 * (Controlled Clinical Trials 10:407-415).
 */
export const measureKinds = ['psfs', 'groc'] as const
export type MeasureKind = (typeof measureKinds)[number]

/** As many activities as the scale's authors ask for. */
export const mostActivities = 5

const SCORE = 'A score is a whole number from 0 to 10'
/** 0 unable, 10 as before. */
const score = z.number(SCORE).int(SCORE).min(0, SCORE).max(10, SCORE)

const RATING = 'The rating is a whole number from −7 to 7'
const rating = z.number(RATING).int(RATING).min(-7, RATING).max(7, RATING)

/** What was measured at one moment; null is not asked. */
export const measuredInput = z.object({
  scores: z
    .array(z.object({ activityId: id, score: score.nullable() }))
    .max(50)
    .refine(
      (scores) => new Set(scores.map((one) => one.activityId)).size === scores.length,
      'An activity stands here twice',
    ),
  groc: rating.nullable(),
})
export type MeasuredInput = z.infer<typeof measuredInput>

/** Whether anything was measured at all. */
export const isMeasured = ({ scores, groc }: MeasuredInput) =>
  groc !== null || scores.some((one) => one.score !== null)

/**
 * What is measured at a visit for a complaint that is not asked what came of an earlier one: the first, above all. An
 * activity without an id is named at this visit; the change is left out where no treatment has begun yet.
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
    }, 'An activity stands here twice'),
  groc: rating.nullable().optional(),
})
export type VisitMeasured = z.infer<typeof visitMeasured>

/** Whether anything was scored or named. */
export const isVisitMeasured = ({ scores, groc = null }: VisitMeasured) =>
  groc !== null ||
  scores.some((one) => one.score !== null || (one.activityId === null && one.activity !== ''))

/** What was measured, apart from a call or a visit's form, with its moment. */
export const measurementInput = z
  .object({
    at: moment.refine((at) => at <= momentOf(new Date()), 'This time has not come yet'),
    measured: measuredInput,
  })
  .refine(({ measured }) => isMeasured(measured), { path: ['at'], message: 'Enter at least one score' })
export type MeasurementInput = z.infer<typeof measurementInput>

/** With an id it corrects that measurement; without, it is a new one. */
export const measurementSave = z.object({
  id: id.nullable(),
  complaintId: id,
  measurement: measurementInput,
})

/** Which measures are asked for a complaint, and the activities in the client's words; an id where one is kept. */
export const measureChoiceInput = z.object({
  kinds: z.array(z.enum(measureKinds)).max(measureKinds.length),
  activities: z
    .array(z.object({ id: id.nullable(), activity: requiredLine('Name the activity') }))
    .max(mostActivities, `At most ${mostActivities} activities`),
})
export type MeasureChoiceInput = z.infer<typeof measureChoiceInput>

export const measureChoiceSave = z.object({ complaintId: id, measureChoice: measureChoiceInput })

/** Which measures the practice asks for complaints that have no choice of their own. */
export const defaultMeasuresSave = z.object({ kinds: z.array(z.enum(measureKinds)).max(measureKinds.length) })

/** The words of each point of the global rating of change, from the change's size; the sign says which way. */
const sizes = [
  'hardly',
  'a little',
  'somewhat',
  'moderately',
  'a good deal',
  'a great deal',
  'a very great deal',
]

/** "+4 moderately better". */
export function grocWords(groc: number): string {
  if (groc === 0) return '0 about the same'
  const size = sizes[Math.abs(groc) - 1] ?? ''
  const [sign, way] = groc > 0 ? ['+', 'better'] : ['−', 'worse']
  return `${sign}${Math.abs(groc)} ${size} ${way}`
}
export const grocPoints = [7, 6, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -6, -7] as const

/**
 * The smallest change that matters to people who have it, marked on the lines and never used to judge a visit.
 *
 * pain: 2 points or 30 % of the start on the NPRS, which agree at a pain of 6 to 7 (Farrar et al. 2001, Pain
 * 94:149-158); here both, so that neither way of counting is the easier one.
 * psfs: 2 points of the average (Stratford et al. 1995).
 */
export const importantChange = { painPoints: 2, painPercent: 30, psfs: 2 } as const

/** The pain at which the change from the start matters, in points of the NPRS; null where the start is too low for it. */
export function importantPain(start: number): number | null {
  const level = start - Math.max(importantChange.painPoints, (start * importantChange.painPercent) / 100)
  return level < 0 ? null : level
}

export interface Scored {
  scores: readonly { activityId: number; score: number }[]
}

/** The average of what was scored, 0 to 10; null when nothing was. */
export function psfsAverage({ scores }: Scored): number | null {
  if (scores.length === 0) return null
  return scores.reduce((sum, one) => sum + one.score, 0) / scores.length
}

/**
 * How far the average has moved from one occasion to another, in points, over the activities that were scored on both:
 * an activity that came later must not pass for a change. Null when there is none.
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
