import { addDays, hoursBetween } from '@shared/fields'
import { askedHows, reliefs, type OutcomeInput } from '@shared/outcomes'
import type { Verdict } from '@shared/reasoning/record/facts'
import { failed, classifyRelief, needsAnotherLook } from '@shared/reasoning/record/relief'
import { pressures, responses, familiarPains, techniques } from '@shared/visits'
import type { Draw } from './draw'

export interface MadeVisit {
  id: number
  at: string
  kind: 'therapeutic' | 'relaxation'
  painBefore: number
  painAfter: number
  outcome: Pick<OutcomeInput, 'relief' | 'painNow' | 'askedAt' | 'askedHow'> | null
  tissues: readonly string[]
  verdict: Verdict
}

/** Draws the pain before and after a visit, and for half of the visits the outcome. */
export function courseOf(draw: Draw, at: string): Pick<MadeVisit, 'painBefore' | 'painAfter' | 'outcome'> {
  const painBefore = draw.from(2, 9)
  const painAfter = Math.max(0, painBefore - draw.from(0, 4))
  if (!draw.chance(0.5)) return { painBefore, painAfter, outcome: null }
  const relief = draw.one(reliefs)
  const better = relief === 'still better' || relief === 'over 7 days'
  return {
    painBefore,
    painAfter,
    outcome: {
      relief,
      painNow: Math.max(0, Math.min(10, better ? painAfter : painBefore + draw.from(-1, 1))),
      askedAt: `${addDays(at.slice(0, 10), draw.from(2, 6))}T18:00`,
      askedHow: draw.one(askedHows),
    },
  }
}

/** Draws one line of work, in the order of the table's columns after the visit and the position. */
export const lineOf = (draw: Draw, tissue: string) => [
  tissue,
  draw.one(['left', 'right', 'both'] as const),
  draw.one(techniques.slice(0, 11)),
  draw.from(3, 15),
  draw.one(pressures),
  draw.one(responses),
  draw.one(familiarPains),
  '',
]

/**
 * Sets the verdicts of one complaint's visits, oldest first, by the product's rules. Returns whether it needs another
 * look.
 */
export function noLastingReliefOf(visits: MadeVisit[]) {
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

/** Counts for each worked tissue the visits after which relief lasted, and those after which it did not. */
export function experienceOf(
  visits: readonly MadeVisit[],
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
