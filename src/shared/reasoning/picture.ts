import type {
  AskFirst,
  SuggestionLine,
  SuggestionList,
  Referral,
  StopRule,
  WidespreadPain,
} from './recommendation'
import type { WhyNot } from './rank-explanation'
import type { FailedWork, Reason } from './reasons'
import type { ComplaintFacts } from './record/facts'
import { knowledgeOf, type Knowledge } from './knowledge'
import { suggest } from './suggest'
import { whyNot } from './why-not'
import { testsFirst } from './other-causes/offered-screens'
import { sidesMeet } from './record/history'
import { workedTissues, type WorkedTissue } from './record/worked'
import type { Side } from '../vocabulary'

/** How many further suggestions the picture can show besides the list and stay readable. */
const moreInPicture = 5

/** A node's key is unique in its picture; edges name nodes by it. */
interface Keyed {
  key: string
}

export interface RegionNode extends Keyed {
  region: string
  side: Side
}

export type WorkedNode = WorkedTissue & Keyed

/** The fields that a node of the middle column adds to the suggestion. */
interface Links extends Keyed {
  gaveFamiliarPain: boolean
  /** The key of the same tissue among the worked ones. */
  workedBefore: string | null
}

export type SuggestionNode = SuggestionLine & Links
export type AskedNode = WhyNot & Links

/** A line from a suggestion to a painful region, or to a tissue that was worked. */
export interface Edge {
  /** The key of a suggestion, or of the tissue that was asked for. */
  from: string
  /** The key of a region or of a worked tissue. */
  to: string
  kind:
    | 'refers mainly'
    | 'refers also'
    | 'borders what hurts'
    | 'refers to where it lies'
    | 'borders'
    | 'works with'
    | 'works against'
}

/** What hurts, what was worked, what to check next, and how they relate. */
export interface Picture {
  /** The gate that prevents a list. With a gate the picture has no suggestions and no edges. */
  gate: AskFirst | Referral | WidespreadPain | null
  /** Why there is a list; null with a gate. */
  why: SuggestionList['why'] | null
  stop: StopRule | null
  /** How many short tests come before the tissues, and whether nerve signs ask for them. */
  testsFirst: number
  hasNerveSigns: boolean
  regions: RegionNode[]
  worked: WorkedNode[]
  /** The lines of the list, in its order; then the next ones. */
  suggestions: SuggestionNode[]
  more: SuggestionNode[]
  /** The tissue that was asked for. It may be among the suggestions too, under the same key. */
  asked: AskedNode | null
  edges: Edge[]
}

/**
 * Returns the recommendation as a picture. An edge is drawn only if a reason names its target, so that the picture and
 * the reasons cannot disagree.
 * @param ask a tissue to include in the picture, whatever its rank.
 */
export function pictureOf(
  facts: ComplaintFacts,
  known: Partial<Knowledge> = {},
  ask: { tissue: string; side: Side } | null = null,
): Picture {
  const knowledge = knowledgeOf(known)
  const recommendation = suggest(facts, knowledge)
  const regions = onlyOnce(facts.regions.map((at) => ({ ...at, key: `region ${at.region} ${at.side}` })))
  const worked = workedTissues(facts.visits, knowledge.anatomy).map((one) => ({
    ...one,
    key: `worked ${one.tissue} ${one.side}`,
  }))
  if (recommendation.kind !== 'list') {
    const stop = recommendation.kind === 'ask' ? recommendation.stop : null
    const none = {
      why: null,
      stop,
      testsFirst: 0,
      hasNerveSigns: false,
      suggestions: [],
      more: [],
      asked: null,
      edges: [],
    }
    return { gate: recommendation, ...none, regions, worked }
  }
  const withLinks = <Said extends { tissue: string; side: Side; reasons: Reason[] }>(
    said: Said,
  ): Said & Links => ({
    ...said,
    key: `suggestion ${said.tissue} ${said.side}`,
    gaveFamiliarPain: said.reasons.some(({ rule }) => rule === 'familiar-pain'),
    workedBefore:
      worked.find((one) => one.tissue === said.tissue && sidesMeet(one.side, said.side))?.key ?? null,
  })
  const suggestions = recommendation.suggestions.map(withLinks)
  const more = recommendation.more.slice(0, moreInPicture).map(withLinks)
  const asked = ask && withLinks(whyNot(facts, ask.tissue, ask.side, knowledge))
  const nodes = onlyOnce([...suggestions, ...more, ...(asked ? [asked] : [])])
  const edges = nodes.flatMap((one) => edgesOf(one, regions, worked))
  return {
    gate: null,
    why: recommendation.why,
    stop: recommendation.stop,
    testsFirst: testsFirst(recommendation),
    hasNerveSigns: recommendation.nerve !== null,
    regions,
    worked,
    suggestions,
    more,
    asked,
    edges,
  }
}

/** The edges to what the reasons name, if the sides of both meet. */
function edgesOf(
  { key, side, reasons }: Links & { side: Side; reasons: Reason[] },
  regions: readonly RegionNode[],
  worked: readonly WorkedNode[],
): Edge[] {
  const toRegions = (ids: readonly string[], kind: Edge['kind']) =>
    regions
      .filter((at) => ids.includes(at.region) && sidesMeet(at.side, side))
      .map((at): Edge => ({ from: key, to: at.key, kind }))
  const toWorked = (ids: readonly string[], kind: Edge['kind']) =>
    worked
      .filter((one) => one.failed && ids.includes(one.tissue) && sidesMeet(one.side, side))
      .map((one): Edge => ({ from: key, to: one.key, kind }))
  const tissuesOf = (works: readonly FailedWork[]) => works.map(({ tissue }) => tissue)
  return reasons.flatMap(({ rule, params }) => {
    switch (rule) {
      case 'refers-here':
        return [...toRegions(params.mainly, 'refers mainly'), ...toRegions(params.also, 'refers also')]
      case 'adjacent-to-pain':
        return toRegions(params.regions, 'borders what hurts')
      case 'key-before-satellite':
        return toWorked([params.worked.tissue], 'refers to where it lies')
      case 'adjacent-to-worked':
        return toWorked(tissuesOf(params.worked), 'borders')
      case 'synergist':
        return toWorked([params.worked.tissue], 'works with')
      case 'antagonist':
        return toWorked([params.worked.tissue], 'works against')
      default:
        return []
    }
  })
}

function onlyOnce<Node extends Keyed>(nodes: readonly Node[]): Node[] {
  return [...new Map(nodes.map((node) => [node.key, node])).values()]
}
