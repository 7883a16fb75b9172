import { z } from 'zod'
import { line, pastDay, schemaByTime, type ParsedByTime } from '../fields'
import { precautionById, precautions } from './precautions'

const WEEK = 'Enter a week from 1 to 42'

const hasWeek = (id: string) => precautionById.get(id)?.detail === 'pregnancy week'

/** A precaution that the client said yes to. */
const precautionAnswer = (now: Date) =>
  z
    .object({
      id: z.string().refine((id) => precautionById.has(id), 'This precaution is not known'),
      /** The week of pregnancy on the day of `on`, or of `askedOn` if that is null; null if unknown. */
      week: z.number(WEEK).int(WEEK).min(1, WEEK).max(42, WEEK).nullable(),
      /** The day of the event, or for a pregnancy the day on which `week` was asked; null if unknown. */
      on: pastDay(now).nullable(),
      /** Where on the body, in words; '' if unknown. */
      place: line(200),
      /** Who allowed massage without the rules of this precaution, for example "Dr Okafor"; '' if nobody. */
      clearedBy: line(200),
      clearedOn: pastDay(now).nullable(),
    })
    .refine(({ id, week }) => week === null || hasWeek(id), {
      path: ['week'],
      message: 'Only a pregnancy has a week',
    })
    .refine(({ clearedBy, clearedOn }) => clearedBy === '' || clearedOn !== null, {
      path: ['clearedOn'],
      message: 'Enter the date of the clearance',
    })
    .refine(({ clearedBy, clearedOn }) => clearedOn === null || clearedBy !== '', {
      path: ['clearedBy'],
      message: 'Enter who gave the clearance',
    })
    // A pregnancy keeps its clearance when its week is asked again.
    .refine(({ id, on, clearedOn }) => on === null || clearedOn === null || clearedOn >= on || hasWeek(id), {
      path: ['clearedOn'],
      message: 'The clearance is older than the event',
    })

/**
 * What a client answered about the precautions. No answers and a date means that none was found on that date. Answers
 * without a date are those of an interrupted conversation: their rules are in force, and the questions stay open.
 */
export const precautionAnswers = schemaByTime((now) =>
  z.object({
    answers: z
      .array(precautionAnswer(now))
      .max(precautions.length)
      .refine(
        (answers) => new Set(answers.map(({ id }) => id)).size === answers.length,
        'A precaution is listed twice',
      ),
    /** The day when somebody last asked about all of them; null if nobody asked. */
    askedOn: pastDay(now).nullable(),
  }),
)
export type PrecautionAnswers = ParsedByTime<typeof precautionAnswers>
export type PrecautionAnswer = PrecautionAnswers['answers'][number]
