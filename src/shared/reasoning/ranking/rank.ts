import type { Anatomy } from '@shared/anatomy/anatomy'
import type { SuggestionStrength } from '../recommendation'
import { weighOtherCauses, type OtherCauses } from '../other-causes/other-causes'
import { courseOf, todayOf } from '../record/course'
import type { ComplaintFacts, VisitFacts } from '../record/facts'
import { inOrder, reaches, type History, type SideScope, type Sides } from '../record/history'
import { inferIn, type Inference, type Inferred } from '../inference/inference'
import { knowledgeOf, type Knowledge } from '../knowledge'
import { compareText, ruleContextOf } from '../rules/rule-context'
import type { RuleContext, Term } from '../rules/term'
import { failureThresholds, strengthFrom } from '../weights'
import { groupOf } from '../../anatomy/palpation-groups'
import type { Side } from '../../vocabulary'

/**
 * Open to suggestion; below all untested tissues, because it failed twice; shown only on request, because it failed more
 * often; the pain got worse after it, or after a tissue that is worked as one with it; hidden or ruled out by the
 * practitioner.
 */
export type Tier = 'open' | 'below untested' | 'on request' | 'got worse' | 'hidden' | 'ruled out'

export interface RankedTissue {
  tissue: string
  side: Side
  tier: Tier
  /** Log-odds that it is among the causes, given the record. Orders the tissues within a tier. */
  score: number
  /** Probability of the same, 0 to 1, lowered when the record speaks for another cause than a tissue. */
  chance: number
  /** Something in the anatomy or in the record points to it. */
  isSupported: boolean
  /** Whether palpation gave the familiar pain, and whether it was palpated at all. */
  gaveFamiliarPain: boolean
  wasPalpated: boolean
  /**
   * Whether it is never called strong, whatever its chance: its last palpation gave no familiar pain, or the cause is perhaps
   * no muscle.
   */
  isFairAtMost: boolean
  /**
   * The visits that worked it, or a tissue of its palpation group, and after which the pain got worse, since it last gave
   * lasting relief.
   */
  worseVisits: VisitFacts[]
  /** Everything that moved its score, computed on each call. */
  terms: () => Term[]
}

const tierOrder: readonly Tier[] = [
  'open',
  'below untested',
  'on request',
  'got worse',
  'hidden',
  'ruled out',
]

/** The ranking with the inferences for the sides where it hurts. */
export interface Inferences {
  ranked: RankedTissue[]
  inferences: SideInference[]
  /** What the visits say of each side. */
  histories: Sides<History>
  /** The causes that hands cannot work on. */
  otherCauses: OtherCauses
}

interface SideInference {
  side: 'left' | 'right' | 'both'
  inference: Inference
}

/**
 * Ranks all tissues and everything else that the record has tested, best first. Each entry is on the side where it
 * hurts; one entry is for both sides if they do not differ. Applies no gates: see `suggest`. This is the only place
 * where the inference becomes an order.
 */
export function rankTissues(facts: ComplaintFacts, known: Partial<Knowledge> = {}): RankedTissue[] {
  return inferCauses(facts, known).ranked
}

export function inferCauses(facts: ComplaintFacts, known: Partial<Knowledge> = {}): Inferences {
  const { inferences, histories, ranked: bySide } = inferEachSide(facts, known)
  const ranked = withWorseGroups({ ranked: bySide, histories })
  const { anatomy } = knowledgeOf(known)
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const otherCauses = weighOtherCauses(
    ordered,
    courseOf(ordered),
    // The side where a tissue is likeliest to be the cause.
    Math.min(...inferences.map(({ inference }) => inference.noTissueProbability)),
    todayOf(ordered),
  )
  const factor = Math.min(1, otherCauses.tissue / otherCauses.tissueBefore)
  const inOrderOfScore = ranked === bySide ? ranked : ranked.toSorted(rankOrder(anatomy))
  const withChances = inOrderOfScore.map((entry) => ({
    ...entry,
    chance: factor * entry.chance,
    isFairAtMost: entry.isFairAtMost || otherCauses.verdict !== null,
  }))
  return { inferences, histories, otherCauses, ranked: byStrength(withChances) }
}

/** Moves what is fair at most behind what is strong, so that the strength never rises. The order stays otherwise. */
function byStrength(ranked: readonly RankedTissue[]): RankedTissue[] {
  const place = (entry: RankedTissue) => tierOrder.indexOf(entry.tier) * 2 + Number(!isStrong(entry))
  return ranked.toSorted((a, b) => place(a) - place(b))
}

function isStrong(entry: RankedTissue): boolean {
  return strengthFor(entry) === 'strong'
}

/** Returns the word for the chance that a tissue is among the causes. What was set aside is never more than possible. */
export function strengthFor({
  tier,
  chance,
  isFairAtMost,
}: Pick<RankedTissue, 'tier' | 'chance' | 'isFairAtMost'>): SuggestionStrength {
  if (tier !== 'open' || chance < strengthFrom.fair) return 'possible'
  return chance >= strengthFrom.strong && !isFairAtMost ? 'strong' : 'fair'
}

/** Sets a tissue aside if the pain got worse after a tissue that is worked as one with it, on its side. */
function withWorseGroups({ ranked, histories }: Pick<Inferences, 'ranked' | 'histories'>): RankedTissue[] {
  const worse = (['left', 'right'] as const).flatMap((side) =>
    [...histories[side].tissues.values()].flatMap(({ tissue, worse: visits }) => {
      const group = groupOf(tissue)
      return group !== null && visits.length > 0 ? [{ group, side, visits }] : []
    }),
  )
  if (worse.length === 0) return ranked
  return ranked.map((entry) => {
    const sibling = worse.find(
      ({ group, side }) => group === groupOf(entry.tissue) && reaches(entry.side, side),
    )
    const isOpen = entry.tier === 'open' || entry.tier === 'below untested' || entry.tier === 'on request'
    return sibling && isOpen ? { ...entry, tier: 'got worse', worseVisits: sibling.visits } : entry
  })
}

function inferEachSide(facts: ComplaintFacts, known: Partial<Knowledge>): Omit<Inferences, 'otherCauses'> {
  const knowledge = knowledgeOf(known)
  const { anatomy } = knowledge
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const context = (scope: SideScope) => ruleContextOf(scope, ordered, knowledge)
  const [left, right, middle] = [context('left'), context('right'), context('any')]
  const painMarks = (side: 'left' | 'right') =>
    facts.regions.length === 0 || facts.regions.some((at) => reaches(at.side, side))
  const candidates = candidatesIn(anatomy)
  const infer = (of: RuleContext) => inferIn(of, middle, candidates)
  const byRank = rankOrder(anatomy)
  const rank = rankedFrom(knowledge)
  const histories = { left: left.history, right: right.history }

  if (painMarks('left') && painMarks('right')) {
    if (contextKey(left) === contextKey(right)) {
      const inference = infer(left)
      const ranked = inference.tissues.map((tissue) => rank(inference.tissue(tissue), 'both'))
      return { ranked: ranked.sort(byRank), inferences: [{ side: 'both', inference }], histories }
    }
    const [one, other] = [infer(left), infer(right)]
    const tissues = [...new Set([...one.tissues, ...other.tissues])]
    const ranked = tissues.flatMap((tissue) => rankedOnBothSides(tissue, one, other, { anatomy, rank }))
    return {
      ranked: ranked.sort(byRank),
      inferences: [
        { side: 'left', inference: one },
        { side: 'right', inference: other },
      ],
      histories,
    }
  }
  const [side, here, across, there] = painMarks('left')
    ? (['left', left, 'right', right] as const)
    : (['right', right, 'left', left] as const)
  const inference = infer(here)
  const ranked = [
    ...inference.tissues.map((tissue) =>
      rank(inference.tissue(tissue), anatomy.isMidline(tissue) ? 'both' : side),
    ),
    ...contralateralCandidates(there.history, anatomy).map((tissue) =>
      rank(inference.contralateral(tissue, there), across),
    ),
  ]
  return { ranked: ranked.sort(byRank), inferences: [{ side, inference }], histories }
}

/**
 * Lists the tissues that may be a cause before the record adds any: all that have a place. Not everyone has a scar, so
 * a scar becomes a candidate only when it was worked or palpated.
 */
export function candidatesIn({ tissues }: Anatomy): string[] {
  return tissues
    .filter((tissue) => tissue.kind !== 'scar' && tissue.liesIn.length + tissue.refersMainlyTo.length > 0)
    .map((tissue) => tissue.id)
}

/**
 * Sorts by tier, then score. Equal ones are sorted by caution (those without first), then by name, so that the order is
 * stable.
 */
function rankOrder({ tissueById }: Anatomy) {
  const cautioned = (entry: RankedTissue) => Number(tissueById.get(entry.tissue)?.caution !== undefined)
  return (a: RankedTissue, b: RankedTissue): number =>
    tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier) ||
    comparable(b.score) - comparable(a.score) ||
    cautioned(a) - cautioned(b) ||
    compareText(a.tissue, b.tissue) ||
    (a.side === b.side ? 0 : compareText(comparisonKey(a), comparisonKey(b)) || compareText(a.side, b.side))
}

/**
 * Rounds a score for comparison: sums of the same terms in another order may differ in the last digits, and are ties.
 */
export function comparable(score: number): number {
  return Math.round(score * 1e6)
}

/** The tissues that are candidates on the other side: there they gave the familiar pain or lasting relief. */
function contralateralCandidates({ tissues }: History, anatomy: Anatomy): string[] {
  return [...tissues.values()]
    .filter((own) => !anatomy.isMidline(own.tissue) && own.familiarYes.length + own.reliefLasted.length > 0)
    .map((own) => own.tissue)
    .sort(compareText)
}

/**
 * Ranks a tissue when the pain is on both sides. It gives one entry if the tissue is on the midline or the sides do not
 * differ.
 */
function rankedOnBothSides(
  tissue: string,
  left: Inference,
  right: Inference,
  { anatomy, rank }: { anatomy: Anatomy; rank: ReturnType<typeof rankedFrom> },
): RankedTissue[] {
  const [onLeft, onRight] = [
    left.tissues.includes(tissue) ? rank(left.tissue(tissue), 'left') : null,
    right.tissues.includes(tissue) ? rank(right.tissue(tissue), 'right') : null,
  ]
  if (!onLeft || !onRight) return [onLeft, onRight].filter((entry) => entry !== null)
  const order = comparable(onRight.score) - comparable(onLeft.score)
  if (anatomy.isMidline(tissue)) {
    const better = order === 0 ? compareText(comparisonKey(onLeft), comparisonKey(onRight)) : order
    return [{ ...(better <= 0 ? onLeft : onRight), side: 'both' }]
  }
  const same = order === 0 && onLeft.tier === onRight.tier && comparisonKey(onLeft) === comparisonKey(onRight)
  return same ? [{ ...onLeft, side: 'both' }] : [onLeft, onRight]
}

function rankedFrom({ hidden }: Knowledge) {
  return ({ failedTests, isRuledOut, ...inferred }: Inferred, side: Side): RankedTissue => ({
    ...inferred,
    side,
    chance: 1 / (1 + Math.exp(-inferred.score)),
    isFairAtMost: inferred.wasPalpated && !inferred.gaveFamiliarPain,
    tier: isRuledOut
      ? 'ruled out'
      : hidden.has(inferred.tissue)
        ? 'hidden'
        : inferred.worseVisits.length > 0
          ? 'got worse'
          : tierBy(failedTests, inferred.gaveFamiliarPain),
  })
}

/** What gave the familiar pain stays open: it is among the causes, and others were not worked with it yet. */
function tierBy(failedTests: number, gaveFamiliarPain: boolean): Tier {
  if (gaveFamiliarPain) return 'open'
  if (failedTests >= failureThresholds.onRequest) return 'on request'
  return failedTests >= failureThresholds.belowUntested ? 'below untested' : 'open'
}

/** A key of everything that a context holds of the record and the pain: equal keys give equal inferences. */
function contextKey({ regions, history, ruledOut }: RuleContext): string {
  const tissues = [...history.tissues.values()].map((own) => [
    own.tissue,
    [own.failures, own.reliefLasted].map((tests) => tests.map((test) => [test.visit.id, test.weight])),
    [own.eased, own.familiarYes, own.familiarNo].map((visits) => visits.map((visit) => visit.id)),
  ])
  const classified = history.classified.map(({ visit, outcome, tested }) => [
    visit.id,
    outcome,
    [...tested].sort(),
  ])
  return JSON.stringify([
    regions,
    [...ruledOut.keys()],
    tissues.map((row) => JSON.stringify(row)).sort(),
    classified,
  ])
}

/** Everything that is shown of a tissue except its side: if it is equal on both sides, there is one entry for both. */
function comparisonKey({ tier, terms }: RankedTissue): string {
  return JSON.stringify([tier, terms().map((term) => [term.rule, comparable(term.effect), term.params()])])
}
