import { defaultReliefCriterion, type ReliefCriterion } from '@shared/reasoning/record/relief'
import type { Db } from '../database/open'

/** The practice's relief criterion; the product's own before the first start. */
export async function readReliefCriterion(db: Db): Promise<ReliefCriterion> {
  const practice = await db
    .selectFrom('practice')
    .select(['reliefPoints', 'reliefPercent', 'reliefHours'])
    .executeTakeFirst()
  if (!practice) return defaultReliefCriterion
  const { reliefPoints: points, reliefPercent: percent, reliefHours: hours } = practice
  return { ...defaultReliefCriterion, points, percent, hours }
}
