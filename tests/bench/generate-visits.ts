import { addDays, hoursBetween } from '@shared/fields'
import { type OutcomeInput } from '@shared/outcomes'
import { askedHows, familiarPains, pressures, reliefs, responses, type Verdict } from '@shared/vocabulary'
import { failed, classifyRelief, needsAnotherLook } from '@shared/reasoning/record/relief'
import { techniques } from '@shared/visits'
import type { SeededRandom } from './seeded-random'

export interface GeneratedVisit {
  id: number
  at: string
  kind: 'therapeutic' | 'relaxation'
  painBefore: number
  painAfter: number
  outcome: Pick<OutcomeInput, 'relief' | 'painNow' | 'askedAt' | 'askedHow'> | null
  tissues: readonly string[]
  verdict: Verdict
}

/** Returns a random pain before and after a visit. Half of the visits also have a random outcome. */
export function randomPainAndOutcome(
  random: SeededRandom,
  at: string,
): Pick<GeneratedVisit, 'painBefore' | 'painAfter' | 'outcome'> {
  const painBefore = random.integer(2, 9)
  const painAfter = Math.max(0, painBefore - random.integer(0, 4))
  if (!random.isTrue(0.5)) return { painBefore, painAfter, outcome: null }
  const relief = random.pick(reliefs)
  const isBetter = relief === 'still better' || relief === 'over 7 days'
  return {
    painBefore,
    painAfter,
    outcome: {
      relief,
      painNow: Math.max(0, Math.min(10, isBetter ? painAfter : painBefore + random.integer(-1, 1))),
      askedAt: `${addDays(at.slice(0, 10), random.integer(2, 6))}T18:00`,
      askedHow: random.pick(askedHows),
    },
  }
}

/** Returns one random row of work: the values of its columns after the visit and the position. */
export const randomWorkRow = (random: SeededRandom, tissue: string) => [
  tissue,
  random.pick(['left', 'right', 'both'] as const),
  random.pick(techniques.slice(0, 11)),
  random.integer(3, 15),
  random.pick(pressures),
  random.pick(responses),
  random.pick(familiarPains),
  '',
]

/**
 * Sets the verdicts of the visits of one complaint by the rules of the product, and returns whether the complaint needs
 * another look. The visits must be in order, the oldest first.
 */
export function classifyVisits(visits: GeneratedVisit[]) {
  visits.forEach((visit, index) => {
    const next = visits[index + 1]
    visit.verdict = classifyRelief({
      painBefore: visit.painBefore,
      painAfter: visit.painAfter,
      outcome: visit.outcome && {
        ...visit.outcome,
        hoursAfter: hoursBetween(visit.at, visit.outcome.askedAt),
      },
      nextVisit: next ? { painBefore: next.painBefore, hoursAfter: hoursBetween(visit.at, next.at) } : null,
    })
  })
  return needsAnotherLook(
    visits.map((visit) => ({ visitId: visit.id, at: visit.at, verdict: visit.verdict, kind: visit.kind })),
  )
}

/** Counts for each worked tissue the visits after which relief lasted, and those after which it did not last. */
export function countExperience(
  visits: readonly GeneratedVisit[],
): Map<string, { lasted: number; didNotLast: number }> {
  const experience = new Map<string, { lasted: number; didNotLast: number }>()
  for (const { verdict, tissues } of visits) {
    if (verdict !== 'lasted' && !failed(verdict)) continue
    for (const tissue of new Set(tissues)) {
      const counts = experience.get(tissue) ?? { lasted: 0, didNotLast: 0 }
      counts[verdict === 'lasted' ? 'lasted' : 'didNotLast'] += 1
      experience.set(tissue, counts)
    }
  }
  return experience
}
