import { defaultReliefCriterion, type ReliefCriterion } from '@shared/reasoning/record/relief'
import type { Db } from '../database/open'

/** Reads the practice's relief criterion; the default one before the first start. */
export async function readReliefCriterion(db: Db): Promise<ReliefCriterion> {
  const practice = await db
    .selectFrom('practice')
    .select(['reliefPoints', 'reliefPercent', 'reliefHours'])
    .executeTakeFirst()
  if (!practice) return defaultReliefCriterion
  const { reliefPoints: points, reliefPercent: percent, reliefHours: hours } = practice
  return { ...defaultReliefCriterion, points, percent, hours }
}
