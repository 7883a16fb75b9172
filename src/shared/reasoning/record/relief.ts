import { isImportantDrop, sinceLastPause } from './course'
import type { Relief, Verdict, VisitKind } from '../../vocabulary'

/** The limits between relief that lasted and relief that did not. A convention: no published standard exists. */
export interface ReliefCriterion {
  /** Least drop for lasting relief, in points of the NPRS. */
  points: number
  /** Least drop for lasting relief, in percent of the pain before the visit. */
  percent: number
  /** How long relief must hold after the visit, in hours. At the next visit it may be less. */
  hours: number
  /** Least rise for worse, in points of the NPRS. */
  worsePoints: number
  /** Up to this many hours after a visit soreness is expected, so a higher pain is not counted as worse. */
  sorenessHours: number
}

/** The product's convention. Two points and 30 % are the usual least change that matters on the NPRS. */
export const defaultReliefCriterion: ReliefCriterion = {
  points: 2,
  percent: 30,
  hours: 72,
  worsePoints: 2,
  sorenessHours: 36,
}

export interface ReliefRecord {
  /** NPRS at the start of the visit. */
  painBefore: number | null
  /** NPRS at the end of the visit. */
  painAfter: number | null
  /** The outcome that was asked; `hoursAfter` counts from the visit. */
  outcome: { relief: Relief | null; painNow: number | null; hoursAfter: number } | null
  /** The next visit for the same complaint. */
  nextVisit: { painBefore: number | null; hoursAfter: number } | null
  criterion?: ReliefCriterion
}

/** An outcome asked this many hours or less before the next visit counts as asked at that visit. */
const sameOccasionHours = 12

/**
 * The least time that each answer claims, in hours. An answer that claims more time than has passed means "still
 * better".
 */
const leastHours: Record<Exclude<Relief, 'none' | 'still better'>, number> = {
  'under 4 hours': 0,
  '4 to 24 hours': 4,
  '1 to 3 days': 24,
  '4 to 7 days': 72,
  'over 7 days': 168,
}

/**
 * Classifies a visit. The rules apply in this order:
 * - A pain at the criterion, 72 hours or more later or at the next visit, is "lasted", whatever the client remembers of
 *   the days between.
 * - Relief over 7 days is "lasted", even if the pain is back when someone asks.
 * - A pain clearly higher after the soreness is "worse".
 * - An answer of short relief is "did not last". This includes "4 to 7 days": the convention names only "over 7 days".
 * - "Still better" is "lasted" if asked late enough, unless the pain now is not below the pain before.
 * - The numbers alone classify the rest. Before 36 hours they are not enough.
 * The pain at the next visit replaces a pain taken before 72 hours.
 */
export function classifyRelief(record: ReliefRecord): Verdict {
  const rule = record.criterion ?? defaultReliefCriterion
  const asked = askedWords(record, rule)
  const later = laterPain(record, rule)
  if (asked === null && later === null) return 'not recorded'

  const change =
    later === null ? null : { ...later, ...compare(record.painBefore ?? later.pain, later.pain, rule) }
  if (change?.late && change.isAtCriterion) return 'lasted'
  if (asked?.words === 'over 7 days') return 'lasted'
  if (change?.worse && change.hours > rule.sorenessHours) return 'worse'
  if (asked !== null && isShort(asked.words)) return 'did not last'
  if (asked?.words === 'still better') {
    const measuredThen = change !== null && (change.from === 'outcome' || asked.atNextVisit)
    const contradicted = measuredThen && change.drop <= 0 && !change.isAtCriterion
    if (asked.late && !contradicted) return 'lasted'
    if (change === null || (change.from === 'outcome' && !contradicted)) return 'too early'
  }
  if (change === null) return asked?.words === 'none' && !helped(record, rule) ? 'no change' : 'did not last'
  if (change.worse) return 'too early'
  if (asked?.words !== 'none' && change.hours < rule.sorenessHours && !change.late) return 'too early'
  if (change.drop > 1) return change.late ? 'partly lasted' : 'too early'
  return helped(record, rule) ? 'did not last' : 'no change'
}

export interface ClassifiedVisit {
  visitId: number
  /** Local time, YYYY-MM-DDTHH:MM. */
  at: string
  verdict: Verdict
  kind: VisitKind
  /** NPRS at the start of the visit. */
  painBefore?: number | null
  /** NPRS when the outcome was asked. */
  painNow?: number | null
}

export interface NoLastingRelief {
  /** The time of the first visit of the run. */
  since: string
  /** How many visits of the run were classified. */
  visits: number
  latest: Verdict
}

/** Returns whether a visit tested a hypothesis and the hypothesis failed. */
export function failed(verdict: Verdict): boolean {
  return verdict === 'did not last' || verdict === 'no change' || verdict === 'worse'
}

/** From how many classified visits on lasting relief without less pain is no progress. A convention. */
const visitsWithoutProgress = 3

/**
 * Returns the unbroken run of therapeutic visits, up to the latest, after which relief did not last, nothing changed or
 * the pain got worse; null when there is none. Other kinds of visits, and visits that were not classified, neither
 * count nor break the run. If relief lasted each time and the pain is still as at the start of the course, all its visits
 * are the run: it comes back to the same pain.
 * @param painAtStart NPRS of the complaint; it is the start of the first course
 */
export function needsAnotherLook(
  verdictsOldestFirst: readonly ClassifiedVisit[],
  painAtStart: number | null = null,
): NoLastingRelief | null {
  const classified = verdictsOldestFirst.filter(
    ({ kind, verdict }) => kind === 'therapeutic' && verdict !== 'not recorded' && verdict !== 'too early',
  )
  const failing = classified.slice(classified.findLastIndex(({ verdict }) => !failed(verdict)) + 1)
  const run = failing.length > 0 ? failing : withoutProgress(classified, painAtStart)
  const [first] = run
  const last = run.at(-1)
  return first && last ? { since: first.at, visits: run.length, latest: last.verdict } : null
}

function withoutProgress(
  classified: readonly ClassifiedVisit[],
  painAtStart: number | null,
): ClassifiedVisit[] {
  const course = sinceLastPause(classified)
  const last = course.at(-1)
  if (last?.verdict !== 'lasted' || course.length < visitsWithoutProgress) return []
  const first = course.find(({ painBefore = null }) => painBefore !== null)?.painBefore ?? null
  const start = course.length === classified.length ? (painAtStart ?? first) : first
  const now = last.painNow ?? last.painBefore ?? null
  return start === null || now === null || now === 0 || isImportantDrop(start, now) ? [] : course
}

function askedWords({ outcome, nextVisit }: ReliefRecord, rule: ReliefCriterion) {
  if (outcome === null || outcome.relief === null) return null
  const { relief, hoursAfter } = outcome
  const claimed = relief === 'none' || relief === 'still better' ? 0 : leastHours[relief]
  const atNextVisit = isAtNextVisit(hoursAfter, nextVisit)
  return {
    words: hoursAfter < claimed ? ('still better' as const) : relief,
    late: hoursAfter >= rule.hours || atNextVisit,
    atNextVisit,
  }
}

function laterPain({ painBefore, outcome, nextVisit }: ReliefRecord, rule: ReliefCriterion) {
  if (painBefore === null) return null
  const fromOutcome =
    outcome?.painNow == null
      ? null
      : {
          pain: outcome.painNow,
          hours: outcome.hoursAfter,
          late: outcome.hoursAfter >= rule.hours || isAtNextVisit(outcome.hoursAfter, nextVisit),
          from: 'outcome' as const,
        }
  if (fromOutcome?.late || nextVisit?.painBefore == null) return fromOutcome
  return { pain: nextVisit.painBefore, hours: nextVisit.hoursAfter, late: true, from: 'next visit' as const }
}

function isAtNextVisit(hoursAfter: number, nextVisit: ReliefRecord['nextVisit']): boolean {
  return nextVisit !== null && hoursAfter >= nextVisit.hoursAfter - sameOccasionHours
}

function compare(before: number, now: number, rule: ReliefCriterion) {
  const drop = before - now
  return {
    drop,
    // If both pains are 0, nothing can drop and no pain came back.
    isAtCriterion:
      (now === 0 && before === 0) || (drop >= rule.points && drop * 100 >= rule.percent * before),
    worse: -drop >= rule.worsePoints,
  }
}

function isShort(words: Relief): boolean {
  return words !== 'none' && words !== 'still better' && words !== 'over 7 days'
}

/** Whether any pain or answer shows that it was better for a while: at the end of the visit, or when asked early. */
function helped({ painBefore, painAfter, outcome }: ReliefRecord, rule: ReliefCriterion): boolean {
  if (outcome?.relief === 'still better') return true
  if (painBefore === null) return false
  return [painAfter, outcome?.painNow ?? null].some(
    (pain) => pain !== null && painBefore - pain >= rule.points,
  )
}
