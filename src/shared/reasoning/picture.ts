import type {
  SuggestionList,
  Reason,
  Referral,
  StopRule,
  Suggestion,
  WhyNot,
  WidespreadPain,
} from './recommendation'
import type { ComplaintFacts, Side } from './record/facts'
import { knowledgeOf, type Knowledge } from './knowledge'
import { suggest } from './suggest'
import { whyNot } from './why-not'
import { workedTissues, type WorkedTissue } from './record/worked'

/** How many further ideas the picture can hold beside the first five, and still be taken in. */
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

/** What a node of the middle column adds to what the reasoning says of its tissue. */
interface Idea extends Keyed {
  gaveFamiliarPain: boolean
  /** The node of the same tissue among what was worked. */
  workedBefore: string | null
}

export type SuggestionNode = Suggestion & Idea
export type AskedNode = WhyNot & Idea

/** From an idea to a painful region, or to a tissue that was worked. */
export interface Edge {
  /** The key of an idea. */
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
  /** What says that there be no list: then the picture has no ideas and no edges. */
  gate: Referral | WidespreadPain | null
  /** What the list stands for; null behind a gate. */
  why: SuggestionList['why'] | null
  stop: StopRule | null
  regions: RegionNode[]
  worked: WorkedNode[]
  /** The varied top five, in the order of the list; then the next ones. */
  suggestions: SuggestionNode[]
  more: SuggestionNode[]
  /** A tissue that was asked for; it may stand among the suggestions too, under the same key. */
  asked: AskedNode | null
  edges: Edge[]
}

/**
 * The answer to a complaint as a picture. An edge is drawn only where a reason of the idea names what it leads to, so
 * that the picture and the reasons cannot disagree.
 * @param ask a tissue that is to be in the picture whatever its place.
 */
export function pictureOf(
  facts: ComplaintFacts,
  known: Partial<Knowledge> = {},
  ask: { tissue: string; side: Side } | null = null,
): Picture {
  const knowledge = knowledgeOf(known)
  const answer = suggest(facts, knowledge)
  const regions = onlyOnce(facts.regions.map((at) => ({ ...at, key: `region ${at.region} ${at.side}` })))
  const worked = workedTissues(facts.visits, knowledge.anatomy).map((one) => ({
    ...one,
    key: `worked ${one.tissue} ${one.side}`,
  }))
  if (answer.kind !== 'list') {
    const none = { why: null, stop: null, suggestions: [], more: [], asked: null, edges: [] }
    return { gate: answer, ...none, regions, worked }
  }
  const idea = <Said extends { tissue: string; side: Side; reasons: Reason[] }>(said: Said): Said & Idea => ({
    ...said,
    key: `idea ${said.tissue} ${said.side}`,
    gaveFamiliarPain: said.reasons.some(({ rule }) => rule === 'familiar-pain'),
    workedBefore: worked.find((one) => one.tissue === said.tissue && meet(one.side, said.side))?.key ?? null,
  })
  const suggestions = answer.suggestions.map(idea)
  const more = answer.more.slice(0, moreInPicture).map(idea)
  const asked = ask && idea(whyNot(facts, ask.tissue, ask.side, knowledge))
  const ideas = onlyOnce([...suggestions, ...more, ...(asked ? [asked] : [])])
  const edges = ideas.flatMap((one) => edgesOf(one, regions, worked))
  return { gate: null, why: answer.why, stop: answer.stop, regions, worked, suggestions, more, asked, edges }
}

/** What an idea's reasons name, each on the sides that the idea can reach. */
function edgesOf(
  { key, side, reasons }: Idea & { side: Side; reasons: Reason[] },
  regions: readonly RegionNode[],
  worked: readonly WorkedNode[],
): Edge[] {
  const toRegions = (ids: readonly string[] = [], kind: Edge['kind']) =>
    regions
      .filter((at) => ids.includes(at.region) && meet(at.side, side))
      .map((at): Edge => ({ from: key, to: at.key, kind }))
  const toWorked = (ids: readonly string[] = [], kind: Edge['kind']) =>
    worked
      .filter((one) => one.failed && ids.includes(one.tissue) && meet(one.side, side))
      .map((one): Edge => ({ from: key, to: one.key, kind }))
  return reasons.flatMap(({ rule, about }) => {
    if (!about) return []
    if (rule === 'key-before-satellite') return toWorked(about.tissues, 'refers to where it lies')
    if (rule === 'adjacent-to-worked') return toWorked(about.tissues, 'borders')
    if (rule === 'synergist') return toWorked(about.tissues, 'works with')
    if (rule === 'antagonist') return toWorked(about.tissues, 'works against')
    return [
      ...toRegions(about.mainly, 'refers mainly'),
      ...toRegions(about.also, 'refers also'),
      ...toRegions(about.beside, 'borders what hurts'),
    ]
  })
}

function onlyOnce<Node extends Keyed>(nodes: readonly Node[]): Node[] {
  return [...new Map(nodes.map((node) => [node.key, node])).values()]
}

/** Whether what is on one side can be met on the other. */
function meet(one: Side, other: Side): boolean {
  const isWide = (side: Side) => side === 'both' || side === 'middle'
  return one === other || isWide(one) || isWide(other)
}
