import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { isListVisible } from '@shared/reasoning/gates'
import { planVisit } from '@shared/reasoning/plan-visit'
import { visitPlanning } from '@shared/reasoning/weights'
import { chance } from './chance'
import { clairvoyant, oracle } from './oracle'
import type { Policy } from './play'
import { minutesAVisit, minutesEach, palpate, tissueIds, visitInProgress, type Client } from './world'

const { adjacentTo, liesIn, refersTo } = standardAnatomy
const tissuesAVisit = Math.floor(minutesAVisit / minutesEach)

/**
 * Follows the plan: it palpates, and makes a new plan with the results, until the plan has no more checks.
 * @param obeys whether it also refers on when the product advises to stop.
 */
const engine =
  ({ followsStopAdvice = false } = {}): Policy =>
  (client, visits) => {
    const palpated = new Map<string, boolean>()
    for (;;) {
      const now = palpated.size ? [visitInProgress(visits.length + 1, palpated)] : []
      const facts: ComplaintFacts = { ...client.facts, visits: [...visits, ...now] }
      const plan = planVisit(facts, minutesAVisit - palpated.size * visitPlanning.checkMinutes)
      if (plan.kind !== 'plan') return 'refer'
      const of = (action: string) =>
        plan.steps.filter((step) => step.action === action).map((step) => step.tissue)
      const isAdvised =
        plan.nonTissueCause === 'likely' ||
        plan.steps.length === 0 ||
        (followsStopAdvice && !isListVisible(plan.stop))
      if (palpated.size === 0 && visits.length > 0 && isAdvised) return 'refer'
      const checks = of('check')
      if (checks.length === 0) return { palpated, work: of('work') }
      for (const tissue of checks) palpated.set(tissue, palpate(client, tissue))
    }
  }

/** Works these tissues in order, as many as fit in a visit. The next visit continues where the last one stopped. */
function inTurn(order: (client: Client) => readonly string[]): Policy {
  return (client, visits) => ({
    palpated: new Map(),
    work: turn(order(client), visits.length * tissuesAVisit, tissuesAVisit),
  })
}

/** Returns `count` items of the list from that index on, and continues at its beginning; none twice. */
function turn(list: readonly string[], from: number, count: number): string[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, at) => list[(from + at) % list.length],
  ).filter((tissue) => tissue !== undefined)
}

const regionsOf = ({ facts }: Client) => facts.regions.map(({ region }) => region)

/**
 * The tissues of a referral chart: first those that refer mainly to where it hurts, then those that also refer there.
 */
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
 * Palpates down the same list at each visit, as long as half an hour for work remains. Tissue that gave the familiar
 * pain is worked at every visit, then the rest of the list in turn. Tissue that did not give it comes last.
 */
const lookUpWithPalpation: Policy = (client, visits) => {
  const list = refersHere(client)
  const known = new Map(
    visits.flatMap(({ work }) =>
      work
        .filter(({ familiarPain }) => familiarPain !== 'not tested')
        .map(({ tissue, familiarPain }) => [tissue, familiarPain === 'yes'] as const),
    ),
  )
  const minutesToPress = minutesAVisit - 3 * minutesEach
  const palpated = new Map(
    list
      .filter((tissue) => !known.has(tissue))
      .slice(0, minutesToPress / visitPlanning.checkMinutes)
      .map((tissue) => [tissue, palpate(client, tissue)]),
  )
  for (const [tissue, yes] of palpated) known.set(tissue, yes)
  const count = Math.floor((minutesAVisit - palpated.size * visitPlanning.checkMinutes) / minutesEach)
  const found = list.filter((tissue) => known.get(tissue) === true)
  const rest = [
    ...list.filter((tissue) => !known.has(tissue)),
    ...list.filter((tissue) => known.get(tissue) === false),
  ]
  const first = turn(found, visits.length * count, Math.min(count, found.length))
  return { palpated, work: [...first, ...turn(rest, visits.length * count, count - first.length)] }
}

/** The tissues that lie where it hurts, then those that border them. */
const adjacentFirst = inTurn((client) => {
  const here = tissueIds.filter((id) => regionsOf(client).some((region) => liesIn(id, region)))
  return [...new Set([...here, ...here.flatMap((id) => adjacentTo(id))])]
})

/**
 * Any tissue that refers to the painful place, lies in it or borders it: a random guess of someone who knows the place.
 */
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
  return { palpated: new Map(), work }
}

/** The rows of the table, with what each policy may do. */
export const policies = {
  engine: {
    allowed: 'presses, refers; knows the record and believes what the product believes',
    policy: engine(),
  },
  'engine, stops': {
    allowed: 'the same, and refers on when the product advises to stop',
    policy: engine({ followsStopAdvice: true }),
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
    policy: lookUpWithPalpation,
  },
  'adjacent first': { allowed: 'works what lies here, then what borders it, in turn', policy: adjacentFirst },
  random: { allowed: 'works anything that has to do with the place', policy: random },
} as const satisfies Record<string, { allowed: string; policy: Policy }>

export type PolicyName = keyof typeof policies
