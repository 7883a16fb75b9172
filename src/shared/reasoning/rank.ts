import { muscleById, muscles } from '@shared/anatomy/muscles'
import type { Muscle } from '@shared/anatomy/muscle'
import type { ComplaintFacts, PracticeExperience, Side } from './facts'
import { failuresMade, historyOf, inOrder, reaches, type Lane } from './history'
import * as anatomy from './terms-anatomy'
import * as record from './terms-history'
import type { Scene, Term } from './term'
import { setAside, weights } from './weights'

/** Open to suggestion; below all that is untested; shown only on request. */
export type Tier = 'open' | 'below untested' | 'on request'

export interface RankedTissue {
  tissue: string
  side: Side
  tier: Tier
  /** Sum of the terms, in log-odds. Orders the tissues within a tier. */
  score: number
  terms: Term[]
}

const tierOrder: readonly Tier[] = ['open', 'below untested', 'on request']
const lanes: readonly Lane[] = ['left', 'right', 'any']

/** What raises a tissue because of what was worked around it. A tissue that was itself tested is judged by its test. */
const neighbourhood = [
  anatomy.keyBeforeSatellite,
  anatomy.adjacentToWorked,
  anatomy.synergist,
  anatomy.antagonist,
]
const ownEvidence = [
  record.familiarPain,
  anatomy.refersHere,
  anatomy.movement,
  record.thisClient,
  record.thisPractice,
  anatomy.adjacentToPain,
  record.familiarPainAbsent,
  record.workedWithoutLastingRelief,
]

/**
 * All muscles, best first, each on the side where it hurts; one entry for both sides where nothing tells the sides
 * apart. Asks no gates: see `suggest`. The one place where terms become an order.
 */
export function rankTissues(facts: ComplaintFacts, experience?: PracticeExperience): RankedTissue[] {
  const visits = inOrder(facts.visits)
  const average = record.averageOf(experience ?? null)
  const scenes = new Map(
    lanes.map((lane) => [lane, sceneOf(lane, { ...facts, visits }, experience ?? null, average)]),
  )
  return muscles.flatMap((muscle) => placesOf(muscle, facts, scenes)).sort(byRank)
}

/** The better first: tier, score; of equals the one without a caution; then by name, so that the order is stable. */
function byRank(a: RankedTissue, b: RankedTissue): number {
  const [one, other] = [muscleById.get(a.tissue), muscleById.get(b.tissue)]
  return (
    tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier) ||
    comparable(b.score) - comparable(a.score) ||
    Number(one?.caution !== undefined) - Number(other?.caution !== undefined) ||
    compareText(a.tissue, b.tissue) ||
    compareText(said(a), said(b)) ||
    compareText(a.side, b.side)
  )
}

/** Sums of the same terms in another order may differ in the last digits; those are ties. */
export function comparable(score: number): number {
  return Math.round(score * 1e6)
}

function placesOf(muscle: Muscle, facts: ComplaintFacts, scenes: ReadonlyMap<Lane, Scene>): RankedTissue[] {
  const at = (lane: Lane, side: Side): RankedTissue[] => {
    const scene = scenes.get(lane)
    return scene ? [rankedIn(muscle.id, side, scene)] : []
  }
  if (muscle.midline) return at('any', 'both')
  const sides = (['left', 'right'] as const).filter((side) => isInQuestion(muscle.id, side, facts, scenes))
  const places = sides.flatMap((side) => at(side, side))
  const [left, right] = places
  return left && right && said(left) === said(right) ? [{ ...left, side: 'both' }] : places
}

/** A side is in question when it hurts there, or when this very muscle there gave the familiar pain or lasting relief. */
function isInQuestion(
  tissue: string,
  side: 'left' | 'right',
  facts: ComplaintFacts,
  scenes: ReadonlyMap<Lane, Scene>,
): boolean {
  if (facts.regions.length === 0 || facts.regions.some((at) => reaches(at.side, side))) return true
  const own = scenes.get(side)?.history.tissues.get(tissue)
  return own !== undefined && own.familiarYes.length + own.held.length > 0
}

function rankedIn(tissue: string, side: Side, scene: Scene): RankedTissue {
  const own = scene.history.tissues.get(tissue)
  const made = own ? failuresMade(own) : 0
  const rules = made > 0 ? ownEvidence : [...ownEvidence, ...neighbourhood]
  const terms = rules.map((rule) => rule(tissue, scene)).filter((term) => term !== null)
  const explore = neverChecked(tissue, terms, scene)
  if (explore) terms.push(explore)
  return {
    tissue,
    side,
    tier:
      made >= setAside.onRequest ? 'on request' : made >= setAside.belowUntested ? 'below untested' : 'open',
    score: terms.reduce((sum, term) => sum + term.effect, 0),
    terms,
  }
}

/** Nobody has tested it, though something else speaks for it, and other tissue has been tested. */
function neverChecked(tissue: string, terms: readonly Term[], { history }: Scene): Term | null {
  const own = history.tissues.get(tissue)
  const tried = own
    ? [own.failures, own.held, own.eased, own.familiarYes, own.familiarNo].flat().length > 0
    : false
  if (!history.tested || tried || !terms.some((term) => term.effect > 0)) return null
  return {
    rule: 'never-checked',
    effect: weights.neverChecked,
    parts: () => ['no visit with a known outcome has tested it yet'],
  }
}

function sceneOf(
  lane: Lane,
  facts: ComplaintFacts,
  experience: PracticeExperience | null,
  practiceAverage: number,
): Scene {
  const history = historyOf(facts.visits, lane)
  const regions = new Set(facts.regions.filter((at) => reaches(at.side, lane)).map((at) => at.region))
  const returned = [...history.tissues.values()]
    .filter((own) => own.failures.length > 0)
    .sort((a, b) => b.failures.length - a.failures.length || compareText(a.tissue, b.tissue))
  return {
    lane,
    regions: [...regions].sort(compareText),
    worseBy: [...new Set(facts.worseBy)].sort(compareText),
    history,
    returned: returned.map((own) => own.tissue),
    lyingInPain: new Set(
      muscles
        .filter((muscle) => muscle.liesIn.some((region) => regions.has(region)))
        .map((muscle) => muscle.id),
    ),
    experience,
    practiceAverage,
  }
}

/** All that is said of a tissue, whatever its side: equal on both sides means one entry for both. */
function said({ tier, terms }: RankedTissue): string {
  return JSON.stringify([tier, terms.map((term) => [term.rule, term.effect, term.parts()])])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
