import type { Message, NonTissueCause, StopAdviceParams, StopRule, SuggestionList } from '../recommendation'
import { courseOf, type Course } from '../record/course'
import type { ComplaintFacts, VisitFacts } from '../record/facts'
import { doseOf, perSide, tissuesWorkedIn } from '../record/history'
import { visitRef } from '../record/outcome'
import { failed } from '../record/relief'
import { failureThresholds, stopAfter } from '../weights'

/**
 * Applies the stop rule to the present course. Pain that got worse comes first: after one visit stop what was done, after
 * two refer. Otherwise it counts classified therapeutic visits with enough work, since relief last lasted; relief that
 * partly lasted counts too. If the pain is known and not below the start, visits whose relief lasted count as well. A
 * visit tests a new hypothesis when at least half of the tissues that it worked are new in the run.
 *
 * Progress is never called none: if pain, function or the global rating is clearly better than at the start, or relief
 * grows from visit to visit, only a last visit that made it worse is said.
 * @param enoughMinutes the least minutes of enough work on a tissue
 * @param isWorkable whether the client's precautions allow to work a tissue
 */
export function stopGate(
  facts: ComplaintFacts,
  enoughMinutes: (tissue: string) => number,
  isWorkable: (tissue: string) => boolean = () => true,
): StopRule | null {
  const course = courseOf(facts)
  const classified = course.visits.filter(isClassified)
  const sinceLasted = classified.slice(classified.findLastIndex(({ verdict }) => verdict === 'lasted') + 1)
  const run = (isWithoutProgress(course) ? classified : sinceLasted).filter((visit) =>
    isTry(visit, enoughMinutes),
  )
  const hypotheses = hypothesesIn(run)
  const worse = sinceLasted.filter(({ verdict }) => verdict === 'worse')
  if (worse.length >= stopAfter.worse && !course.isBetter) {
    const visits = worse.map(visitRef)
    return { hypotheses, visits, found: [], advice: { rule: 'got-worse-twice', params: { visits } } }
  }
  const last = classified.at(-1)
  const isEnoughTried = hypotheses >= stopAfter.hypotheses || run.length >= stopAfter.visits
  if (last?.verdict === 'worse') {
    const referAfter = isEnoughTried && !course.isBetter ? run.length : null
    const params = { visit: visitRef(last), tissues: [...tissuesWorkedIn(last)].sort(), referAfter }
    return { hypotheses, visits: [visitRef(last)], found: [], advice: { rule: 'got-worse', params } }
  }
  if (course.isBetter || course.isReliefGrowing) return null
  if (!isEnoughTried) return null
  const found = foundAndNotWorkedEnough(course.visits, run).filter(isWorkable)
  return { hypotheses, visits: run.map(visitRef), found, advice: adviceFor(hypotheses, found, run, course) }
}

/**
 * Whether the list is shown at once. After several failed hypotheses it is shown only on request, unless palpation
 * found a tissue that was not worked enough yet. The same holds when the pain got worse twice.
 */
export function isListVisible(stop: StopRule | null): boolean {
  if (stop === null || stop.advice.rule === 'got-worse') return true
  if (stop.advice.rule === 'got-worse-twice') return false
  return stop.hypotheses < severalHypotheses || stop.found.length > 0
}

const severalHypotheses = 2

/** Whether the record speaks for a joint, a nerve or the like. Then the list is shown only on request. */
export function isOtherCauseLikely(cause: NonTissueCause): boolean {
  return cause === 'likely' || cause === 'refer'
}

/** Whether a list is shown before somebody asks for it. */
export function isListVisibleAtFirst({
  stop,
  nonTissueCause,
}: Pick<SuggestionList, 'stop' | 'nonTissueCause'>): boolean {
  return isListVisible(stop) && !isOtherCauseLikely(nonTissueCause)
}

function isClassified({ kind, verdict }: VisitFacts): boolean {
  return kind === 'therapeutic' && (failed(verdict) || verdict === 'partly lasted' || verdict === 'lasted')
}

/** Whether both pains are known and the pain now is not clearly below the start. */
function isWithoutProgress({ painAtStart, painNow, isBetter }: Course): boolean {
  return painAtStart !== null && painNow !== null && !isBetter
}

/** Whether a visit was a try: some tissue got enough work, or nobody noted any work or check. */
function isTry(visit: VisitFacts, enoughMinutes: (tissue: string) => number): boolean {
  const worked = Map.groupBy(
    visit.work.filter((entry) => !entry.checkOnly),
    ({ tissue }) => tissue,
  )
  if (visit.isForOthersOnly === true) return false
  return (
    visit.work.length === 0 ||
    [...worked].some(([tissue, work]) => doseOf(work.map(perSide), enoughMinutes(tissue)) > 0)
  )
}

function hypothesesIn(run: readonly VisitFacts[]): number {
  const workedBefore = new Set<string>()
  let hypotheses = 0
  for (const visit of run) {
    const worked = tissuesWorkedIn(visit)
    const fresh = worked.difference(workedBefore).size
    if (worked.size > 0 && fresh * 2 >= worked.size) hypotheses += 1
    for (const tissue of worked) workedBefore.add(tissue)
  }
  return hypotheses
}

function adviceFor(
  hypotheses: number,
  found: string[],
  run: readonly VisitFacts[],
  { painAtStart, painNow }: Course,
): Message<StopAdviceParams> {
  if (found.length > 0) return { rule: 'familiar-pain-open', params: { tissues: found } }
  if (painAtStart !== null && painNow !== null && run.some(({ verdict }) => verdict === 'lasted')) {
    return { rule: 'pain-as-at-start', params: { painAtStart, painNow, visits: run.map(visitRef) } }
  }
  return {
    rule: hypotheses < severalHypotheses ? 'same-work-repeated' : 'several-hypotheses-failed',
    params: {},
  }
}

/** The tissues whose last palpation since the run began gave the familiar pain, and that were worked at most once in it. */
function foundAndNotWorkedEnough(visits: readonly VisitFacts[], run: readonly VisitFacts[]): string[] {
  const [first] = run
  const since = first ? visits.slice(visits.indexOf(first)) : []
  const isFound = new Map<string, boolean>()
  for (const { work } of since) {
    // On both sides of the body one finding is enough.
    const palpated = Map.groupBy(
      work.filter(({ familiarPain }) => familiarPain !== 'not tested'),
      ({ tissue }) => tissue,
    )
    for (const [tissue, entries] of palpated) {
      isFound.set(
        tissue,
        entries.some(({ familiarPain }) => familiarPain === 'yes'),
      )
    }
  }
  const times = (tissue: string) => run.filter((visit) => tissuesWorkedIn(visit).has(tissue)).length
  return [...isFound]
    .filter(([tissue, found]) => found && times(tissue) < failureThresholds.belowUntested)
    .map(([tissue]) => tissue)
    .sort()
}
