import type { RegionId } from '@shared/anatomy/regions'
import { dayOf } from '@shared/fields'
import { questionFactsOf, type AskedClient } from '@shared/safety/ask-again'
import { haveNewQuestions } from '@shared/safety/first-questions'
import type { Db } from '../database/open'

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
