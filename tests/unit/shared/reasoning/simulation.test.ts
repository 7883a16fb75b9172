import { describe, expect, it } from 'vitest'
import { inferCauses } from '@shared/reasoning/ranking/rank'
import { relationStrengths, visitPlanning } from '@shared/reasoning/weights'
import { chance, drawn } from '../../../evaluation/simulation/chance'
import { oracleBelief } from '../../../evaluation/simulation/oracle'
import { play, playOne, mostVisits, type Played, type Policy } from '../../../evaluation/simulation/play'
import { policies, type PolicyName } from '../../../evaluation/simulation/policies'
import { ratioOf, tallyOf } from '../../../evaluation/simulation/tally'
import {
  clientOf,
  minutesAVisit,
  palpate,
  visitOf,
  worlds,
  type World,
} from '../../../evaluation/simulation/world'

const [own] = worlds
if (!own) throw new Error('no world')
const clients = (world: World, count: number) => Array.from({ length: count }, (_, at) => clientOf(world, at))
const played = (name: PolicyName, count: number) => play(own, count, policies[name].policy)

describe('the simulation', () => {
  it('is the same in each run, and differs between clients', () => {
    expect(chance('a', 1)).toBe(chance('a', 1))
    expect(clientOf(own, 3)).toEqual(clientOf(own, 3))
    expect(new Set(clients(own, 50).map((client) => client.causes.join())).size).toBeGreaterThan(20)
    const mean =
      Array.from({ length: 4000 }, (_, at) => chance('even', at)).reduce((sum, x) => sum + x, 0) / 4000
    expect(mean).toBeCloseTo(0.5, 1)
  })

  it('draws in proportion to the shares', () => {
    const shares = [
      ['a', 1],
      ['b', 3],
    ] as const
    expect([0, 0.24, 0.26, 0.99].map((at) => drawn(shares, at))).toEqual(['a', 'a', 'b', 'b'])
  })

  it('follows the world in the number of causes and in the errors of palpation', () => {
    const all = clients(own, 1500)
    const none = all.filter((client) => client.causes.length === 0).length / all.length
    expect(none).toBeCloseTo(own.causes[0] ?? 0, 1)
    const yes = all.flatMap((client) => client.causes.map((cause) => palpate(client, cause)))
    expect(yes.filter(Boolean).length / yes.length).toBeCloseTo(own.test.sensitivity, 1)
  })

  it('gives the oracle and the engine the same belief until a visit fails', () => {
    for (const client of clients(own, 25)) {
      const pressed = new Map(
        ['infraspinatus', ...client.causes].map((one) => [one, palpate(client, one)] as const),
      )
      const eased = {
        ...visitOf(client, 1, pressed, client.causes),
        verdict: 'partly lasted' as const,
        relief: null,
      }
      const facts = { ...client.facts, visits: client.causes.length ? [eased] : [] }
      // A positive palpation can remove the penalty for no known referral in the engine, but not in the world.
      if ([...pressed.values()].some(Boolean)) continue
      const [scope] = inferCauses(facts).inferences
      const unsure = oracleBelief(own, facts, undefined, relationStrengths)
      expect(scope?.inference.noTissueProbability).toBeCloseTo(unsure.chances().none, 8)
    }
  })

  it('needs fewer visits if the policy knows the causes', () => {
    const [knowing, guessing] = [tallyOf(played('clairvoyant', 150)), tallyOf(played('random', 150))]
    expect(knowing.visits.value + knowing.visits.margin).toBeLessThan(
      guessing.visits.value - guessing.visits.margin,
    )
    expect(knowing).toMatchObject({ referredRightly: 1, referredWrongly: 0 })
    expect(guessing).toMatchObject({ referredRightly: 0, referredWrongly: 0 })
  })

  it('counts a wrong referral as never relieved, and a correct one by its visits', () => {
    const all = clients(own, 60)
    const [joint, tissue] = [0, 1].map((least) => all.find((one) => Math.min(1, one.causes.length) === least))
    if (!joint || !tissue) throw new Error('both kinds were due')
    const refers: Policy = () => 'refer'
    expect(playOne(joint, refers)).toMatchObject({ visits: 0, referred: true, hasCause: false })
    expect(playOne(tissue, refers)).toMatchObject({ visits: mostVisits, relieved: false, hasCause: true })
  })

  it('compares policies for the same clients', () => {
    const of = (...visits: number[]): Played[] =>
      visits.map((value) => ({ visits: value, relieved: true, referred: false, hasCause: value > 0 }))
    expect(ratioOf(of(1, 2, 3), of(2, 4, 6))).toEqual({ value: 0.5, margin: 0 })
    expect(ratioOf(of(1, 0, 3), of(2, 9, 6)).value).toBe(0.5)
    expect(ratioOf(of(1, 3, 3), of(2, 4, 6)).margin).toBeGreaterThan(0)
    expect(tallyOf(of(1, 2, 3)).visits.margin).toBeCloseTo(1.96 / Math.sqrt(3))
  })

  it('stays within the minutes of a visit, and checks nothing twice', () => {
    for (const { policy } of Object.values(policies)) {
      for (const client of clients(own, 10)) {
        const first = policy(client, [])
        if (first === 'refer') continue
        const then = policy(client, [visitOf(client, 1, first.palpated, first.work)])
        for (const done of then === 'refer' ? [first] : [first, then]) {
          const { size } = done.palpated
          const minutes = size * visitPlanning.checkMinutes + done.work.length * visitPlanning.workMinutes
          expect(minutes).toBeLessThanOrEqual(minutesAVisit)
          expect(new Set(done.work).size).toBe(done.work.length)
        }
        if (then === 'refer') continue
        for (const tissue of then.palpated.keys()) expect(first.palpated.has(tissue)).toBe(false)
      }
    }
  })

  it('gives the causes only to the clairvoyant policy', () => {
    for (const [name, { policy }] of Object.entries(policies)) {
      if (name === 'clairvoyant') continue
      for (const client of clients(own, 5)) {
        const deaf = { ...client.world, test: { sensitivity: 0, specificity: 1 } }
        const [one, other] = [client.causes, ['soleus']].map((causes) =>
          policy({ ...client, causes, world: deaf }, []),
        )
        expect(one).toEqual(other)
      }
    }
  })

  it('needs fewer visits with the engine than with a plain look-up, and not many more than with the oracle', () => {
    const [engine, oracle, lookUp] = (['engine', 'oracle', 'plain look-up'] as const).map((name) =>
      played(name, 100),
    )
    expect(ratioOf(engine ?? [], lookUp ?? []).value).toBeLessThan(0.85)
    expect(ratioOf(engine ?? [], oracle ?? []).value).toBeLessThan(1.25)
  }, 60_000)
})
