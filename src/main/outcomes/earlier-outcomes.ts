import type { Db } from '../database/open'

/**
 * Lists the outcomes of a visit that do not count, the newest first: outcomes before the last one, and outcomes as they
 * were before a correction. No outcome of a void visit counts, so then it lists all. `correctedAt` is an ISO time in
 * UTC, null when the outcome was not corrected. `correctedBy` is the name of the practitioner, '' where it is not known.
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
        'correctedBy',
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
      .map((one) => ({ ...one, correctedAt: null, correctedBy: '', key: `asked ${one.id}` })),
  ]
}
