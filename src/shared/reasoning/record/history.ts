import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, VisitFacts, WorkFacts } from './facts'
import { failed } from './relief'
import { enoughMinutes, smallDose, testWeight, type OutcomeKind } from '../weights'
import type { Side } from '../../vocabulary'

/** The side of an analysis. 'any' is for midline tissue, which has no sides. */
export type SideScope = 'left' | 'right' | 'any'

/** A value for each side. */
export type Sides<Each> = Readonly<Record<'left' | 'right', Each>>

export interface Test {
  visit: VisitFacts
  /** 0 to 1: how much of the test was made; 0 when the tissue did not release. */
  weight: number
  work: WorkFacts[]
}

/** The visits of one tissue on one side, oldest first. */
export interface TissueHistory {
  tissue: string
  /** Classified visits that worked it without lasting relief, since it last gave lasting relief. */
  failures: Test[]
  /** Visits that worked it and whose relief lasted. */
  reliefLasted: Test[]
  /** Visits that worked it and whose relief partly lasted: neither for it nor against it. */
  eased: VisitFacts[]
  familiarYes: VisitFacts[]
  familiarNo: VisitFacts[]
}

/** A visit that tested a hypothesis, and its outcome. */
export interface ClassifiedWork {
  visit: VisitFacts
  outcome: OutcomeKind
  /** 0 to 1: how much the visit tested each tissue that it worked, by response and dose. */
  tested: ReadonlyMap<string, number>
}

export interface History {
  tissues: ReadonlyMap<string, TissueHistory>
  /** Oldest first. Overturned failures are left out: one of their tissues gave lasting relief later. */
  classified: readonly ClassifiedWork[]
}

export function reaches(side: Side, scope: SideScope): boolean {
  return scope === 'any' || side === scope || side === 'both' || side === 'middle'
}

/** Returns how many tests of a tissue failed. A test with a partly released tissue counts half. */
export function failedTestCount({ failures }: Pick<TissueHistory, 'failures'>): number {
  return failures.reduce((sum, test) => sum + test.weight, 0)
}

/**
 * Reads the visits for one side. Relaxation visits test no hypothesis and are skipped. In an assessment only the
 * palpation counts, and the same holds for a visit that was not classified.
 */
export function historyOf(visits: readonly VisitFacts[], scope: SideScope, anatomy: Anatomy): History {
  const tissues = new Map<string, TissueHistory>()
  let classified: ClassifiedWork[] = []
  for (const visit of visits) {
    if (visit.kind === 'relaxation') continue
    const isTest = visit.kind === 'therapeutic' && (failed(visit.verdict) || visit.verdict === 'lasted')
    const outcome = visit.kind === 'therapeutic' ? outcomeOf(visit) : null
    const tested = new Map<string, number>()
    for (const { tissue, work } of byTissue(visit, scope, anatomy)) {
      const worked = work.filter((entry) => !entry.checkOnly)
      const says = outcome !== null && worked.length > 0
      const palpated = work.some((entry) => entry.familiarPain !== 'not tested')
      if (!says && !palpated) continue
      const known = tissues.get(tissue) ?? emptyHistory(tissue)
      tissues.set(tissue, known)
      if (work.some((entry) => entry.familiarPain === 'yes')) known.familiarYes.push(visit)
      if (work.some((entry) => entry.familiarPain === 'no')) known.familiarNo.push(visit)
      if (!says) continue
      const weight = Math.max(...worked.map((entry) => testWeight[entry.response ?? 'unknown']))
      tested.set(tissue, weight * doseOf(worked))
      if (visit.verdict === 'partly lasted') known.eased.push(visit)
      if (!isTest) continue
      if (visit.verdict === 'lasted') {
        known.reliefLasted.push({ visit, weight, work: worked })
        known.failures = []
      } else known.failures.push({ visit, weight, work: worked })
    }
    if (outcome === null) continue
    if (outcome === 'lasted') classified = classified.filter((before) => !isOverturned(before, tested))
    classified.push({ visit, outcome, tested })
  }
  return { tissues, classified }
}

/**
 * Returns how much of a full dose the work was, by minutes and pressure, 0 to 1. If they are not noted, the dose counts
 * as enough.
 */
export function doseOf(worked: readonly WorkFacts[]): number {
  const minutes = minutesOf(worked)
  const long = minutes === null ? 1 : Math.min(1, minutes / enoughMinutes)
  const deep = worked.every((entry) => entry.pressure === 'light') ? smallDose.light : 1
  return Math.max(smallDose.least, long * deep)
}

/** Returns the recorded minutes; null if there are none. */
export function minutesOf(work: readonly WorkFacts[]): number | null {
  const known = work.map((entry) => entry.minutes).filter((minutes) => minutes !== null)
  return known.length ? known.reduce((sum, minutes) => sum + minutes, 0) : null
}

/** Returns whether the visit failed. Relief that partly lasted is no failure. */
export function isFailure({ outcome }: Pick<ClassifiedWork, 'outcome'>): boolean {
  return outcome !== 'lasted' && outcome !== 'partly lasted'
}

/**
 * Whether a tissue of a failed visit gave lasting relief later. Then the tissue was right and the failure no longer
 * counts.
 */
function isOverturned(work: ClassifiedWork, lasting: ReadonlyMap<string, number>): boolean {
  const both = ([tissue, made]: [string, number]) => made > 0 && (lasting.get(tissue) ?? 0) > 0
  return isFailure(work) && [...work.tested].some(both)
}

/** The outcome of a visit: the verdict first, then the client's answer; null when it was not classified. */
function outcomeOf({ verdict, relief }: VisitFacts): OutcomeKind | null {
  if (verdict === 'not recorded' || verdict === 'too early') return null
  if (verdict !== 'did not last') return verdict
  if (relief === 'none') return 'no change'
  const isLength = relief !== null && relief !== 'over 7 days' && relief !== 'still better'
  return isLength ? relief : 'did not last'
}

/** Returns the tissues that a visit worked, on any side. */
export function tissuesWorkedIn(visit: VisitFacts): Set<string> {
  return new Set(visit.work.filter((entry) => !entry.checkOnly).map((entry) => entry.tissue))
}

/** Sorts the visits by time. Visits of the same minute are sorted by id, so that the result is always the same. */
export function inOrder(visits: ComplaintFacts['visits']): VisitFacts[] {
  return visits.toSorted(byTime)
}

/** Compares two visits by time: below zero when the first was earlier. */
export function byTime(a: VisitFacts, b: VisitFacts): number {
  return a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1
}

function emptyHistory(tissue: string): TissueHistory {
  return { tissue, failures: [], reliefLasted: [], eased: [], familiarYes: [], familiarNo: [] }
}

/** A visit works only a few tissues, so a linear search costs less than a map for each visit. */
function byTissue({ work }: VisitFacts, scope: SideScope, anatomy: Anatomy) {
  const all: { tissue: string; work: WorkFacts[] }[] = []
  for (const entry of work) {
    if (!anatomy.isMidline(entry.tissue) && !reaches(entry.side, scope)) continue
    const same = all.find(({ tissue }) => tissue === entry.tissue)
    if (same) same.work.push(entry)
    else all.push({ tissue: entry.tissue, work: [entry] })
  }
  return all
}
