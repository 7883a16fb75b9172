import { z } from 'zod'
import { id, line, moment, pain, pastMoment, prose, schemaByTime, type ParsedByTime } from './fields'
import { isMeasured, measuredInput } from './measures'
import { askedHows, reliefs } from './vocabulary'

const fields = {
  visitId: id,
  complaintId: id,
  relief: z.enum(reliefs).nullable(),
  painNow: pain,
  reaction: line(500),
  askedAt: moment,
  askedHow: z.enum(askedHows),
  note: prose(2000),
  /** The scores of the complaint's measures, if it has any, asked at the same time. */
  measured: measuredInput.optional(),
}

type Question = z.infer<z.ZodObject<typeof fields>>

export const isAnswer = (outcome: Pick<Question, 'relief' | 'painNow'>) =>
  outcome.relief !== null || outcome.painNow !== null
export const noAnswer = 'Choose the duration of relief or enter the pain now'
const atRelief = () => ({ path: ['relief'], message: noAnswer })

/** Whether no field was filled in: a partly filled outcome without an answer cannot be saved and must be refused. */
const isUntouched = ({ reaction, note, measured }: Pick<Question, 'reaction' | 'note' | 'measured'>) =>
  reaction === '' && note === '' && !(measured && isMeasured(measured))

/** The outcome of a visit for a complaint. The time of asking limits how long relief can have lasted. */
export const outcomeInput = schemaByTime((now) =>
  z.object({ ...fields, askedAt: pastMoment(now) }).refine(isAnswer, atRelief()),
)
export type OutcomeInput = ParsedByTime<typeof outcomeInput>

const mayStayOpen = (outcome: Question) => isAnswer(outcome) || isUntouched(outcome)

/** An outcome in the form of a visit: it may be empty, but not partly filled without an answer. */
export const outcomeQuestion = z.object(fields).refine(mayStayOpen, atRelief())

/** The same in a follow-up call about several complaints. */
export const followUpQuestion = (now: Date) =>
  z.object({ ...fields, askedAt: pastMoment(now) }).refine(mayStayOpen, atRelief())

/** The outcomes to save: those with an answer. */
export const answered = (questions: OutcomeInput[]): OutcomeInput[] => questions.filter(isAnswer)

/** Corrects the outcome with this id, or creates one if the id is null. */
export const outcomeSave = schemaByTime((now) => z.object({ id: id.nullable(), outcome: outcomeInput(now) }))
