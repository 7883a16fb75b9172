import type { RankParams, WhyNot } from './rank-explanation'
import type { Message, Suggestion, SuggestionList } from './recommendation'
import type { ComplaintFacts } from './record/facts'
import type { Reason } from './reasons'
import { inOrder } from './record/history'
import { visitRef } from './record/outcome'
import { knowledgeOf, type Knowledge } from './knowledge'
import { inferCauses, type RankedTissue } from './ranking/rank'
import { suggestionOf } from './ranking/suggestion'
import { gateOf, suggestionList } from './suggest'
import type { Side } from '../vocabulary'

/**
 * Explains why a tissue does not rank higher: everything that moved it, and what lowers it or that nothing supports it.
 * This works for any tissue, also one that no list shows.
 */
export function whyNot(
  facts: ComplaintFacts,
  tissue: string,
  side: Side,
  known: Partial<Knowledge> = {},
): WhyNot {
  const knowledge = knowledgeOf(known)
  const { anatomy } = knowledge
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const inferences = inferCauses(ordered, knowledge)
  const { ranked } = inferences
  const at = ranked.findIndex((entry) => entry.tissue === tissue && sidesOverlap(entry.side, side))
  const entry = ranked[at]
  const notRanked = { tissue, side, of: ranked.length, rank: null, strength: null, first: null }
  if (!entry) {
    return { ...notRanked, reasons: [], caution: null, summary: { rule: 'other-side', params: {} } }
  }
  const shown = suggestionOf(entry, at + 1, anatomy)
  const list = gateOf(ordered, knowledge) ?? suggestionList(ordered, knowledge, inferences)
  if (list.kind !== 'list') {
    const rule = ({ ask: 'not-asked-yet', refer: 'red-flag', widespread: 'widespread-pain' } as const)[
      list.kind
    ]
    const { reasons, caution } = shown
    return { ...notRanked, reasons, caution, side: entry.side, summary: { rule, params: {} } }
  }
  const isListed = isIn(list.suggestions, shown)
  const summary = summaryOf(entry, isListed, shown.reasons, list)
  const isBehind = summary.rule === 'lowered' || summary.rule === 'others-stronger'
  return {
    ...shown,
    of: ranked.length,
    summary,
    first: isBehind && !isListed ? firstOf(list) : null,
  }
}

function isIn(lines: SuggestionList['suggestions'], { tissue, side }: Suggestion): boolean {
  return lines.some(({ members }) => members.some((one) => one.tissue === tissue && one.side === side))
}

function sidesOverlap(ranked: Side, asked: Side): boolean {
  return ranked === asked || ranked === 'both' || asked === 'both' || asked === 'middle'
}

function summaryOf(
  entry: RankedTissue,
  isListed: boolean,
  reasons: readonly Reason[],
  { notWorked }: SuggestionList,
): Message<RankParams> {
  const ruledOut = reasons.find((reason) => reason.rule === 'ruled-out')
  if (ruledOut) return { rule: 'ruled-out', params: ruledOut.params }
  if (entry.tier === 'hidden') return { rule: 'hidden', params: {} }
  const forbidden = notWorked.find((one) => one.tissue === entry.tissue && one.side === entry.side)
  if (forbidden) return { rule: 'precaution', params: { because: forbidden.because } }
  if (entry.tier === 'got worse') {
    return { rule: 'got-worse', params: { visits: entry.worseVisits.map(visitRef) } }
  }
  const against = reasons.filter((reason) => reason.direction === 'down')
  const worked = against.find((reason) => reason.rule === 'worked-without-lasting-relief')
  if (worked && entry.tier !== 'open') {
    const rule = entry.tier === 'on request' ? 'on-request' : 'below-untested'
    return { rule, params: { visits: worked.params.visits } }
  }
  const checked = against.find((reason) => reason.rule === 'familiar-pain-absent')
  if (checked && !entry.gaveFamiliarPain && !isListed) {
    return { rule: 'checked-without-familiar-pain', params: checked.params }
  }
  if (!entry.isSupported) return { rule: 'nothing-supports', params: {} }
  if (against.length > 0) return { rule: 'lowered', params: {} }
  return { rule: isListed ? 'nothing-lowers' : 'others-stronger', params: {} }
}

function firstOf({ suggestions: [first] }: SuggestionList): WhyNot['first'] {
  return first ? { tissue: first.tissue, reason: first.headline[0] ?? null } : null
}
