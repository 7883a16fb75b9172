import type { SuggestionList } from '@shared/reasoning/recommendation'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { isNearPain } from '@shared/reasoning/ranking/near-pain'
import { foldIntoLines, type Line } from '@shared/reasoning/ranking/lines'
import { comparable, rankTissues, type RankedTissue, type Tier } from '@shared/reasoning/ranking/rank'

export interface CaseRanks {
  /** How many lines and how many tissues were ranked. */
  lineCount: number
  tissueCount: number
  /** The rank of a tissue: of its line, and alone. Equal ones share the average of their ranks. */
  rankOf(tissue: string): { line: number; alone: number }
}

const tierOrder: readonly Tier[] = [
  'open',
  'below untested',
  'on request',
  'got worse',
  'hidden',
  'ruled out',
]

/**
 * Ranks the tissues of a case. Each tissue is on the side where it ranks best. The open ones are folded into lines, as in
 * the list. Those that were set aside, and those that a precaution forbids to work, come after all lines.
 */
export function ranksFor(facts: ComplaintFacts, notWorked: SuggestionList['notWorked']): CaseRanks {
  const ranked = bestSideOfEach(rankTissues(facts))
  const isForbidden = ({ tissue, side }: RankedTissue) =>
    notWorked.some((one) => one.tissue === tissue && one.side === side)
  const isOpen = (entry: RankedTissue) => entry.tier === 'open' && !isForbidden(entry)
  const lines = foldIntoLines(ranked.filter(isOpen), isNearPain(facts, standardAnatomy))
  const setAside = ranked.filter((entry) => !isOpen(entry))
  const places = [
    ...lines.map(({ entries, score }: Line) => ({ entries, order: 0, score })),
    ...setAside.map((entry) => ({
      entries: [entry],
      order: orderOf(entry, isForbidden),
      score: entry.score,
    })),
  ]
  const alone = ranked.map((entry) => ({
    entries: [entry],
    order: isOpen(entry) ? 0 : orderOf(entry, isForbidden),
    score: entry.score,
  }))
  return {
    lineCount: places.length,
    tissueCount: alone.length,
    rankOf: (tissue) => ({ line: averageRank(tissue, places), alone: averageRank(tissue, alone) }),
  }
}

/** One place in the ranking: a line or a tissue. A lower order is better, then a higher score. */
interface Place {
  entries: readonly RankedTissue[]
  order: number
  score: number
}

function orderOf(entry: RankedTissue, isForbidden: (entry: RankedTissue) => boolean): number {
  return isForbidden(entry) ? tierOrder.length : tierOrder.indexOf(entry.tier)
}

/** Returns each tissue on the side where it ranks best. The ranking starts with the best, so that is its first entry. */
function bestSideOfEach(ranked: readonly RankedTissue[]): RankedTissue[] {
  const bestSides = new Map<string, RankedTissue>()
  for (const entry of ranked) if (!bestSides.has(entry.tissue)) bestSides.set(entry.tissue, entry)
  return [...bestSides.values()]
}

/** Returns the rank of the place of a tissue, or the last one if it was not ranked. */
function averageRank(tissue: string, places: readonly Place[]): number {
  const own = places.find(({ entries }) => entries.some((entry) => entry.tissue === tissue))
  if (!own) return places.length
  const comparisons = places.map((other) => compare(own, other))
  const better = comparisons.filter((order) => order > 0).length
  const equal = comparisons.filter((order) => order === 0).length
  return better + (equal + 1) / 2
}

/** Compares two places. The result is positive if the other one ranks better. */
function compare(one: Place, other: Place): number {
  return one.order - other.order || comparable(other.score) - comparable(one.score)
}
