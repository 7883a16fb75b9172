import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { isListInSight } from '@shared/reasoning/gates'
import { planVisit } from '@shared/reasoning/plan-visit'
import { visitPlanning } from '@shared/reasoning/weights'
import { chance } from './chance'
import { clairvoyant, oracle } from './oracle'
import type { Policy } from './play'
import { minutesAVisit, minutesEach, press, tissueIds, visitUnderWay, type Client } from './world'

const { adjacentTo, liesIn, refersTo } = standardAnatomy
const tissuesAVisit = Math.floor(minutesAVisit / minutesEach)

/**
 * Does what the plan says: presses, and asks again with what that showed, until the plan has nothing more to press.
 * @param obeys it refers on whenever the product advises to stop, too.
 */
const engine =
  ({ obeys = false } = {}): Policy =>
  (client, visits) => {
    const pressed = new Map<string, boolean>()
    for (;;) {
      const now = pressed.size ? [visitUnderWay(visits.length + 1, pressed)] : []
      const facts: ComplaintFacts = { ...client.facts, visits: [...visits, ...now] }
      const plan = planVisit(facts, minutesAVisit - pressed.size * visitPlanning.checkMinutes)
      if (plan.kind !== 'plan') return 'refer'
      const of = (action: string) =>
        plan.steps.filter((step) => step.action === action).map((step) => step.tissue)
      const isAdvised =
        plan.nonTissueCause === 'likely' || plan.steps.length === 0 || (obeys && !isListInSight(plan.stop))
      if (pressed.size === 0 && visits.length > 0 && isAdvised) return 'refer'
      const checks = of('check')
      if (checks.length === 0) return { pressed, work: of('work') }
      for (const tissue of checks) pressed.set(tissue, press(client, tissue))
    }
  }

/** Works these in order, as many as fit in a visit, and goes on where the last visit stopped. */
function inTurn(order: (client: Client) => readonly string[]): Policy {
  return (client, visits) => ({
    pressed: new Map(),
    work: turn(order(client), visits.length * tissuesAVisit, tissuesAVisit),
  })
}

/** So many of the list from that place on, from its beginning again where it ends; none twice. */
function turn(list: readonly string[], from: number, count: number): string[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, at) => list[(from + at) % list.length],
  ).filter((tissue) => tissue !== undefined)
}

const regionsOf = ({ facts }: Client) => facts.regions.map(({ region }) => region)

/** What a chart of referral gives: what refers mainly to where it hurts, then what refers there also. */
function refersHere(client: Client): string[] {
  const points = (tissue: string) =>
    regionsOf(client).reduce((sum, region) => {
      const refers = refersTo(tissue, region)
      return sum + (refers === 'mainly' ? 10 : refers === 'also' ? 1 : 0)
    }, 0)
  return tissueIds
    .map((id) => ({ id, points: points(id) }))
    .filter((one) => one.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ id }) => id)
}

/**
 * The same list, and a hand that asks: each visit presses on down the list as far as half an hour for work allows. What
 * gave the familiar pain is worked at every visit, then the rest of the list in turn, what did not give it last.
 */
const lookUpThatPresses: Policy = (client, visits) => {
  const list = refersHere(client)
  const known = new Map(
    visits.flatMap(({ work }) =>
      work
        .filter(({ familiarPain }) => familiarPain !== 'not tested')
        .map(({ tissue, familiarPain }) => [tissue, familiarPain === 'yes'] as const),
    ),
  )
  const minutesToPress = minutesAVisit - 3 * minutesEach
  const pressed = new Map(
    list
      .filter((tissue) => !known.has(tissue))
      .slice(0, minutesToPress / visitPlanning.checkMinutes)
      .map((tissue) => [tissue, press(client, tissue)]),
  )
  for (const [tissue, yes] of pressed) known.set(tissue, yes)
  const count = Math.floor((minutesAVisit - pressed.size * visitPlanning.checkMinutes) / minutesEach)
  const found = list.filter((tissue) => known.get(tissue) === true)
  const rest = [
    ...list.filter((tissue) => !known.has(tissue)),
    ...list.filter((tissue) => known.get(tissue) === false),
  ]
  const first = turn(found, visits.length * count, Math.min(count, found.length))
  return { pressed, work: [...first, ...turn(rest, visits.length * count, count - first.length)] }
}

/** What lies where it hurts, then what borders it. */
const adjacentFirst = inTurn((client) => {
  const here = tissueIds.filter((id) => regionsOf(client).some((region) => liesIn(id, region)))
  return [...new Set([...here, ...here.flatMap((id) => adjacentTo(id))])]
})

/** Anything that refers to, lies in or borders what hurts: a wild guess of someone who knows the place. */
const random: Policy = (client, visits) => {
  const near = tissueIds.filter((id) => {
    const touches = (tissue: string) => regionsOf(client).some((region) => liesIn(tissue, region))
    const refers = regionsOf(client).some((region) => refersTo(id, region) !== null)
    return refers || touches(id) || adjacentTo(id).some(touches)
  })
  const work = near
    .map((id) => ({ id, at: chance(client.seed, 'random', visits.length, id) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, tissuesAVisit)
    .map(({ id }) => id)
  return { pressed: new Map(), work }
}

/** The rows of the table, and what each is allowed. */
export const policies = {
  engine: {
    allowed: 'presses, refers; knows the record and believes what the product believes',
    policy: engine(),
  },
  'engine, stops': {
    allowed: 'the same, and refers on when the product advises to stop',
    policy: engine({ obeys: true }),
  },
  oracle: { allowed: 'presses; knows the world’s own numbers, not the causes', policy: oracle() },
  'oracle, refers': { allowed: 'the same, and refers', policy: oracle({ refers: true }) },
  'oracle, unsure': {
    allowed: 'the same as the oracle, but for how strong referral is',
    policy: oracle({ unsure: true }),
  },
  'oracle, told': {
    allowed: 'the same, told of every press beforehand at no cost',
    policy: oracle({ told: true }),
  },
  clairvoyant: { allowed: 'knows the causes', policy: clairvoyant },
  'plain look-up': { allowed: 'works what refers here, in turn', policy: inTurn(refersHere) },
  'look-up, presses': {
    allowed: 'the same list; presses it and works what gave the pain',
    policy: lookUpThatPresses,
  },
  'adjacent first': { allowed: 'works what lies here, then what borders it, in turn', policy: adjacentFirst },
  random: { allowed: 'works anything that has to do with the place', policy: random },
} as const satisfies Record<string, { allowed: string; policy: Policy }>

export type PolicyName = keyof typeof policies
