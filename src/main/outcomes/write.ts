import type { OutcomeInput } from '@shared/outcomes'
import type { Db } from '../database/open'
import { Refused } from '../rpc'
import { restate } from './standing'

/**
 * Writes down what came of a visit, inside the caller's transaction.
 * @param id the outcome that is corrected; null for a new answer
 * @param at where the call carries the outcome, for the name of a refused field
 */
export async function saveOutcome(
  db: Db,
  id: number | null,
  outcome: OutcomeInput,
  now: Date,
  at = 'outcome',
): Promise<void> {
  const visit = await db
    .selectFrom('visitComplaints')
    .innerJoin('visits', 'visits.id', 'visitComplaints.visitId')
    .leftJoin('voids', 'voids.visitId', 'visits.id')
    .select(['visits.at', 'voids.at as voidedAt'])
    .where('visitComplaints.visitId', '=', outcome.visitId)
    .where('visitComplaints.complaintId', '=', outcome.complaintId)
    .executeTakeFirst()
  if (!visit) throw new Refused('complaint-not-in-visit', `${at}.visitId`)
  if (visit.voidedAt !== null) throw new Refused('voided', `${at}.visitId`)
  if (outcome.askedAt < visit.at) throw new Refused('asked-before-visit', `${at}.askedAt`)
  if (id === null) {
    await db
      .insertInto('outcomes')
      .values({ ...outcome, createdAt: now.toISOString() })
      .execute()
  } else {
    const { visitId, complaintId, ...answer } = outcome
    const { numUpdatedRows } = await db
      .updateTable('outcomes')
      .set(answer)
      .where('id', '=', id)
      .where('visitId', '=', visitId)
      .where('complaintId', '=', complaintId)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
  }
  await restate(db, outcome.complaintId)
}
