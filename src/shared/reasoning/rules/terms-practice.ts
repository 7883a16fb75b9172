import type { RuleContext, Term } from './term'
import { weights } from '../weights'

/** How it did for others with the same region here: the share that lasted, pulled hard to the practice's average. */
export function thisPractice(tissue: string, { experience, practiceAverage }: RuleContext): Term | null {
  const known = experience?.get(tissue)
  if (!known) return null
  const lasted = Math.max(0, known.lasted)
  const total = lasted + Math.max(0, known.didNotLast)
  if (total === 0) return null
  const share = (lasted + weights.practicePull * practiceAverage) / (total + weights.practicePull)
  const effect = logOdds(share) - logOdds(practiceAverage)
  return {
    rule: 'this-practice',
    effect: Math.max(-weights.practiceMost, Math.min(weights.practiceMost, effect)),
    params: () => ({ lasted, visits: total }),
  }
}

/** The average over all tissues of the share of tests that lasted, kept off 0 and 1. */
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
