import { describe, expect, it } from 'vitest'
import { groupOf } from '@shared/anatomy/palpation-groups'
import { inferCauses } from '@shared/reasoning/ranking/rank'
import { relationWorlds, visitPlanning } from '@shared/reasoning/weights'
import { posteriorFor } from '../../../evaluation/simulation/known-probabilities'
import { pickByShare, pseudoRandom } from '../../../evaluation/simulation/pseudo-random'
import {
  createClient,
  createVisit,
  minutesPerVisit,
  palpate,
  scenarios,
  type Scenario,
} from '../../../evaluation/simulation/scenario'
import {
  maxVisits,
  simulateClient,
  simulateClients,
  type ClientResult,
  type Strategy,
} from '../../../evaluation/simulation/simulate-clients'
import { strategies, type StrategyName } from '../../../evaluation/simulation/strategies'
import { summarize, visitRatio } from '../../../evaluation/simulation/summary'

const [asDescribed] = scenarios
if (!asDescribed) throw new Error('There is no scenario.')
const clients = (scenario: Scenario, count: number) =>
  Array.from({ length: count }, (_, number) => createClient(scenario, number))
const simulate = (name: StrategyName, count: number) =>
  simulateClients(asDescribed, count, strategies[name].strategy)

describe('the simulation', () => {
  it('is the same in each run, and differs between clients', () => {
    expect(pseudoRandom('a', 1)).toBe(pseudoRandom('a', 1))
    expect(createClient(asDescribed, 3)).toEqual(createClient(asDescribed, 3))
    expect(new Set(clients(asDescribed, 50).map((client) => client.causes.join())).size).toBeGreaterThan(20)
    const mean =
      Array.from({ length: 4000 }, (_, index) => pseudoRandom('even', index)).reduce((sum, x) => sum + x, 0) /
      4000
    expect(mean).toBeCloseTo(0.5, 1)
  })

  it('picks in proportion to the shares', () => {
    const shares = [
      ['a', 1],
      ['b', 3],
    ] as const
    expect([0, 0.24, 0.26, 0.99].map((random) => pickByShare(shares, random))).toEqual(['a', 'a', 'b', 'b'])
  })

  it('follows the scenario in the number of causes and in the errors of palpation', () => {
    const all = clients(asDescribed, 1500)
    const none = all.filter((client) => client.causes.length === 0).length / all.length
    expect(none).toBeCloseTo(asDescribed.causeCountShares[0] ?? 0, 1)
    const palpations = all.flatMap((client) => client.causes.map((cause) => palpate(client, cause)))
    expect(palpations.filter(Boolean).length / palpations.length).toBeCloseTo(
      asDescribed.familiarPainTest.sensitivity,
      1,
    )
  })

  it('computes the same probability as the reasoning until a visit fails', () => {
    for (const client of clients(asDescribed, 25)) {
      const palpations = new Map(
        ['infraspinatus', ...client.causes].map((one) => [one, palpate(client, one)] as const),
      )
      const visit = {
        ...createVisit(client, 1, palpations, client.causes),
        verdict: 'partly lasted' as const,
        relief: null,
      }
      const facts = { ...client.facts, visits: client.causes.length ? [visit] : [] }
      // A positive palpation can remove the penalty for no known referred pain in the reasoning, but not in the scenario.
      if ([...palpations.values()].some(Boolean)) continue
      const [scope] = inferCauses(facts).inferences
      const posterior = posteriorFor(asDescribed, facts, undefined, relationWorlds)
      expect(scope?.inference.noTissueProbability).toBeCloseTo(posterior.probabilities().noTissue, 8)
    }
  })

  it('needs fewer visits if the strategy knows the causes', () => {
    const knownCauses = summarize(simulate('known causes', 150))
    const random = summarize(simulate('random', 150))
    expect(knownCauses.visits.value + knownCauses.visits.margin).toBeLessThan(
      random.visits.value - random.visits.margin,
    )
    expect(knownCauses).toMatchObject({ referredCorrectly: 1, referredWrongly: 0 })
    expect(random).toMatchObject({ referredCorrectly: 0, referredWrongly: 0 })
  })

  it('counts a wrong referral as never relieved, and a correct one by its visits', () => {
    const all = clients(asDescribed, 60)
    const withoutCause = all.find(({ causes }) => causes.length === 0)
    const withCause = all.find(({ causes }) => causes.length > 0)
    if (!withoutCause || !withCause) throw new Error('A client of each kind is needed.')
    const refers: Strategy = () => 'refer'
    expect(simulateClient(withoutCause, refers)).toMatchObject({ visits: 0, referred: true, hasCause: false })
    expect(simulateClient(withCause, refers)).toMatchObject({
      visits: maxVisits,
      relieved: false,
      hasCause: true,
    })
  })

  it('compares strategies for the same clients', () => {
    const of = (...visits: number[]): ClientResult[] =>
      visits.map((value) => ({ visits: value, relieved: true, referred: false, hasCause: value > 0 }))
    expect(visitRatio(of(1, 2, 3), of(2, 4, 6))).toEqual({ value: 0.5, margin: 0 })
    expect(visitRatio(of(1, 0, 3), of(2, 9, 6)).value).toBe(0.5)
    expect(visitRatio(of(1, 3, 3), of(2, 4, 6)).margin).toBeGreaterThan(0)
    expect(summarize(of(1, 2, 3)).visits.margin).toBeCloseTo(1.96 / Math.sqrt(3))
  })

  it('stays within the minutes of a visit, and palpates nothing twice', () => {
    for (const [name, { strategy }] of Object.entries(strategies)) {
      // The reasoning palpates and works the tissues of a line as one.
      const steps = (tissues: Iterable<string>) =>
        new Set([...tissues].map((one) => (name.startsWith('reasoning') ? (groupOf(one)?.id ?? one) : one)))
      for (const client of clients(asDescribed, 10)) {
        const first = strategy(client, [])
        if (first === 'refer') continue
        const second = strategy(client, [createVisit(client, 1, first.palpations, first.work)])
        for (const decision of second === 'refer' ? [first] : [first, second]) {
          const minutes =
            steps(decision.palpations.keys()).size * visitPlanning.checkMinutes +
            steps(decision.work).size * visitPlanning.workMinutes
          expect(minutes).toBeLessThanOrEqual(minutesPerVisit)
          expect(new Set(decision.work).size).toBe(decision.work.length)
        }
        if (second === 'refer') continue
        for (const tissue of second.palpations.keys()) expect(first.palpations.has(tissue)).toBe(false)
      }
    }
  })

  it('gives the causes only to the strategy "known causes"', () => {
    for (const [name, { strategy }] of Object.entries(strategies)) {
      if (name === 'known causes') continue
      for (const client of clients(asDescribed, 5)) {
        const allNegative = { ...client.scenario, familiarPainTest: { sensitivity: 0, specificity: 1 } }
        const [one, other] = [client.causes, ['soleus']].map((causes) =>
          strategy({ ...client, causes, scenario: allNegative }, []),
        )
        expect(one).toEqual(other)
      }
    }
  })

  it('needs fewer visits with the reasoning than with a lookup table, and few more than with known probabilities', () => {
    const reasoning = simulate('reasoning', 100)
    expect(visitRatio(reasoning, simulate('lookup table', 100)).value).toBeLessThan(0.85)
    expect(visitRatio(reasoning, simulate('known probabilities', 100)).value).toBeLessThan(1.25)
  }, 60_000)
})
