import type { RegionId } from '../anatomy/regions'
import { ageOn } from '../fields'
import { haveNewQuestions, type QuestionFacts } from './first-questions'
import type { PrecautionAnswers } from './precaution-answers'
import { activeRules, isOutOfDate } from './precaution-rules'

/** What of a client decides which questions about red flags are asked. */
export interface AskedClient {
  dateOfBirth: string | null
  precautions: PrecautionAnswers
}

/**
 * Returns what a client's age and precautions decide about the questions.
 * @param today YYYY-MM-DD
 */
export function questionFactsOf(
  { dateOfBirth, precautions }: AskedClient,
  today: string,
): Pick<QuestionFacts, 'age' | 'rules'> {
  return {
    age: dateOfBirth === null ? null : ageOn(dateOfBirth, today),
    rules: activeRules(precautions, today, dateOfBirth),
  }
}

interface AskedComplaint {
  /** The day on which all questions were asked, YYYY-MM-DD; null if some are open. */
  redFlagsAskedOn: string | null
  regions: readonly { region: string }[]
}

/**
 * Returns whether the questions about red flags were asked and still count: not when the answers are old, and not when time
 * brings another question, because the client passes an age or a precaution a week.
 * @param today YYYY-MM-DD
 */
export function areRedFlagsAsked(
  { redFlagsAskedOn: askedOn, regions }: AskedComplaint,
  client: AskedClient,
  today: string,
): boolean {
  if (askedOn === null || isOutOfDate({ askedOn }, today)) return false
  const of = { regions: regions.map(({ region }) => region as RegionId) }
  return !haveNewQuestions(
    { ...of, ...questionFactsOf(client, today) },
    { ...of, ...questionFactsOf(client, askedOn) },
  )
}
