import type { OutcomeInput } from '@shared/outcomes'
import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../database/open'
import { saveMeasurement } from '../measures/write'
import { Refused } from '../refused'
import { recomputeDerived } from './derived'

/**
 * Saves the outcome of a visit and what was measured with it, inside the caller's transaction.
 * @param id the outcome to correct; null for a new one
 * @param at the path of the outcome in the call's input, for the name of a refused field
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
  const { measured, ...row } = outcome
  if (id === null) {
    await db
      .insertInto('outcomes')
      .values({ ...row, createdAt: now.toISOString() })
      .execute()
  } else {
    const { visitId, complaintId, ...answer } = row
    await keepPreviousVersion(db, id, answer, now)
    const { numUpdatedRows } = await db
      .updateTable('outcomes')
      .set(answer)
      .where('id', '=', id)
      .where('visitId', '=', visitId)
      .where('complaintId', '=', complaintId)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
  }
  if (measured) {
    const measurement = { complaintId: outcome.complaintId, at: outcome.askedAt, measured }
    await saveMeasurement(db, null, measurement, now, `${at}.measured`)
  }
  await recomputeDerived(db, outcome.complaintId)
}

/** Stores an outcome as it was before a correction, with who corrected it and when. Saving it unchanged is no correction. */
async function keepPreviousVersion(
  db: Db,
  id: number,
  answer: Omit<OutcomeInput, 'visitId' | 'complaintId' | 'measured'>,
  now: Date,
): Promise<void> {
  const before = await db
    .selectFrom('outcomes')
    .select(['relief', 'painNow', 'reaction', 'askedAt', 'askedHow', 'note'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!before || isDeepStrictEqual(before, { ...before, ...answer })) return
  const practitioner = await db.selectFrom('practitioners').select('name').executeTakeFirst()
  await db
    .insertInto('correctedOutcomes')
    .values({
      ...before,
      outcomeId: id,
      correctedAt: now.toISOString(),
      correctedBy: practitioner?.name ?? '',
    })
    .execute()
}
