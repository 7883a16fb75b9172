import type { Anatomy } from '@shared/anatomy/anatomy'

interface Varied {
  tissue: string
  score: number
}

/** The log-odds that a tissue loses for each neighbour that was chosen before it. */
const neighbourCost = 0.5

/**
 * Chooses varied entries, best first: one that borders a chosen one, or lies in the same place, must be clearly better
 * than one elsewhere. Variety works within entries of the same class: one of a lower class is never chosen before one of
 * a higher class. The first entry stays first.
 * @param ranked best first; classes follow each other
 */
export function varied<Entry extends Varied>(
  ranked: readonly Entry[],
  count: number,
  classOf: (entry: Entry) => string,
  anatomy: Anatomy,
): Entry[] {
  const chosen: Entry[] = []
  const left = [...ranked]
  while (chosen.length < count && left.length > 0) {
    const first = classOf(left[0]!)
    let best = 0
    let bestWorth = -Infinity
    for (const [index, candidate] of left.entries()) {
      if (classOf(candidate) !== first) break
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

function areNeighbours(a: Varied, b: Varied, { tissueById }: Anatomy): boolean {
  if (a.tissue === b.tissue) return true
  const [one, other] = [tissueById.get(a.tissue), tissueById.get(b.tissue)]
  if (!one || !other) return false
  return one.adjacent.includes(other.id) || one.liesIn.some((region) => other.liesIn.includes(region))
}
