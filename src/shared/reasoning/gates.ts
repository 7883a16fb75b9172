import type { Message, Referral, StopAdviceParams, StopRule, WidespreadPain } from './recommendation'
import type { ComplaintFacts, VisitFacts } from './record/facts'
import { visitRef } from './record/outcome'
import { urgencies } from '../safety/red-flag'
import { redFlags, urgencyOf, widespreadSigns } from './record/red-flags'
import { failed } from './record/relief'
import { tissuesWorkedIn } from './record/history'
import { failureThresholds, stopAfter } from './weights'

/** Applies gate 1. Any recorded red flag means refer, also one that this version does not know (a newer record). */
export function referGate({ redFlags: recorded }: ComplaintFacts): Referral | null {
  const ids = new Set(recorded)
  const known: string[] = redFlags.map(({ id }) => id).filter((id) => ids.has(id))
  const urgencyRank = (id: string) => urgencies.indexOf(urgencyOf(id))
  const flags = [...known, ...ids.difference(new Set(known))].sort((a, b) => urgencyRank(a) - urgencyRank(b))
  const [first] = flags
  return first === undefined ? null : { kind: 'refer', flags, urgency: urgencyOf(first) }
}

/**
 * Applies gate 2. Pain that spreads, or light touch that hurts everywhere, is enough. Pain on both sides and poor sleep
 * are common with a single sore muscle and count only together. Pain in new regions at each of the last two visits
 * counts as spreading, even if nobody ticked it.
 */
export function widespreadGate(facts: ComplaintFacts): WidespreadPain | null {
  const recorded = new Set(facts.widespreadSigns)
  const lastTwo = facts.visits.filter((visit) => visit.kind !== 'relaxation').slice(-2)
  const hasSpread = lastTwo.length === 2 && lastTwo.every((visit) => visit.newRegions)
  if (hasSpread) recorded.add('spreading-to-new-regions')
  const signs = widespreadSigns.filter((id) => recorded.has(id))
  const enough =
    signs.length > 1 || signs.includes('spreading-to-new-regions') || signs.includes('touch-hurts-everywhere')
  if (!enough) return null
  return {
    kind: 'widespread',
    signs,
    spreadAt: hasSpread ? lastTwo.map(visitRef) : [],
  }
}

/**
 * Applies gate 3. Pain that got worse comes first: after one visit stop what was done, after two refer. Otherwise counts classified therapeutic visits since relief last lasted. Relief that partly lasted is below 30
 * % and counts too. A visit tests a new hypothesis when at least half of the tissues that it worked are new in the run.
 */
export function stopGate(visits: readonly VisitFacts[]): StopRule | null {
  const classified = visits.filter(
    ({ kind, verdict }) =>
      kind === 'therapeutic' && (failed(verdict) || verdict === 'partly lasted' || verdict === 'lasted'),
  )
  const run = classified.slice(classified.findLastIndex(({ verdict }) => verdict === 'lasted') + 1)
  const worse = run.filter(({ verdict }) => verdict === 'worse')
  const workedBefore = new Set<string>()
  let hypotheses = 0
  for (const visit of run) {
    const worked = tissuesWorkedIn(visit)
    const fresh = worked.difference(workedBefore).size
    if (worked.size > 0 && fresh * 2 >= worked.size) hypotheses += 1
    for (const tissue of worked) workedBefore.add(tissue)
  }
  if (worse.length >= stopAfter.worse) {
    const refs = worse.map(visitRef)
    return {
      hypotheses,
      visits: refs,
      found: [],
      advice: { rule: 'got-worse-twice', params: { visits: refs } },
    }
  }
  const last = run.at(-1)
  if (last?.verdict === 'worse') {
    const params = { visit: visitRef(last), tissues: [...tissuesWorkedIn(last)].sort() }
    return { hypotheses, visits: [visitRef(last)], found: [], advice: { rule: 'got-worse', params } }
  }
  if (hypotheses < stopAfter.hypotheses && run.length < stopAfter.visits) return null
  const found = foundAndNotWorkedEnough(visits, run)
  return { hypotheses, visits: run.map(visitRef), found, advice: adviceFor(hypotheses, found) }
}

function adviceFor(hypotheses: number, found: string[]): Message<StopAdviceParams> {
  if (found.length > 0) return { rule: 'familiar-pain-open', params: { tissues: found } }
  return {
    rule: hypotheses < severalHypotheses ? 'same-work-repeated' : 'several-hypotheses-failed',
    params: {},
  }
}

/** The tissues that gave the familiar pain since relief last lasted and were worked at most once in the run. */
function foundAndNotWorkedEnough(visits: readonly VisitFacts[], run: readonly VisitFacts[]): string[] {
  const [first] = run
  const since = first ? visits.slice(visits.indexOf(first)) : []
  const found = since.flatMap(({ work }) =>
    work.flatMap(({ tissue, familiarPain }) => (familiarPain === 'yes' ? [tissue] : [])),
  )
  const times = (tissue: string) => run.filter((visit) => tissuesWorkedIn(visit).has(tissue)).length
  return [...new Set(found)].filter((tissue) => times(tissue) < failureThresholds.belowUntested).sort()
}

const severalHypotheses = 2

/**
 * Whether the list is shown at once. After several failed hypotheses it is shown only on request, unless palpation
 * found a tissue that was not worked enough yet. The same holds when the pain got worse twice.
 */
export function isListVisible(stop: StopRule | null): boolean {
  if (stop === null || stop.advice.rule === 'got-worse') return true
  if (stop.advice.rule === 'got-worse-twice') return false
  return stop.hypotheses < severalHypotheses || stop.found.length > 0
}
