import type { Anatomy } from '@shared/anatomy/anatomy'
import type { RankedTissue } from './rank'

/** The log-odds that a tissue loses for each neighbour that was chosen before it. */
const neighbourCost = 0.5

/**
 * Chooses varied tissues, best first: a tissue that borders a chosen one, or lies in the same place, must be clearly
 * better than one elsewhere. The first tissue stays first, and a lower tier never comes before a higher one.
 */
export function varied(ranked: readonly RankedTissue[], count: number, anatomy: Anatomy): RankedTissue[] {
  const chosen: RankedTissue[] = []
  const left = [...ranked]
  while (chosen.length < count && left.length > 0) {
    const tier = left[0]?.tier
    let best = 0
    let bestWorth = -Infinity
    for (const [index, candidate] of left.entries()) {
      if (candidate.tier !== tier) break
      // Neighbours only lower the worth, so a score that is not higher cannot win.
      if (candidate.score <= bestWorth) break
      const beside = chosen.filter((other) => areNeighbours(candidate, other, anatomy)).length
      const worth = candidate.score - neighbourCost * beside
      if (worth > bestWorth + 1e-9) {
        best = index
        bestWorth = worth
      }
    }
    chosen.push(...left.splice(best, 1))
  }
  return chosen
}

function areNeighbours(a: RankedTissue, b: RankedTissue, { tissueById }: Anatomy): boolean {
  if (a.tissue === b.tissue) return true
  const [one, other] = [tissueById.get(a.tissue), tissueById.get(b.tissue)]
  if (!one || !other) return false
  return one.adjacent.includes(other.id) || one.liesIn.some((region) => other.liesIn.includes(region))
}
