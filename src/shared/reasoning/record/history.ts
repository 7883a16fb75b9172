import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, VisitFacts, WorkFacts } from './facts'
import { failed } from './relief'
import { daysBetween } from '../../fields'
import { dose, fading, testWeight, type OutcomeKind } from '../weights'
import type { Side } from '../../vocabulary'

/** The side of an analysis. 'any' is for midline tissue, which has no sides. */
export type SideScope = 'left' | 'right' | 'any'

/** A value for each side. */
export type Sides<Each> = Readonly<Record<'left' | 'right', Each>>

export interface Test {
  visit: VisitFacts
  /**
   * 0 to 1: how much of a test it was, by response, dose and time since then; 0 when the tissue did not release or the
   * work was too little.
   */
  weight: number
  /** 0 to 1: the part of the dose in the weight. */
  dose: number
  work: WorkFacts[]
}

/** What a reading of the visits needs besides the anatomy. */
export interface HistoryBasis {
  anatomy: Anatomy
  /** The day from which visits are long ago, YYYY-MM-DD. */
  today: string
  /** The least minutes of enough work on a tissue, for one side. */
  enoughMinutes: (tissue: string) => number
}

/** The visits of one tissue on one side, oldest first. */
export interface TissueHistory {
  tissue: string
  /** Classified visits that worked it without lasting relief, since it last gave lasting relief. */
  failures: Test[]
  /** Visits that worked it and after which the pain got worse, since it last gave lasting relief; not those of long ago. */
  worse: VisitFacts[]
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

/** Returns whether two sides meet: they are equal, or one of them is both or middle. */
export function sidesMeet(one: Side, other: Side): boolean {
  const isWide = (side: Side) => side === 'both' || side === 'middle'
  return one === other || isWide(one) || isWide(other)
}

/**
 * Returns how many tests of a tissue failed. A test with a partly released tissue or with brief work counts half, and an
 * old one less.
 */
export function failedTestCount({ failures }: Pick<TissueHistory, 'failures'>): number {
  return failures.reduce((sum, test) => sum + test.weight, 0)
}

/** Returns how much a visit still counts, 0 to 1. See `fading`. */
export function remainingWeight(at: string, today: string): number {
  const days = daysBetween(at.slice(0, 10), today) - fading.fullDays
  return days <= 0 ? 1 : 0.5 ** (days / fading.halfLifeDays)
}

/**
 * Reads the visits for one side. Relaxation visits test no hypothesis and are skipped. In an assessment only the
 * palpation counts, and the same holds for a visit that was not classified.
 */
export function historyOf(visits: readonly VisitFacts[], scope: SideScope, basis: HistoryBasis): History {
  const { anatomy, today, enoughMinutes } = basis
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
      const response = Math.max(...worked.map((entry) => testWeight[entry.response ?? 'unknown']))
      const amount = doseOf(anatomy.isMidline(tissue) ? worked : worked.map(perSide), enoughMinutes(tissue))
      const weight = response * amount * remainingWeight(visit.at, today)
      tested.set(tissue, weight)
      if (visit.verdict === 'partly lasted') known.eased.push(visit)
      if (!isTest) continue
      const test = { visit, weight, dose: amount, work: worked }
      if (visit.verdict === 'lasted') {
        known.reliefLasted.push(test)
        known.failures = []
        known.worse = []
      } else known.failures.push(test)
      if (visit.verdict === 'worse' && remainingWeight(visit.at, today) >= fading.leastForWorse) {
        known.worse.push(visit)
      }
    }
    if (outcome === null) continue
    if (outcome === 'lasted') classified = classified.filter((before) => !isOverturned(before, tested))
    classified.push({ visit, outcome, tested })
  }
  return { tissues, classified }
}

/**
 * Returns how much of a test the work was by minutes and pressure: 1 from `enough` minutes, half from half of them, and 0
 * below. A light minute counts half, and a single one never counts. If the minutes are not noted, the dose counts as
 * enough; if all of it was light, as half.
 * @param enough the least minutes of enough work, for one side
 */
export function doseOf(worked: readonly WorkFacts[], enough: number): number {
  const minutes = minutesOf(worked)
  const isLight = worked.every((entry) => entry.pressure === 'light')
  if (minutes === null) return isLight ? dose.partTest : 1
  if (isLight && minutes <= 1) return 0
  const counted = isLight ? minutes * dose.lightMinute : minutes
  return counted >= enough ? 1 : counted * 2 >= enough ? dose.partTest : 0
}

/** Returns the work of one side: the minutes noted for both sides are shared by them. */
export function perSide(work: WorkFacts): WorkFacts {
  return work.side === 'both' && work.minutes !== null ? { ...work, minutes: work.minutes / 2 } : work
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
  return { tissue, failures: [], worse: [], reliefLasted: [], eased: [], familiarYes: [], familiarNo: [] }
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

/** Whether the newest palpation of a tissue gave the familiar pain, at some place of it. */
export function gaveFamiliarPainLast({ familiarYes, familiarNo }: TissueHistory): boolean {
  const [found, absent] = [familiarYes.at(-1), familiarNo.at(-1)]
  return found !== undefined && (absent === undefined || byTime(found, absent) >= 0)
}
