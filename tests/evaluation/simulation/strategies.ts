import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { isListVisible, isOtherCauseLikely } from '@shared/reasoning/gates/stop'
import { planVisit } from '@shared/reasoning/plan-visit'
import { visitPlanning } from '@shared/reasoning/weights'
import { knownCauses, knownProbabilities } from './known-probabilities'
import { pseudoRandom } from './pseudo-random'
import {
  candidateTissues,
  createVisitInProgress,
  minutesPerTissue,
  minutesPerVisit,
  palpate,
  type SimulatedClient,
} from './scenario'
import type { Strategy } from './simulate-clients'

const { adjacentTo, liesIn, refersTo } = standardAnatomy
const tissuesPerVisit = Math.floor(minutesPerVisit / minutesPerTissue)

/**
 * Follows the visit plan of the product. It palpates what the plan says, one plan a visit, and makes a new plan with the
 * results. Then it works what the plan says. A step for several tissues palpates or works each of them.
 * @param followsStopAdvice Whether it also refers the client to a doctor when the product advises to stop.
 */
const reasoning =
  ({ followsStopAdvice = false } = {}): Strategy =>
  (client, visits) => {
    const palpations = new Map<string, boolean>()
    let minutes = minutesPerVisit
    for (;;) {
      const today = palpations.size > 0 ? [createVisitInProgress(visits.length + 1, palpations)] : []
      const isFound = [...palpations.values()].includes(true)
      const isDone = isFound || minutes <= minutesPerVisit - mostCheckMinutes
      const facts: ComplaintFacts = { ...client.facts, visits: [...visits, ...today] }
      const plan = planVisit(facts, minutes, {}, isDone ? 0 : visitPlanning.mostChecks)
      if (plan.kind !== 'plan') return 'refer'
      const isReferralAdvised =
        isOtherCauseLikely(plan.nonTissueCause) ||
        plan.steps.length === 0 ||
        (followsStopAdvice && !isListVisible(plan.stop))
      if (palpations.size === 0 && visits.length > 0 && isReferralAdvised) return 'refer'
      const checks = plan.steps.filter(({ action }) => action === 'check')
      if (checks.length === 0) {
        const work = plan.steps.filter(({ action }) => action === 'work').flatMap(({ members }) => members)
        return { palpations, work }
      }
      for (const step of checks) {
        for (const tissue of step.members) palpations.set(tissue, palpate(client, tissue))
        minutes -= step.minutes
      }
    }
  }

/** Two plans of four checks, each of one side. */
const mostCheckMinutes = 8

/**
 * Works the tissues of a list in order, as many as fit in a visit. The next visit continues where the last one ended. It
 * does not palpate.
 */
function workInOrder(listFor: (client: SimulatedClient) => readonly string[]): Strategy {
  return (client, visits) => ({
    palpations: new Map(),
    work: cyclicSlice(listFor(client), visits.length * tissuesPerVisit, tissuesPerVisit),
  })
}

/** Returns `count` items of the list from an index on. At the end of the list it continues at the start. */
function cyclicSlice(list: readonly string[], from: number, count: number): string[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, index) => list[(from + index) % list.length],
  ).filter((tissue) => tissue !== undefined)
}

const regionsOf = ({ facts }: SimulatedClient) => facts.regions.map(({ region }) => region)

/**
 * Looks up the tissues that refer pain to the painful regions, as in a chart of referred pain. Tissues that mainly refer
 * there come first, tissues that also refer there come after them.
 */
function lookUpTissues(client: SimulatedClient): string[] {
  const scoreOf = (tissue: string) =>
    regionsOf(client).reduce((sum, region) => {
      const refers = refersTo(tissue, region)
      return sum + (refers === 'mainly' ? 10 : refers === 'also' ? 1 : 0)
    }, 0)
  return candidateTissues
    .map((tissue) => ({ tissue, score: scoreOf(tissue) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ tissue }) => tissue)
}

/**
 * Palpates the tissues of the lookup table in order and keeps half an hour of each visit for work. At every visit it
 * works the tissues that gave the familiar pain. In the time left it works the untested tissues in turn, and after them
 * the tissues that did not give the familiar pain.
 */
const lookupTableWithPalpation: Strategy = (client, visits) => {
  const list = lookUpTissues(client)
  const results = new Map(
    visits.flatMap(({ work }) =>
      work
        .filter(({ familiarPain }) => familiarPain !== 'not tested')
        .map(({ tissue, familiarPain }) => [tissue, familiarPain === 'yes'] as const),
    ),
  )
  const minutesToPalpate = minutesPerVisit - 3 * minutesPerTissue
  const palpations = new Map(
    list
      .filter((tissue) => !results.has(tissue))
      .slice(0, minutesToPalpate / visitPlanning.checkMinutes)
      .map((tissue) => [tissue, palpate(client, tissue)]),
  )
  for (const [tissue, gaveFamiliarPain] of palpations) results.set(tissue, gaveFamiliarPain)
  const minutesToWork = minutesPerVisit - palpations.size * visitPlanning.checkMinutes
  const count = Math.floor(minutesToWork / minutesPerTissue)
  const positive = list.filter((tissue) => results.get(tissue) === true)
  const others = [
    ...list.filter((tissue) => !results.has(tissue)),
    ...list.filter((tissue) => results.get(tissue) === false),
  ]
  const first = cyclicSlice(positive, visits.length * count, Math.min(count, positive.length))
  const then = cyclicSlice(others, visits.length * count, count - first.length)
  return { palpations, work: [...first, ...then] }
}

/** Works the tissues that lie in the painful regions, then the tissues that border them. */
const painfulAreaFirst = workInOrder((client) => {
  const inArea = candidateTissues.filter((tissue) =>
    regionsOf(client).some((region) => liesIn(tissue, region)),
  )
  return [...new Set([...inArea, ...inArea.flatMap((tissue) => adjacentTo(tissue))])]
})

/**
 * Works randomly chosen tissues that refer pain to the painful regions, lie in them or border a tissue there. It knows
 * only the place of the pain.
 */
const random: Strategy = (client, visits) => {
  const liesInArea = (tissue: string) => regionsOf(client).some((region) => liesIn(tissue, region))
  const possible = candidateTissues.filter(
    (tissue) =>
      regionsOf(client).some((region) => refersTo(tissue, region) !== null) ||
      liesInArea(tissue) ||
      adjacentTo(tissue).some(liesInArea),
  )
  const work = possible
    .map((tissue) => ({ tissue, order: pseudoRandom(client.seed, 'random', visits.length, tissue) }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, tissuesPerVisit)
    .map(({ tissue }) => tissue)
  return { palpations: new Map(), work }
}

/** The rows of the printed table, each with a description. */
export const strategies = {
  reasoning: {
    description: 'follows the visit plan; refers to a doctor when probably no tissue is the cause',
    strategy: reasoning(),
  },
  'reasoning, follows stop advice': {
    description: 'the same; also refers to a doctor when the product advises to stop',
    strategy: reasoning({ followsStopAdvice: true }),
  },
  'known probabilities': {
    description: 'knows the probabilities of the scenario, not the causes; palpates',
    strategy: knownProbabilities(),
  },
  'known probabilities, refers': {
    description: 'the same; refers to a doctor when probably no tissue is the cause',
    strategy: knownProbabilities({ refers: true }),
  },
  'known probabilities except strength': {
    description: 'as "known probabilities", without knowing how strong referred pain is',
    strategy: knownProbabilities({ isStrengthUnknown: true }),
  },
  'known probabilities and palpations': {
    description: 'as "known probabilities"; knows the result of every palpation at no cost',
    strategy: knownProbabilities({ knowsPalpations: true }),
  },
  'known causes': {
    description: 'works the causes; refers to a doctor when no tissue is the cause',
    strategy: knownCauses,
  },
  'lookup table': {
    description: 'works the tissues that refer pain here, in order',
    strategy: workInOrder(lookUpTissues),
  },
  'lookup table with palpation': {
    description: 'palpates the same tissues; works those that gave the familiar pain first',
    strategy: lookupTableWithPalpation,
  },
  'painful area first': {
    description: 'works the tissues that lie here, then those that border them, in order',
    strategy: painfulAreaFirst,
  },
  random: {
    description: 'works random tissues that refer pain here, lie here or border these',
    strategy: random,
  },
} as const satisfies Record<string, { description: string; strategy: Strategy }>

export type StrategyName = keyof typeof strategies
