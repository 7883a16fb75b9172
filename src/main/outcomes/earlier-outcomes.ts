import type { Db } from '../database/open'

/**
 * All that was ever answered about a visit beside what counts today: answers asked before the last one, and what an
 * answer said before it was corrected; the newest first. Of a void visit nothing counts, so that is every answer.
 * `correctedAt` is an ISO time in UTC, null where nobody corrected.
 */
export async function listEarlierOutcomes(db: Db, visitId: number) {
  const answer = ['relief', 'painNow', 'reaction', 'askedAt', 'askedHow', 'note'] as const
  const [voided, asked, corrected] = await Promise.all([
    db.selectFrom('voids').select('visitId').where('visitId', '=', visitId).executeTakeFirst(),
    db
      .selectFrom('outcomes')
      .select(['id', 'complaintId', ...answer])
      .where('visitId', '=', visitId)
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('correctedOutcomes')
      .innerJoin('outcomes', 'outcomes.id', 'correctedOutcomes.outcomeId')
      .select([
        'correctedOutcomes.id',
        'outcomes.complaintId',
        'correctedAt',
        ...answer.map((field) => `correctedOutcomes.${field}` as const),
      ])
      .where('outcomes.visitId', '=', visitId)
      .orderBy('correctedOutcomes.id', 'desc')
      .execute(),
  ])
  const counting = new Map(voided ? [] : asked.toReversed().map((one) => [one.complaintId, one.id]))
  return [
    ...corrected.map((one) => ({ ...one, key: `corrected ${one.id}` })),
    ...asked
      .filter((one) => counting.get(one.complaintId) !== one.id)
      .map((one) => ({ ...one, correctedAt: null, key: `asked ${one.id}` })),
  ]
}
