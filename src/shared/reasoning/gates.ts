import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Referral, StopRule, WidespreadPain } from './recommendation'
import type { ComplaintFacts, VisitFacts } from './record/facts'
import { listed, tissueName, visitRef } from './reason-text'
import { redFlagById, redFlags, urgencies, widespreadSigns, type RedFlag } from './record/red-flags'
import { failed } from './record/relief'
import { workedIn } from './record/history'
import { setAside, stopAfter } from './weights'

/** Gate 1. Any red flag recorded means refer; one that this version does not know (a newer record) means so too. */
export function referGate({ redFlags: recorded }: ComplaintFacts): Referral | null {
  const ids = new Set(recorded)
  const known = redFlags.filter((flag) => ids.has(flag.id))
  const unknown = [...ids].filter((id) => !redFlagById.has(id)).map(unknownFlag)
  const flags = [...known, ...unknown].sort(
    (a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency),
  )
  const [first] = flags
  return first ? { kind: 'refer', flags, urgency: first.urgency } : null
}

/**
 * Gate 2. Pain that spreads, or light touch that hurts everywhere, is enough; pain on both sides and poor sleep are
 * common with a single sore muscle and count only together. Pain found in new regions at each of the last two visits
 * is spreading, whether or not someone ticked it.
 */
export function widespreadGate(facts: ComplaintFacts): WidespreadPain | null {
  const recorded = new Set(facts.widespreadSigns)
  const lastTwo = facts.visits.filter((visit) => visit.kind !== 'relaxation').slice(-2)
  const hasSpread = lastTwo.length === 2 && lastTwo.every((visit) => visit.newRegions)
  if (hasSpread) recorded.add('spreading-to-new-regions')
  const signs = widespreadSigns.map((sign) => sign.id).filter((id) => recorded.has(id))
  const enough =
    signs.length > 1 || signs.includes('spreading-to-new-regions') || signs.includes('touch-hurts-everywhere')
  if (!enough) return null
  return {
    kind: 'widespread',
    signs,
    spreadAt: hasSpread ? lastTwo.map(visitRef) : [],
    note:
      'Pain that spreads or is felt everywhere often comes with a nervous system on high alert. Another muscle is ' +
      'unlikely to be the answer. Consider gentle, shorter work that the client finds pleasant, ask about sleep and ' +
      'strain, and suggest seeing a doctor.',
  }
}

/**
 * Gate 3. Counts judged therapeutic visits since relief last lasted; relief that lasted in part is below 30 % and
 * counts too. A visit is a new idea when at least half of what it worked had not been worked before in the run.
 */
export function stopGate(visits: readonly VisitFacts[], anatomy: Anatomy): StopRule | null {
  const judged = visits.filter(
    ({ kind, verdict }) =>
      kind === 'therapeutic' && (failed(verdict) || verdict === 'partly lasted' || verdict === 'lasted'),
  )
  const run = judged.slice(judged.findLastIndex(({ verdict }) => verdict === 'lasted') + 1)
  const seen = new Set<string>()
  let ideas = 0
  for (const visit of run) {
    const worked = workedIn(visit)
    const fresh = worked.difference(seen).size
    if (worked.size > 0 && fresh * 2 >= worked.size) ideas += 1
    for (const tissue of worked) seen.add(tissue)
  }
  if (ideas < stopAfter.ideas && run.length < stopAfter.visits) return null
  const found = stillOpen(visits, run)
  return {
    ideas,
    visits: run.map(visitRef),
    found,
    advice: found.length
      ? adviceWhenFound(listed(found.map((tissue) => tissueName(tissue, anatomy))))
      : ideas < severalIdeas
        ? adviceAfterOneIdea
        : adviceAfterSeveral,
  }
}

/** What gave the familiar pain since relief last lasted, and was not worked twice in vain. */
function stillOpen(visits: readonly VisitFacts[], run: readonly VisitFacts[]): string[] {
  const [first] = run
  const since = first ? visits.slice(visits.indexOf(first)) : []
  const pressed = since.flatMap(({ work }) =>
    work.flatMap(({ tissue, familiarPain }) => (familiarPain === 'yes' ? [tissue] : [])),
  )
  const times = (tissue: string) => run.filter((visit) => workedIn(visit).has(tissue)).length
  return [...new Set(pressed)].filter((tissue) => times(tissue) < setAside.belowUntested).sort()
}

const severalIdeas = 2

/** Whether the list stands in sight: after several ideas in vain it is shown only on request, behind the advice, unless
 *  pressing has found what nobody has worked enough to tell. */
export const isListInSight = (stop: StopRule | null) =>
  stop === null || stop.ideas < severalIdeas || stop.found.length > 0

const adviceAfterSeveral =
  'Enough has been tried without a lasting change. Consider sending the client to a doctor, or for a check of ' +
  'the joints and nerves, before working another muscle.'

/** The same spot over and over has tested one idea: what lies elsewhere is still open, and so is the doctor. */
const adviceAfterOneIdea =
  'Much the same was worked at each of these visits without a lasting change. Either check elsewhere once, as ' +
  'below, or consider sending the client to a doctor, or for a check of the joints and nerves.'

const adviceWhenFound = (found: string) =>
  `Much has been tried without a lasting change, but pressing ${found} gave the familiar pain. Either work that ` +
  'once more with enough time, together with what may drive it, or consider sending the client to a doctor, or for ' +
  'a check of the joints and nerves.'

function unknownFlag(id: string): RedFlag {
  return {
    id,
    label: id.replaceAll('-', ' '),
    urgency: 'see a doctor soon',
    why: 'It was recorded as a red flag.',
  }
}
