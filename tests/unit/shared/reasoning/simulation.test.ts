import { describe, expect, it } from 'vitest'
import { reasonAbout } from '@shared/reasoning/rank'
import { chance, drawn } from '../../../evaluation/simulation/chance'
import { oracleBelief } from '../../../evaluation/simulation/oracle'
import { play, playOne, mostVisits } from '../../../evaluation/simulation/play'
import { policies, type Policy } from '../../../evaluation/simulation/policies'
import { clientOf, press, visitOf, worlds, type World } from '../../../evaluation/simulation/world'

const [own] = worlds
if (!own) throw new Error('no world')
const clients = (world: World, count: number) => Array.from({ length: count }, (_, at) => clientOf(world, at))
const policy = (name: string): Policy => {
  const found = policies.find(([known]) => known === name)
  if (!found) throw new Error(`no policy ${name}`)
  return found[1]
}

describe('the simulation', () => {
  it('is the same each time, and not the same for each client', () => {
    expect(chance('a', 1)).toBe(chance('a', 1))
    expect(clientOf(own, 3)).toEqual(clientOf(own, 3))
    expect(new Set(clients(own, 50).map((client) => client.causes.join())).size).toBeGreaterThan(20)
    const mean =
      Array.from({ length: 4000 }, (_, at) => chance('even', at)).reduce((sum, x) => sum + x, 0) / 4000
    expect(mean).toBeCloseTo(0.5, 1)
  })

  it('draws in proportion', () => {
    const shares = [
      ['a', 1],
      ['b', 3],
    ] as const
    expect([0, 0.24, 0.26, 0.99].map((at) => drawn(shares, at))).toEqual(['a', 'a', 'b', 'b'])
  })

  it('makes clients with as many causes as the world says, and pressing that errs as it says', () => {
    const all = clients(own, 1500)
    const none = all.filter((client) => client.causes.length === 0).length / all.length
    expect(none).toBeCloseTo(own.causes[0] ?? 0, 1)
    const yes = all.flatMap((client) => client.causes.map((cause) => press(client, cause)))
    expect(yes.filter(Boolean).length / yes.length).toBeCloseTo(own.test.sensitivity, 1)
  })

  it('lets the oracle and the engine believe the same until a visit has failed', () => {
    for (const client of clients(own, 25)) {
      const pressed = new Map(
        ['infraspinatus', ...client.causes].map((one) => [one, press(client, one)] as const),
      )
      const eased = {
        ...visitOf(client, 1, pressed, client.causes),
        verdict: 'partly lasted' as const,
        relief: null,
      }
      const facts = { ...client.facts, visits: client.causes.length ? [eased] : [] }
      // Pressing can take away that no referral is known, which the world's odds do not.
      if ([...pressed.values()].some(Boolean)) continue
      const [lane] = reasonAbout(facts).lanes
      expect(lane?.inference.none).toBeCloseTo(oracleBelief(own, facts).none, 8)
    }
  })

  it('relieves everyone sooner who knows the causes', () => {
    const [knowing, guessing] = [play(own, 150, policy('clairvoyant')), play(own, 150, policy('random'))]
    expect(knowing.mean + knowing.margin).toBeLessThan(guessing.mean - guessing.margin)
    expect(knowing).toMatchObject({ referredRightly: 1, referredWrongly: 0 })
    expect(guessing).toMatchObject({ referredRightly: 0, referredWrongly: 0 })
  })

  it('counts who is referred wrongly as never relieved, and rightly by the visits it took', () => {
    const all = clients(own, 60)
    const [joint, tissue] = [0, 1].map((least) => all.find((one) => Math.min(1, one.causes.length) === least))
    if (!joint || !tissue) throw new Error('both kinds were due')
    const refers: Policy = () => 'refer'
    expect(playOne(joint, refers)).toMatchObject({ visits: 0, referred: true, hasCause: false })
    expect(playOne(tissue, refers)).toMatchObject({ visits: mostVisits, relieved: false, hasCause: true })
  })

  it('keeps the engine ahead of a plain look-up', () => {
    const [engine, lookUp] = ['engine', 'plain look-up'].map((name) => play(own, 100, policy(name)))
    expect(engine?.mean).toBeLessThan(lookUp?.mean ?? 0)
  }, 60_000)
})
