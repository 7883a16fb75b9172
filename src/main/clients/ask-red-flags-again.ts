import type { RegionId } from '@shared/anatomy/regions'
import { ageOn, dayOf } from '@shared/fields'
import { haveNewQuestions, type QuestionFacts } from '@shared/safety/first-questions'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { activeRules } from '@shared/safety/precaution-rules'
import type { Db } from '../database/open'

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

/**
 * Reopens the questions about red flags for each complaint of a client to which the change of the client brings a question
 * that nobody asked. Call it in the transaction of the change.
 */
export async function askRedFlagsAgain(
  db: Db,
  clientId: number,
  { before, after, now }: { before: AskedClient; after: AskedClient; now: Date },
): Promise<void> {
  const today = dayOf(now)
  const [old, fresh] = [questionFactsOf(before, today), questionFactsOf(after, today)]
  const asked = await db
    .selectFrom('complaints')
    .innerJoin('complaintRegions', 'complaintRegions.complaintId', 'complaints.id')
    .select(['complaints.id', 'complaintRegions.region'])
    .where('complaints.clientId', '=', clientId)
    .where('complaints.redFlagsAskedOn', 'is not', null)
    .orderBy('complaintRegions.position')
    .execute()
  const reopened = [...Map.groupBy(asked, ({ id }) => id)].flatMap(([id, rows]) => {
    const regions = rows.map(({ region }) => region as RegionId)
    return haveNewQuestions({ regions, ...fresh }, { regions, ...old }) ? [id] : []
  })
  if (reopened.length === 0) return
  await db
    .updateTable('complaints')
    .set({ redFlagsAskedOn: null, updatedAt: now.toISOString() })
    .where('id', 'in', reopened)
    .execute()
}
