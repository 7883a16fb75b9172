import { muscles } from '@shared/anatomy/muscles'
import { palpationOf } from '@shared/anatomy/palpation'
import type { ComplaintFacts, VisitFacts, WorkFacts } from '@shared/reasoning/record/facts'
import { knowledgeOf } from '@shared/reasoning/knowledge'
import { candidatesIn } from '@shared/reasoning/ranking/rank'
import { ruleContextOf } from '@shared/reasoning/rules/rule-context'
import { priorTerms } from '@shared/reasoning/rules/terms-prior'
import {
  causesPrior,
  familiarPainTest,
  outcomeRows,
  dose,
  surveyRates,
  testWeight,
  visitPlanning,
  type OutcomeKind,
  type OutcomeRow,
} from '@shared/reasoning/weights'
import { pickByShare, pseudoRandom } from './pseudo-random'
import type { Relief, Response, Verdict } from '@shared/vocabulary'

/** The probabilities that simulated clients follow: the causes of the pain, and the effects of work and palpation. */
export interface Scenario {
  name: string
  /** A part of the key of all random numbers. Keep it when the name changes, because another text changes the results. */
  seed: string
  /**
   * The strength of referred pain and of the other relations: the power applied to the odds that the reasoning gives to
   * each tissue. At 1 the odds are those of the reasoning, at 0 all tissues are equally likely.
   */
  strength: number
  /** The shares of clients with no cause, one cause, two causes and so on. */
  causeCountShares: readonly number[]
  outcomeRows: Record<OutcomeKind, OutcomeRow>
  familiarPainTest: { sensitivity: number; specificity: number }
  /** How much the base rates of the surveys matter: 1 as the reasoning assumes, 1 / 0.6 as they are printed. */
  surveyStrength: number
  /** The share of visits at which each tissue gets half of enough work. */
  briefShare: number
}

const outcomeKinds = [
  'worse',
  'no change',
  'under 4 hours',
  '4 to 24 hours',
  '1 to 3 days',
  '4 to 7 days',
  'partly lasted',
  'lasted',
] as const satisfies readonly OutcomeKind[]

/** The scenario with the same probabilities as the reasoning. */
const asDescribed: Scenario = {
  name: 'referred pain as described',
  seed: 'referral as described',
  strength: 1,
  causeCountShares: causesPrior,
  outcomeRows,
  familiarPainTest,
  surveyStrength: 1,
  briefShare: 0,
}

/** Each row is moved towards its mean, so that the outcome depends less on what was worked. */
const noisierOutcomeRows = Object.fromEntries(
  Object.entries(outcomeRows).map(([kind, row]) => {
    const mean = (row[0] + row[1] + row[2]) / 3
    return [kind, row.map((value) => 0.7 * value + 0.3 * mean)]
  }),
) as unknown as Record<OutcomeKind, OutcomeRow>

export const scenarios: readonly Scenario[] = [
  asDescribed,
  { ...asDescribed, name: 'weaker referred pain', seed: 'weaker referral', strength: 0.5 },
  {
    ...asDescribed,
    name: 'more without a cause in tissue',
    seed: 'more joint causes',
    causeCountShares: [0.45, 0.2, 0.2, 0.15],
  },
  { ...asDescribed, name: 'noisier outcomes', seed: 'noisier outcomes', outcomeRows: noisierOutcomeRows },
  {
    ...asDescribed,
    name: 'up to five causes',
    seed: 'more causes each',
    causeCountShares: [0.15, 0.05, 0.15, 0.25, 0.25, 0.15],
  },
  {
    ...asDescribed,
    name: 'base rates as in the surveys',
    seed: 'printed base rates',
    surveyStrength: 1 / surveyRates.strength,
  },
  {
    ...asDescribed,
    name: 'a joint or nerve in a quarter',
    seed: 'joint or nerve',
    causeCountShares: [0.25, 0.27, 0.27, 0.21],
  },
  { ...asDescribed, name: 'too little work at half of the visits', seed: 'brief work', briefShare: 0.5 },
]

export interface SimulatedClient {
  scenario: Scenario
  seed: string
  facts: ComplaintFacts
  /** The tissues that cause the pain; empty when no tissue does. Of all strategies, only "known causes" reads them. */
  causes: readonly string[]
}

/**
 * Creates a client with pain where a randomly chosen muscle refers pain to. The causes are then drawn with the
 * probabilities of the scenario for the painful regions.
 */
export function createClient(scenario: Scenario, number: number): SimulatedClient {
  const seed = `${scenario.seed} ${String(number)}`
  const muscle = muscles[Math.floor(pseudoRandom(seed, 'muscle') * muscles.length)]
  const zones = muscle?.refersMainlyTo ?? []
  const regions = zones.slice(0, pseudoRandom(seed, 'regions') < 0.5 ? 1 : 2)
  const facts: ComplaintFacts = {
    regions: regions.map((region) => ({ region, side: 'left' })),
    worseBy: [],
    redFlags: [],
    widespreadSigns: [],
    visits: [],
  }
  const count = pickByShare(
    scenario.causeCountShares.map((share, causes) => [causes, share] as const),
    pseudoRandom(seed, 'size'),
  )
  const odds = [...priorOddsOf(scenario.strength, facts, 0, scenario.surveyStrength)]
  // All causes are drawn at once. If two are the same, all are drawn again. So the odds of a set are the product of the
  // odds of its tissues.
  for (let attempt = 0; ; attempt += 1) {
    const causes = Array.from({ length: count }, (_, index) =>
      pickByShare(odds, pseudoRandom(seed, 'cause', attempt, index)),
    )
    if (new Set(causes).size === count) return { scenario, seed, facts, causes }
  }
}

const standardKnowledge = knowledgeOf({})
/** The tissues that may be a cause. Every strategy chooses from them. */
export const candidateTissues = candidatesIn(standardKnowledge.anatomy)

const oddsCache = new Map<string, ReadonlyMap<string, number>>()

/**
 * Returns the odds of each tissue before any visit, for this strength of referred pain.
 * @param local log-odds that a tissue gains because it lies where it hurts
 * @param surveyStrength the factor of the base rates of the surveys
 */
export function priorOddsOf(
  strength: number,
  { regions }: ComplaintFacts,
  local = 0,
  surveyStrength = 1,
): ReadonlyMap<string, number> {
  const key = `${String(strength)} ${String(local)} ${String(surveyStrength)} ${regions.map(({ region }) => region).join()}`
  const cached = oddsCache.get(key)
  if (cached) return cached
  const facts = { regions, worseBy: [], redFlags: [], widespreadSigns: [], visits: [] }
  const left = ruleContextOf('left', facts, standardKnowledge)
  const middle = ruleContextOf('any', facts, standardKnowledge)
  const odds = new Map(
    candidateTissues.map((tissue) => {
      const terms = priorTerms(tissue, standardKnowledge.anatomy.isMidline(tissue) ? middle : left)
      const logOdds = terms.reduce(
        (total, term) => total + term.effect * (term.rule === 'how-often' ? surveyStrength : 1),
        0,
      )
      const isLocal = left.lyingInPain.has(tissue)
      return [tissue, Math.exp(strength * logOdds + (isLocal ? local : 0))]
    }),
  )
  oddsCache.set(key, odds)
  return odds
}

/** Returns whether palpation gives the familiar pain. A repeated palpation gives the same result. */
export function palpate({ scenario, seed, causes }: SimulatedClient, tissue: string): boolean {
  const { sensitivity, specificity } = scenario.familiarPainTest
  return pseudoRandom(seed, 'press', tissue) < (causes.includes(tissue) ? sensitivity : 1 - specificity)
}

export const minutesPerVisit = 45
/** The minutes of work on one tissue. */
export const minutesPerTissue = visitPlanning.workMinutes

/** Creates the visit as the record stores it, and draws its outcome. */
export function createVisit(
  client: SimulatedClient,
  number: number,
  palpations: ReadonlyMap<string, boolean>,
  work: readonly string[],
): VisitFacts {
  const isBrief = pseudoRandom(client.seed, 'dose', number) < client.scenario.briefShare
  const worked = work.map((tissue): WorkFacts => {
    const response = pickByShare<Response>(
      [
        ['released', 0.75],
        ['partly', 0.17],
        ['did not release', 0.08],
      ],
      pseudoRandom(client.seed, 'response', number, tissue),
    )
    const line = createWork(tissue, false, response)
    return isBrief ? { ...line, minutes: Math.ceil(palpationOf(tissue).minutes / 2) } : line
  })
  const reached = worked
    .filter((line) => client.causes.includes(line.tissue))
    .reduce((sum, line) => sum + testWeight[line.response ?? 'unknown'] * (isBrief ? dose.partTest : 1), 0)
  const shareReached = client.causes.length === 0 ? 0 : reached / client.causes.length
  const outcome = pickByShare(
    outcomeKinds.map(
      (kind) => [kind, outcomeProbability(shareReached, client.scenario.outcomeRows[kind])] as const,
    ),
    pseudoRandom(client.seed, 'outcome', number),
  )
  return {
    ...emptyVisit(number),
    ...outcomeFacts(outcome),
    work: [...palpationLines(palpations), ...worked],
  }
}

/** Creates a visit in progress: its palpations are known, its work and outcome are not. */
export function createVisitInProgress(number: number, palpations: ReadonlyMap<string, boolean>): VisitFacts {
  return { ...emptyVisit(number), work: palpationLines(palpations) }
}

/**
 * Returns the probability of an outcome.
 * @param shareReached the share of the causes that the visit worked, 0 to 1
 */
export function outcomeProbability(shareReached: number, [none, half, all]: OutcomeRow): number {
  return shareReached < 0.5
    ? none + (half - none) * 2 * shareReached
    : half + (all - half) * (2 * shareReached - 1)
}

function emptyVisit(number: number): VisitFacts {
  const day = new Date(Date.UTC(2026, 0, 5 + 7 * number)).toISOString().slice(0, 10)
  return {
    id: number,
    at: `${day}T10:00`,
    kind: 'therapeutic',
    painBefore: null,
    painAfter: null,
    relief: null,
    verdict: 'not recorded',
    work: [],
  }
}

function palpationLines(palpations: ReadonlyMap<string, boolean>): WorkFacts[] {
  return [...palpations].map(([tissue, gaveFamiliarPain]): WorkFacts => ({
    ...createWork(tissue, true, null),
    familiarPain: gaveFamiliarPain ? 'yes' : 'no',
  }))
}

function createWork(tissue: string, checkOnly: boolean, response: Response | null): WorkFacts {
  return {
    tissue,
    side: standardKnowledge.anatomy.isMidline(tissue) ? 'both' : 'left',
    checkOnly,
    minutes: checkOnly ? null : minutesPerTissue,
    pressure: null,
    response,
    familiarPain: 'not tested',
  }
}

function outcomeFacts(outcome: (typeof outcomeKinds)[number]): {
  verdict: Verdict
  relief: Relief | null
} {
  if (outcome === 'lasted') return { verdict: 'lasted', relief: 'over 7 days' }
  if (outcome === 'partly lasted') return { verdict: 'partly lasted', relief: null }
  if (outcome === 'worse' || outcome === 'no change') return { verdict: outcome, relief: 'none' }
  return { verdict: 'did not last', relief: outcome }
}
