import { describe, expect, it } from 'vitest'
import type { OutcomeRow } from '@shared/reasoning/weights'
import { exactPosterior } from '../../../evaluation/simulation/posterior'
import { outcomeProbability } from '../../../evaluation/simulation/scenario'

const causeCountShares = [0.1, 0.4, 0.3, 0.2]
const priorOdds = [0.5, 1, 2, 0.25, 3, 0.7]
const odds = [0.5, 25, 2, 0.06, 3, 0.7]
const lasted: OutcomeRow = [0.07, 0.2, 0.67]
const visits = [
  { tested: new Map([[0, 1]]), outcomeRow: [0.62, 0.47, 0.16] as const },
  {
    tested: new Map([
      [0, 0.5],
      [4, 1],
    ]),
    outcomeRow: [0.05, 0.16, 0.12] as const,
  },
]

/** Enumerates all sets one by one and returns each with its probability. */
function enumerateSets(): { set: number[]; weight: number }[] {
  const all = Array.from({ length: 2 ** odds.length }, (_, bits) =>
    [...odds.keys()].filter((tissue) => (bits >> tissue) & 1),
  ).filter((set) => set.length < causeCountShares.length)
  const product = (of: readonly number[], set: readonly number[]) =>
    set.reduce((sum, tissue) => sum * (of[tissue] ?? 0), 1)
  const sums = causeCountShares.map((_, size) =>
    all.filter((set) => set.length === size).reduce((sum, set) => sum + product(priorOdds, set), 0),
  )
  const weighted = all.map((set) => {
    const prior = ((causeCountShares[set.length] ?? 0) / (sums[set.length] ?? 1)) * product(odds, set)
    const weight = visits.reduce((likelihood, { tested, outcomeRow }) => {
      const testedSum = set.reduce((total, tissue) => total + (tested.get(tissue) ?? 0), 0)
      return likelihood * outcomeProbability(set.length ? testedSum / set.length : 0, outcomeRow)
    }, prior)
    return { set, weight }
  })
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
  return weighted.map(({ set, weight }) => ({ set, weight: weight / total }))
}

describe('the exact posterior', () => {
  const posterior = exactPosterior(
    causeCountShares,
    Float64Array.from(priorOdds),
    Float64Array.from(odds),
    visits,
  )

  it('equals the result of enumerating all sets', () => {
    const { tissues, noTissue } = posterior.probabilities()
    const sets = enumerateSets()
    expect(noTissue).toBeCloseTo(sets.find(({ set }) => set.length === 0)?.weight ?? 0, 12)
    for (const tissue of odds.keys()) {
      const sum = sets.reduce((total, { set, weight }) => total + (set.includes(tissue) ? weight : 0), 0)
      expect(tissues[tissue]).toBeCloseTo(sum, 12)
    }
  })

  it('returns how much one more tissue adds to the probability of lasting relief', () => {
    const reliefProbability = (chosen: readonly number[]) =>
      enumerateSets().reduce((total, { set, weight }) => {
        const reached = set.filter((tissue) => chosen.includes(tissue)).length
        return total + weight * outcomeProbability(set.length ? reached / set.length : 0, lasted)
      }, 0)
    for (const chosen of [[], [1], [4, 2]]) {
      const gains = posterior.gains(chosen, lasted)
      for (const tissue of odds.keys()) {
        const more = chosen.includes(tissue)
          ? 0
          : reliefProbability([...chosen, tissue]) - reliefProbability(chosen)
        expect(gains[tissue]).toBeCloseTo(more, 12)
      }
    }
  })
})
