import type { SuggestionList } from '../recommendation'
import type { ComplaintFacts } from '../record/facts'
import type { Knowledge } from '../knowledge'
import { forbiddenBy } from '../../safety/precaution-rules'
import { courseOf } from '../record/course'
import { visitRef } from '../record/outcome'
import { failed } from '../record/relief'
import { foldIntoLines, shownLines, type Line } from './lines'
import { isNearPain } from './near-pain'
import { strengthFor, type RankedTissue } from './rank'
import { suggestionOf } from './suggestion'
import { varied } from './variety'

/** How many lines are in the list, and how many more after it. */
const listLength = 3
const moreLength = 10
/** How many further supported tissues are shown on request; `whyNot` explains any other. */
const requestLength = 10

export type Lists = Pick<SuggestionList, 'suggestions' | 'more' | 'onRequest' | 'notWorked' | 'gotWorse'>

/**
 * Makes the list from the ranked tissues. A tissue without support is no suggestion. One that has not helped, or after
 * which the pain got worse, is shown only on request. What the client's precautions forbid to work is in no list.
 */
export function listOf(ranked: readonly RankedTissue[], facts: ComplaintFacts, knowledge: Knowledge): Lists {
  const { anatomy } = knowledge
  const { precautions = [] } = facts
  const ranks = new Map(ranked.map((entry, index) => [entry, index + 1]))
  const rankOf = (entry: RankedTissue) => ranks.get(entry) ?? 0
  const isRefused = ({ tier }: RankedTissue) => tier === 'hidden' || tier === 'ruled out'
  const candidates = ranked.filter((entry) => entry.isSupported && !isRefused(entry))
  const forbidden = new Map(
    candidates.flatMap((entry) => {
      const because = forbiddenBy(entry.tissue, precautions, anatomy)
      return because.length === 0 ? [] : [[entry, because] as const]
    }),
  )
  const allowed = candidates.filter((entry) => !forbidden.has(entry))
  const lines = foldIntoLines(allowed.filter(isOpen), isNearPain(facts, anatomy))
  const chosen = new Set(varied(lines, listLength, ({ entries }) => strengthFor(entries[0]!), anatomy))
  const top = withWorkElsewhere(lines, chosen, facts, knowledge)
  const rest = lines.filter((line) => !top.includes(line))
  const basis = { anatomy, precautions, rankOf, minutes: knowledge }
  const setAside = allowed.filter((entry) => !isOpen(entry))
  return {
    suggestions: shownLines(top, basis),
    more: shownLines(rest.slice(0, moreLength), basis),
    onRequest: [
      ...setAside,
      ...rest
        .slice(moreLength)
        .flatMap(({ entries }) => entries)
        .slice(0, requestLength),
    ].map((entry) => suggestionOf(entry, rankOf(entry), anatomy)),
    notWorked: [...forbidden].map(([{ tissue, side }, because]) => ({ tissue, side, because })),
    gotWorse: gotWorseIn(ranked),
  }
}

/** Lists the tissues after which the pain got worse; also those of their palpation groups. */
export function gotWorseIn(ranked: readonly RankedTissue[]): SuggestionList['gotWorse'] {
  return ranked
    .filter(({ worseVisits }) => worseVisits.length > 0)
    .map(({ tissue, side, worseVisits }) => ({ tissue, side, visits: worseVisits.map(visitRef) }))
}

function isOpen({ tier }: RankedTissue): boolean {
  return tier === 'open'
}

/**
 * After work where it hurts did not last, at least one line lies elsewhere: the best of those takes the last place that
 * has no familiar pain.
 */
function withWorkElsewhere(
  lines: readonly Line[],
  chosen: ReadonlySet<Line>,
  facts: ComplaintFacts,
  { anatomy }: Knowledge,
): Line[] {
  const top = lines.filter((line) => chosen.has(line))
  const liesInPain = (tissue: string) => facts.regions.some(({ region }) => anatomy.liesIn(tissue, region))
  const isOnTheSpot = ({ entries }: Line) => entries.every(({ tissue }) => liesInPain(tissue))
  const hasFailedThere = courseOf(facts).visits.some(
    ({ kind, verdict, work }) =>
      kind === 'therapeutic' &&
      failed(verdict) &&
      work.some(({ tissue, checkOnly }) => !checkOnly && liesInPain(tissue)),
  )
  if (!hasFailedThere || !top.every(isOnTheSpot)) return top
  const elsewhere = lines.find((line) => !isOnTheSpot(line))
  const replaced = top.findLast(({ entries }) => !entries.some(({ gaveFamiliarPain }) => gaveFamiliarPain))
  if (!elsewhere || !replaced) return top
  return lines.filter((line) => line === elsewhere || (line !== replaced && chosen.has(line)))
}
