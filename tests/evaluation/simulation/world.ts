import { muscles } from '@shared/anatomy/muscles'
import type {
  ComplaintFacts,
  Relief,
  Response,
  Verdict,
  VisitFacts,
  WorkFacts,
} from '@shared/reasoning/record/facts'
import { knowledgeOf } from '@shared/reasoning/knowledge'
import { candidatesIn } from '@shared/reasoning/ranking/rank'
import { ruleContextOf } from '@shared/reasoning/rules/rule-context'
import { priorTerms } from '@shared/reasoning/rules/terms-prior'
import {
  causesPrior,
  familiarPainTest,
  outcomeRows,
  testWeight,
  visitPlanning,
  type OutcomeKind,
  type OutcomeRow,
} from '@shared/reasoning/weights'
import { chance, drawn } from './chance'

/** A model of made-up clients: the causes of their pain, and the effects of work and palpation. */
export interface World {
  name: string
  /** The power applied to the engine's odds of each tissue: 1 as in the engine, 0 all equal. */
  referral: number
  /** The share of clients with none, one, two ... causes. */
  causes: readonly number[]
  outcomes: Record<OutcomeKind, OutcomeRow>
  test: { sensitivity: number; specificity: number }
}

const lengths = [
  'worse',
  'no change',
  'under 4 hours',
  '4 to 24 hours',
  '1 to 3 days',
  '4 to 7 days',
  'partly lasted',
  'lasted',
] as const satisfies readonly OutcomeKind[]

const own: World = {
  name: 'referral as described',
  referral: 1,
  causes: causesPrior,
  outcomes: outcomeRows,
  test: familiarPainTest,
}

/** Each row moved towards its mean, so that the outcome depends less on what was worked. */
const noisy = Object.fromEntries(
  Object.entries(outcomeRows).map(([kind, row]) => {
    const mean = (row[0] + row[1] + row[2]) / 3
    return [kind, row.map((value) => 0.7 * value + 0.3 * mean)]
  }),
) as unknown as Record<OutcomeKind, OutcomeRow>

export const worlds: readonly World[] = [
  own,
  { ...own, name: 'weaker referral', referral: 0.5 },
  { ...own, name: 'more joint causes', causes: [0.45, 0.2, 0.2, 0.15] },
  { ...own, name: 'noisier outcomes', outcomes: noisy },
  { ...own, name: 'more causes each', causes: [0.15, 0.05, 0.15, 0.25, 0.25, 0.15] },
]

export interface Client {
  world: World
  seed: string
  facts: ComplaintFacts
  /** Only the clairvoyant policy uses these. Empty when no tissue is the cause. */
  causes: readonly string[]
}

/** Makes a client with pain where some muscle refers to. The causes are drawn given the place of the pain. */
export function clientOf(world: World, number: number): Client {
  const seed = `${world.name} ${String(number)}`
  const from = muscles[Math.floor(chance(seed, 'muscle') * muscles.length)]
  const zones = from?.refersMainlyTo ?? []
  const regions = zones.slice(0, chance(seed, 'regions') < 0.5 ? 1 : 2)
  const facts: ComplaintFacts = {
    regions: regions.map((region) => ({ region, side: 'left' })),
    worseBy: [],
    redFlags: [],
    widespreadSigns: [],
    visits: [],
  }
  const size = drawn(
    world.causes.map((share, causes) => [causes, share] as const),
    chance(seed, 'size'),
  )
  const odds = [...oddsFor(world.referral, facts)]
  // Draws all at once, and again if two are the same, so that the odds of a set are the product of its members' odds.
  for (let turn = 0; ; turn += 1) {
    const causes = Array.from({ length: size }, (_, at) => drawn(odds, chance(seed, 'cause', turn, at)))
    if (new Set(causes).size === size) return { world, seed, facts, causes }
  }
}

const standard = knowledgeOf({})
/** The tissues that may be a cause. Every policy chooses from them. */
export const tissueIds = candidatesIn(standard.anatomy)

const known = new Map<string, ReadonlyMap<string, number>>()

/** Returns the odds of each tissue at this power of referral, before any visit. */
export function oddsFor(referral: number, { regions }: ComplaintFacts): ReadonlyMap<string, number> {
  const key = `${String(referral)} ${regions.map(({ region }) => region).join()}`
  const made = known.get(key)
  if (made) return made
  const bare = { regions, worseBy: [], redFlags: [], widespreadSigns: [], visits: [] }
  const [left, middle] = [ruleContextOf('left', bare, standard), ruleContextOf('any', bare, standard)]
  const odds = new Map(
    tissueIds.map((id) => {
      const terms = priorTerms(id, standard.anatomy.isMidline(id) ? middle : left)
      const sum = terms.reduce((total, term) => total + term.effect, 0)
      return [id, Math.exp(referral * sum)]
    }),
  )
  known.set(key, odds)
  return odds
}

/** Returns whether palpation gives the familiar pain. A repeated palpation gives the same result. */
export function palpate({ world, seed, causes }: Client, tissue: string): boolean {
  const { sensitivity, specificity } = world.test
  return chance(seed, 'press', tissue) < (causes.includes(tissue) ? sensitivity : 1 - specificity)
}

export const minutesAVisit = 45
export const minutesEach = visitPlanning.workMinutes

/** Returns the visit as the record holds it, with its outcome. */
export function visitOf(
  client: Client,
  number: number,
  pressed: ReadonlyMap<string, boolean>,
  work: readonly string[],
): VisitFacts {
  const worked = work.map((tissue): WorkFacts => {
    const response = drawn<Response>(
      [
        ['released', 0.75],
        ['partly', 0.17],
        ['did not release', 0.08],
      ],
      chance(client.seed, 'response', number, tissue),
    )
    return entryOf(tissue, false, response)
  })
  const checked = [...pressed].map(([tissue, yes]): WorkFacts => ({
    ...entryOf(tissue, true, null),
    familiarPain: yes ? 'yes' : 'no',
  }))
  const reached = worked
    .filter((entry) => client.causes.includes(entry.tissue))
    .reduce((sum, entry) => sum + testWeight[entry.response ?? 'unknown'], 0)
  const share = client.causes.length === 0 ? 0 : reached / client.causes.length
  const came = drawn(
    lengths.map((kind) => [kind, shareAt(share, client.world.outcomes[kind])] as const),
    chance(client.seed, 'outcome', number),
  )
  return { ...emptyVisit(number), ...outcomeFacts(came), work: [...checked, ...worked] }
}

/** Returns the visit in progress: the palpations are known, the outcome is not. */
export function visitInProgress(number: number, pressed: ReadonlyMap<string, boolean>): VisitFacts {
  const work = [...pressed].map(([tissue, yes]): WorkFacts => ({
    ...entryOf(tissue, true, null),
    familiarPain: yes ? 'yes' : 'no',
  }))
  return { ...emptyVisit(number), work }
}

export function shareAt(share: number, [none, half, all]: OutcomeRow): number {
  return share < 0.5 ? none + (half - none) * 2 * share : half + (all - half) * (2 * share - 1)
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

function entryOf(tissue: string, checkOnly: boolean, response: Response | null): WorkFacts {
  return {
    tissue,
    side: standard.anatomy.isMidline(tissue) ? 'both' : 'left',
    checkOnly,
    minutes: checkOnly ? null : minutesEach,
    pressure: null,
    response,
    familiarPain: 'not tested',
  }
}

function outcomeFacts(came: (typeof lengths)[number]): { verdict: Verdict; relief: Relief | null } {
  if (came === 'lasted') return { verdict: 'lasted', relief: 'over 7 days' }
  if (came === 'partly lasted') return { verdict: 'partly lasted', relief: null }
  if (came === 'worse' || came === 'no change') return { verdict: came, relief: 'none' }
  return { verdict: 'did not last', relief: came }
}
