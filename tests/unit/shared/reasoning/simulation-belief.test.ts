import { describe, expect, it } from 'vitest'
import type { OutcomeRow } from '@shared/reasoning/weights'
import { beliefIn } from '../../../evaluation/simulation/belief'
import { shareAt } from '../../../evaluation/simulation/world'

const causes = [0.1, 0.4, 0.3, 0.2]
const bare = [0.5, 1, 2, 0.25, 3, 0.7]
const odds = [0.5, 25, 2, 0.06, 3, 0.7]
const lasted: OutcomeRow = [0.07, 0.2, 0.67]
const seen = [
  { tested: new Map([[0, 1]]), row: [0.62, 0.47, 0.16] as const },
  {
    tested: new Map([
      [0, 0.5],
      [4, 1],
    ]),
    row: [0.05, 0.16, 0.12] as const,
  },
]

/** Lists every set with its weight, by brute force. */
function plainly(): { set: number[]; weight: number }[] {
  const all = Array.from({ length: 2 ** odds.length }, (_, bits) =>
    [...odds.keys()].filter((tissue) => (bits >> tissue) & 1),
  ).filter((set) => set.length < causes.length)
  const product = (of: readonly number[], set: readonly number[]) =>
    set.reduce((sum, tissue) => sum * (of[tissue] ?? 0), 1)
  const sums = causes.map((_, size) =>
    all.filter((set) => set.length === size).reduce((sum, set) => sum + product(bare, set), 0),
  )
  const weighed = all.map((set) => {
    const prior = ((causes[set.length] ?? 0) / (sums[set.length] ?? 1)) * product(odds, set)
    const weight = seen.reduce((sum, { tested, row }) => {
      const made = set.reduce((total, tissue) => total + (tested.get(tissue) ?? 0), 0)
      return sum * shareAt(set.length ? made / set.length : 0, row)
    }, prior)
    return { set, weight }
  })
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed.map(({ set, weight }) => ({ set, weight: weight / total }))
}

describe('the belief of the oracle', () => {
  const belief = beliefIn(causes, Float64Array.from(bare), Float64Array.from(odds), seen)

  it('equals the result of brute force', () => {
    const { each, none } = belief.chances()
    const sets = plainly()
    expect(none).toBeCloseTo(sets.find(({ set }) => set.length === 0)?.weight ?? 0, 12)
    for (const tissue of odds.keys()) {
      const sum = sets.reduce((total, { set, weight }) => total + (set.includes(tissue) ? weight : 0), 0)
      expect(each[tissue]).toBeCloseTo(sum, 12)
    }
  })

  it('gives the gain of one more tissue in the chance of lasting relief', () => {
    const chance = (chosen: readonly number[]) =>
      plainly().reduce((total, { set, weight }) => {
        const reached = set.filter((tissue) => chosen.includes(tissue)).length
        return total + weight * shareAt(set.length ? reached / set.length : 0, lasted)
      }, 0)
    for (const chosen of [[], [1], [4, 2]]) {
      const gains = belief.gains(chosen, lasted)
      for (const tissue of odds.keys()) {
        const more = chosen.includes(tissue) ? 0 : chance([...chosen, tissue]) - chance(chosen)
        expect(gains[tissue]).toBeCloseTo(more, 12)
      }
    }
  })
})
