import { z } from 'zod'
import { id, line, moment, momentOf, pain, prose } from './fields'
import { isMeasured, measuredInput } from './measures'
import { askedHows, reliefs } from './vocabulary'

export { askedHows, reliefs } from './vocabulary'

const fields = {
  visitId: id,
  complaintId: id,
  relief: z.enum(reliefs).nullable(),
  painNow: pain,
  reaction: line(500),
  askedAt: moment.refine((at) => at <= momentOf(new Date()), 'This time has not come yet'),
  askedHow: z.enum(askedHows),
  note: prose(2000),
  /** What was measured beside pain on the same occasion, where that is asked for the complaint. */
  measured: measuredInput.optional(),
}

type Question = z.infer<z.ZodObject<typeof fields>>

export const isAnswer = (outcome: Pick<Question, 'relief' | 'painNow'>) =>
  outcome.relief !== null || outcome.painNow !== null
export const noAnswer = 'Choose how long relief lasted, or enter the pain now'
const atRelief = () => ({ path: ['relief'], message: noAnswer })

/** Left alone as a whole: what is half answered would be lost. */
const isUntouched = ({ reaction, note, measured }: Pick<Question, 'reaction' | 'note' | 'measured'>) =>
  reaction === '' && note === '' && !(measured && isMeasured(measured))

/** What came of a visit for a complaint. The time of asking says how long the relief can have lasted by then. */
export const outcomeInput = z.object(fields).refine(isAnswer, atRelief())
export type OutcomeInput = z.infer<typeof outcomeInput>

const mayStayOpen = (outcome: Question) => isAnswer(outcome) || isUntouched(outcome)

/** The same while a visit is written down: the question may stay unanswered, but not half answered. */
export const outcomeQuestion = z.object({ ...fields, askedAt: moment }).refine(mayStayOpen, atRelief())

/** The same in a call that asks about several complaints. */
export const followUpQuestion = z.object(fields).refine(mayStayOpen, atRelief())

/** The questions that were answered, as they are saved. */
export const answered = (questions: OutcomeInput[]): OutcomeInput[] => questions.filter(isAnswer)

/** With an id it corrects that outcome; without, it is a new answer. */
export const outcomeSave = z.object({ id: id.nullable(), outcome: outcomeInput })
