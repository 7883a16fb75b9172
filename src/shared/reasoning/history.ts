import { muscleById } from '@shared/anatomy/muscles'
import type { ComplaintFacts, Side, VisitFacts, WorkFacts } from './facts'
import { failed } from './relief'
import { shareOf, testMade } from './weights'

/** A tissue is judged on its own side; 'any' is for tissue on the midline, for which sides do not differ. */
export type Lane = 'left' | 'right' | 'any'

export interface Test {
  visit: VisitFacts
  /** 0 to 1: how much the visit says of this tissue, among the others it worked. */
  share: number
  /** 0 to 1: whether the test was made; 0 when it did not release. */
  made: number
  work: WorkFacts[]
}

/** What the visits so far say of one tissue on one side. Oldest first throughout. */
export interface TissueHistory {
  tissue: string
  /** Judged visits that worked it without lasting relief, since it last gave lasting relief. */
  failures: Test[]
  /** Visits that worked it and whose relief lasted. */
  held: Test[]
  /** Visits that worked it and whose relief lasted in part: neither for it nor against it. */
  eased: VisitFacts[]
  familiarYes: VisitFacts[]
  familiarNo: VisitFacts[]
}

export interface History {
  tissues: ReadonlyMap<string, TissueHistory>
  /** Any therapeutic visit was judged. */
  tested: boolean
}

export function reaches(side: Side, lane: Lane): boolean {
  return lane === 'any' || side === lane || side === 'both' || side === 'middle'
}

/** How many tests of a tissue failed; partly released ones count half. */
export function failuresMade({ failures }: Pick<TissueHistory, 'failures'>): number {
  return failures.reduce((sum, test) => sum + test.made, 0)
}

/**
 * Reads the visits for one side. Relaxation visits are no test of any idea and are passed over; in an assessment only
 * the pressing counts; a visit nobody judged tests nothing, but what was pressed in it stays known.
 */
export function historyOf(visits: readonly VisitFacts[], lane: Lane): History {
  const tissues = new Map<string, TissueHistory>()
  let tested = false
  for (const visit of visits) {
    if (visit.kind === 'relaxation') continue
    const share = shareOf(workedIn(visit).size)
    const isTest = visit.kind === 'therapeutic' && (failed(visit.verdict) || visit.verdict === 'lasted')
    tested ||= isTest
    for (const [tissue, work] of byTissue(visit, lane)) {
      const known = tissues.get(tissue) ?? nothingOf(tissue)
      tissues.set(tissue, known)
      if (work.some((entry) => entry.familiarPain === 'yes')) known.familiarYes.push(visit)
      if (work.some((entry) => entry.familiarPain === 'no')) known.familiarNo.push(visit)
      const worked = work.filter((entry) => !entry.checkOnly)
      if (visit.kind !== 'therapeutic' || worked.length === 0) continue
      if (visit.verdict === 'partly lasted') known.eased.push(visit)
      if (!isTest) continue
      const made = Math.max(...worked.map((entry) => testMade[entry.response ?? 'unknown']))
      if (visit.verdict === 'lasted') {
        known.held.push({ visit, share, made, work: worked })
        known.failures = []
      } else known.failures.push({ visit, share, made, work: worked })
    }
  }
  return { tissues, tested }
}

/** The tissues a visit worked, whatever the side. */
export function workedIn(visit: VisitFacts): Set<string> {
  return new Set(visit.work.filter((entry) => !entry.checkOnly).map((entry) => entry.tissue))
}

/** The visits in order of time; two of the same minute in order of their ids, so that the answer is always the same. */
export function inOrder(visits: ComplaintFacts['visits']): VisitFacts[] {
  return visits.toSorted((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1))
}

function nothingOf(tissue: string): TissueHistory {
  return { tissue, failures: [], held: [], eased: [], familiarYes: [], familiarNo: [] }
}

function byTissue(visit: VisitFacts, lane: Lane): Map<string, WorkFacts[]> {
  return Map.groupBy(
    visit.work.filter((entry) => muscleById.get(entry.tissue)?.midline || reaches(entry.side, lane)),
    (entry) => entry.tissue,
  )
}
