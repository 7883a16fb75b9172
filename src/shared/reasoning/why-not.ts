import type { Message, RankParams, WhyNot } from './recommendation'
import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts } from './record/facts'
import type { Reason } from './reasons'
import { referGate, widespreadGate } from './gates'
import { inOrder } from './record/history'
import { visitRef } from './record/outcome'
import { knowledgeOf, type Knowledge } from './knowledge'
import { rankTissues, type RankedTissue } from './ranking/rank'
import { suggestionOf } from './ranking/suggestion'
import { reasonOf, strongestSupport } from './rules/term'
import type { Side } from '../vocabulary'

/** The length of the list. For a tissue after it, the first tissue is named. */
const inTheList = 5

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
  const ranked = rankTissues(ordered, knowledge)
  const at = ranked.findIndex((entry) => entry.tissue === tissue && sidesOverlap(entry.side, side))
  const entry = ranked[at]
  const notRanked = { tissue, side, of: ranked.length, rank: null, strength: null, first: null }
  if (!entry) {
    return { ...notRanked, reasons: [], caution: null, summary: { rule: 'other-side', params: {} } }
  }
  const shown = suggestionOf(entry, at + 1, anatomy)
  const gate = referGate(ordered) ?? widespreadGate(ordered)
  if (gate) {
    const rule = gate.kind === 'refer' ? 'red-flag' : 'widespread-pain'
    return { ...shown, ...notRanked, side: entry.side, summary: { rule, params: {} } }
  }
  const summary = summaryOf(entry, at, shown.reasons)
  const isBehind = summary.rule === 'lowered' || summary.rule === 'others-stronger'
  return {
    ...shown,
    of: ranked.length,
    summary,
    first: isBehind && at >= inTheList ? firstOf(ranked, anatomy) : null,
  }
}

function sidesOverlap(ranked: Side, asked: Side): boolean {
  return ranked === asked || ranked === 'both' || asked === 'both' || asked === 'middle'
}

function summaryOf(entry: RankedTissue, at: number, reasons: readonly Reason[]): Message<RankParams> {
  const ruledOut = reasons.find((reason) => reason.rule === 'ruled-out')
  if (ruledOut) return { rule: 'ruled-out', params: ruledOut.params }
  if (entry.tier === 'hidden') return { rule: 'hidden', params: {} }
  if (entry.tier === 'got worse') {
    return { rule: 'got-worse', params: { visits: entry.worseVisits.map(visitRef) } }
  }
  const against = reasons.filter((reason) => reason.direction === 'down')
  const worked = against.find((reason) => reason.rule === 'worked-without-lasting-relief')
  if (worked && entry.tier !== 'open') {
    const rule = entry.tier === 'on request' ? 'on-request' : 'below-untested'
    return { rule, params: { visits: worked.params.visits } }
  }
  if (!entry.isSupported) return { rule: 'nothing-supports', params: {} }
  if (against.length > 0) return { rule: 'lowered', params: {} }
  return { rule: at < inTheList ? 'nothing-lowers' : 'others-stronger', params: {} }
}

function firstOf([first]: readonly RankedTissue[], anatomy: Anatomy): WhyNot['first'] {
  if (!first) return null
  const term = strongestSupport(first.terms())
  return { tissue: first.tissue, reason: term && reasonOf(term, first.tissue, anatomy) }
}
