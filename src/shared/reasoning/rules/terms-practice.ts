import type { RuleContext, Term } from './term'
import { weights } from '../weights'

/**
 * Its results for other clients of this practice with the same region: the share that lasted, pulled strongly to the
 * average of the practice.
 */
export function thisPractice(tissue: string, { experience, practiceAverage }: RuleContext): Term | null {
  const known = experience?.get(tissue)
  if (!known) return null
  const lasted = Math.max(0, known.lasted)
  const total = lasted + Math.max(0, known.didNotLast)
  if (total === 0) return null
  const share =
    (lasted + weights.practicePriorVisits * practiceAverage) / (total + weights.practicePriorVisits)
  const effect = logOdds(share) - logOdds(practiceAverage)
  return {
    rule: 'this-practice',
    effect: Math.max(-weights.practiceMost, Math.min(weights.practiceMost, effect)),
    params: () => ({ lasted, visits: total }),
  }
}

/** Returns the average share of tests that lasted over all tissues. It stays above 0 and below 1. */
export function averageOf(experience: RuleContext['experience']): number {
  let lasted = 1
  let total = 2
  for (const seen of experience?.values() ?? []) {
    lasted += Math.max(0, seen.lasted)
    total += Math.max(0, seen.lasted) + Math.max(0, seen.didNotLast)
  }
  return lasted / total
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share))
}
