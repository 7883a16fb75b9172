import { defaultReliefCriterion, type ReliefCriterion } from '@shared/reasoning/record/relief'
import type { Db } from '../database/open'

/** The line between relief that lasted and relief that did not, as this practice has set it. */
export async function readReliefCriterion(db: Db): Promise<ReliefCriterion> {
  const practice = await db
    .selectFrom('practice')
    .select(['reliefPoints', 'reliefPercent', 'reliefHours'])
    .executeTakeFirst()
  if (!practice) return defaultReliefCriterion
  const { reliefPoints: points, reliefPercent: percent, reliefHours: hours } = practice
  return { ...defaultReliefCriterion, points, percent, hours }
}
