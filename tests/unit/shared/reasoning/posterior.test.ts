import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelihoodAt, type Observation } from '@shared/reasoning/inference/likelihood'
import { posteriorOf } from '@shared/reasoning/inference/posterior'
import type { Candidate } from '@shared/reasoning/inference/prior'
import { setsOver } from '@shared/reasoning/inference/sets'
import { causesPrior, outcomeRows, relationWorlds, type OutcomeRow } from '@shared/reasoning/weights'

const candidate: fc.Arbitrary<Candidate> = fc.record({
  relationLogOdds: fc.double({ min: -3, max: 4, noNaN: true }),
  otherLogOdds: fc.constantFrom(0, 0, 0.8, -12),
  palpationLogRatio: fc.constantFrom(0, 3.2, -1.4),
  isLocal: fc.boolean(),
})
const share = fc.constantFrom(0, 0, 0.25, 0.5, 1)
const observation: fc.Arbitrary<Observation> = fc.record({
  tested: fc.tuple(share, share, share, share),
  row: fc.constantFrom(...Object.values(outcomeRows)),
})
const listed = fc.tuple(candidate, candidate, candidate, candidate)
const others = fc.tuple(candidate, candidate, candidate)
const visits = fc.array(observation, { maxLength: 5 })

const neutralCandidate: Candidate = {
  relationLogOdds: 0,
  otherLogOdds: 0,
  palpationLogRatio: 0,
  isLocal: false,
}

type World = (typeof relationWorlds)[number]

/** Computes the posterior by brute force: weighs every set of up to three for each strength of the relations. */
function bruteForcePosterior(
  all: readonly Candidate[],
  observations: readonly { tested: number[]; row: OutcomeRow }[],
) {
  const sets = [...Array(2 ** all.length).keys()]
    .map((mask) => all.flatMap((_, at) => ((mask >> at) & 1 ? [at] : [])))
    .filter((set) => set.length <= 3)
  const odds = (set: number[], { strength, local }: World, withPalpation: boolean) =>
    set.reduce((product, at) => {
      const { relationLogOdds, otherLogOdds, palpationLogRatio, isLocal } = all[at] ?? neutralCandidate
      return (
        product *
        Math.exp(
          strength * relationLogOdds +
            otherLogOdds +
            (isLocal ? local : 0) +
            (withPalpation ? palpationLogRatio : 0),
        )
      )
    }, 1)
  const priors = relationWorlds.map((world) => {
    const ofSize = [0, 1, 2, 3].map((size) =>
      sets.filter((set) => set.length === size).reduce((sum, set) => sum + odds(set, world, false), 0),
    )
    return (set: number[]) =>
      world.share * ((causesPrior[set.length] ?? 0) / (ofSize[set.length] ?? 1)) * odds(set, world, true)
  })
  const weights = sets.map((set) =>
    observations.reduce(
      (weight, { tested, row }) => {
        const covered = set.reduce((sum, at) => sum + (tested[at] ?? 0), 0)
        return weight * likelihoodAt(set.length ? covered / set.length : 0, row)
      },
      priors.reduce((sum, prior) => sum + prior(set), 0),
    ),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const sumOf = (matches: (set: number[]) => boolean) =>
    sets.reduce((sum, set, at) => sum + (matches(set) ? (weights[at] ?? 0) : 0), 0)
  return {
    logOdds: (at: number) => Math.log(sumOf((set) => set.includes(at)) / sumOf((set) => !set.includes(at))),
    none: sumOf((set) => set.length === 0) / total,
  }
}

const toPlainVisits = (observations: readonly Observation[]) =>
  observations.map(({ tested, row }) => ({ tested: [...tested], row }))

describe('the posterior over sets of causes', () => {
  it('equals the result of brute force, for listed tissues and for the others', () => {
    fc.assert(
      fc.property(listed, others, visits, (some, more, observations) => {
        const posterior = posteriorOf(some, more, observations)
        const all = bruteForcePosterior([...some, ...more], toPlainVisits(observations))
        some.forEach((_, at) => expect(posterior.listed(at)).toBeCloseTo(all.logOdds(at), 8))
        more.forEach((_, at) => expect(posterior.other(at)).toBeCloseTo(all.logOdds(some.length + at), 8))
        expect(posterior.noTissueProbability()).toBeCloseTo(all.none, 10)
        expect(posterior.probabilities().reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('leaves out visits as if they did not exist', () => {
    fc.assert(
      fc.property(listed, others, visits, fc.array(fc.nat(4)), (some, more, observations, picked) => {
        const without = [...new Set(picked)].filter((at) => at < observations.length)
        const posterior = posteriorOf(some, more, observations)
        const rest = posteriorOf(
          some,
          more,
          observations.filter((_, at) => !without.includes(at)),
        )
        expect(posterior.listed(0, without)).toBeCloseTo(rest.listed(0), 8)
        expect(posterior.other(0, without)).toBeCloseTo(rest.other(0), 8)
        expect(posterior.leastAsAdded(0, without)).toBeLessThanOrEqual(
          Math.min(posterior.listed(0), rest.listed(0)) + 1e-9,
        )
      }),
    )
  })

  it('weighs a tissue outside of the sets like one more candidate', () => {
    fc.assert(
      fc.property(
        listed,
        others,
        candidate,
        visits,
        fc.array(share),
        (some, more, extra, observations, shares) => {
          // The numeric shift leaves out this tissue, so its odds must not be the largest.
          const own = { ...extra, otherLogOdds: extra.otherLogOdds - 20 }
          const tested = observations.map((_, at) => shares[at] ?? 0)
          const posterior = posteriorOf(some, more, observations)
          const all = bruteForcePosterior(
            [...some, ...more, own],
            observations.map((visit, at) => ({
              row: visit.row,
              tested: [...visit.tested, 0, 0, 0, tested[at] ?? 0],
            })),
          )
          expect(posterior.outside(own, tested)).toBeCloseTo(all.logOdds(7), 8)
        },
      ),
    )
  })

  it('stays precise near certainty', () => {
    const nearlyCertain = [{ ...neutralCandidate, palpationLogRatio: 40 }, neutralCandidate]
    const lasting = Array.from({ length: 6 }, () => ({ tested: [1, 0], row: outcomeRows.lasted }))
    const posterior = posteriorOf(nearlyCertain, [], lasting)
    expect(posterior.listed(0)).toBeCloseTo(bruteForcePosterior(nearlyCertain, lasting).logOdds(0), 6)
    expect(posterior.listed(0)).toBeGreaterThan(35)
  })

  it('works without candidates', () => {
    expect(posteriorOf([], [], []).noTissueProbability()).toBe(1)
    expect(setsOver(0).count).toBe(4)
  })
})
