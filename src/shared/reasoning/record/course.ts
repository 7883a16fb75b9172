import type { ComplaintFacts, VisitFacts } from './facts'
import { daysBetween } from '../../fields'
import { todaysVisitId } from './todays-checks'
import { importantChange } from '../../measures'
import { fading, grocProgress } from '../weights'
import { reliefs } from '../../vocabulary'

/** The present course of treatment: the visits since the last long pause. */
export interface Course {
  /** Oldest first; empty if the last visit is long ago. */
  visits: VisitFacts[]
  /** NPRS, 0 to 10; null if it was not recorded. */
  painAtStart: number | null
  /** The last recorded pain other than at the end of a visit. */
  painNow: number | null
  /** Pain, function or the global rating is clearly better than at the start. */
  isBetter: boolean
  /** The last classified visits each gave longer relief than the one before. */
  isReliefGrowing: boolean
}

/** Returns the day of the recommendation, YYYY-MM-DD: today, else the day of the last visit. */
export function todayOf({ today, visits }: Pick<ComplaintFacts, 'today' | 'visits'>): string {
  const last = visits.reduce((latest, { at }) => (at > latest ? at : latest), '')
  return today ?? (last === '' ? '1970-01-01' : last.slice(0, 10))
}

/**
 * Reads the present course of treatment, without the visit that is being written. The visits must be in order of time. The pain at the start of the first course
 * is that of the complaint; a later course starts with its first recorded pain.
 */
export function courseOf(facts: ComplaintFacts): Course {
  const all = facts.visits.filter(({ kind, id }) => kind !== 'relaxation' && id !== todaysVisitId)
  const visits = sinceLastPause(all, todayOf(facts))
  const isFirst = visits.length === all.length
  const first = visits.find(({ painBefore }) => painBefore !== null)?.painBefore ?? null
  const painAtStart = isFirst ? (facts.painAtStart ?? first) : first
  const painNow = latestPain(visits)
  return {
    visits,
    painAtStart,
    painNow,
    isBetter: isBetter(painAtStart, painNow, facts.measured),
    isReliefGrowing: isReliefGrowing(visits),
  }
}

/**
 * Returns the visits since the last pause of more than half a year; none if the pause lasts until `today`.
 * @param visits oldest first
 * @param today YYYY-MM-DD; left out: the day of the last visit
 */
export function sinceLastPause<Visit extends { at: string }>(
  visits: readonly Visit[],
  today?: string,
): Visit[] {
  const days = visits.map(({ at }) => at.slice(0, 10))
  if (today !== undefined) days.push(today)
  const from = days.findLastIndex(
    (day, index) => index > 0 && daysBetween(days[index - 1]!, day) > fading.courseGapDays,
  )
  return visits.slice(Math.max(0, from))
}

/** Returns whether the pain (NPRS) has dropped by 2 points and 30 %; see `importantChange`. */
export function isImportantDrop(start: number, now: number): boolean {
  const drop = start - now
  return drop >= importantChange.painPoints && drop * 100 >= importantChange.painPercent * start
}

/** The pain that was asked last: after a visit, once soreness is over, or at the start of a later one. */
function latestPain(visits: readonly VisitFacts[]): number | null {
  for (const { painNow = null, painBefore, verdict } of visits.toReversed()) {
    if (painNow !== null && verdict !== 'too early') return painNow
    if (painBefore !== null) return painBefore
  }
  return null
}

function isBetter(start: number | null, now: number | null, measured: ComplaintFacts['measured']): boolean {
  if (start !== null && now !== null) {
    if (now === 0 || isImportantDrop(start, now)) return true
    // More function does not outweigh more pain.
    if (now > start) return false
  }
  return (measured?.psfsChange ?? 0) >= importantChange.psfs || (measured?.groc ?? 0) >= grocProgress
}

/** Whether relief became longer at each of the last two steps, or once from the first visit to the second. */
function isReliefGrowing(visits: readonly VisitFacts[]): boolean {
  const lengths = visits
    .filter(({ kind, verdict, relief }) => kind === 'therapeutic' && relief !== null && isClassified(verdict))
    .map(({ relief, verdict }) => (verdict === 'worse' ? -1 : reliefs.indexOf(relief!)))
    .slice(-3)
  return lengths.length > 1 && lengths.every((length, index) => index === 0 || length > lengths[index - 1]!)
}

function isClassified(verdict: VisitFacts['verdict']): boolean {
  return verdict !== 'not recorded' && verdict !== 'too early'
}
