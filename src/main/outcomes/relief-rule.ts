import { productRule, type ReliefRule } from '@shared/reasoning/relief'
import type { Db } from '../database/open'

/** The line between relief that lasted and relief that did not, as this practice has set it. */
export async function readReliefRule(db: Db): Promise<ReliefRule> {
  const practice = await db
    .selectFrom('practice')
    .select(['reliefPoints', 'reliefPercent', 'reliefHours'])
    .executeTakeFirst()
  if (!practice) return productRule
  const { reliefPoints: points, reliefPercent: percent, reliefHours: hours } = practice
  return { ...productRule, points, percent, hours }
}
