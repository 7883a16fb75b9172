import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, Side, VisitFacts, WorkFacts } from './facts'
import { failed } from './relief'
import { enoughMinutes, smallDose, testMade, type OutcomeKind } from '../weights'

/** A tissue is judged on its own side; 'any' is for tissue on the midline, for which sides do not differ. */
export type SideScope = 'left' | 'right' | 'any'

/** Something for each side. */
export type Sides<Each> = Readonly<Record<'left' | 'right', Each>>

export interface Test {
  visit: VisitFacts
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
  reliefLasted: Test[]
  /** Visits that worked it and whose relief lasted in part: neither for it nor against it. */
  eased: VisitFacts[]
  familiarYes: VisitFacts[]
  familiarNo: VisitFacts[]
}

/** A visit that tested an idea, and what came of it. */
export interface ClassifiedWork {
  visit: VisitFacts
  outcome: OutcomeKind
  /** 0 to 1: how much of a test the visit was of each tissue it worked, by response and dose. */
  tested: ReadonlyMap<string, number>
}

export interface History {
  tissues: ReadonlyMap<string, TissueHistory>
  /** Oldest first. Without the failures that were overturned: a tissue of theirs gave lasting relief later. */
  judged: readonly ClassifiedWork[]
}

export function reaches(side: Side, lane: SideScope): boolean {
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
export function historyOf(visits: readonly VisitFacts[], lane: SideScope, anatomy: Anatomy): History {
  const tissues = new Map<string, TissueHistory>()
  let judged: ClassifiedWork[] = []
  for (const visit of visits) {
    if (visit.kind === 'relaxation') continue
    const isTest = visit.kind === 'therapeutic' && (failed(visit.verdict) || visit.verdict === 'lasted')
    const outcome = visit.kind === 'therapeutic' ? outcomeOf(visit) : null
    const tested = new Map<string, number>()
    for (const { tissue, work } of byTissue(visit, lane, anatomy)) {
      const worked = work.filter((entry) => !entry.checkOnly)
      const says = outcome !== null && worked.length > 0
      const pressed = work.some((entry) => entry.familiarPain !== 'not tested')
      if (!says && !pressed) continue
      const known = tissues.get(tissue) ?? nothingOf(tissue)
      tissues.set(tissue, known)
      if (work.some((entry) => entry.familiarPain === 'yes')) known.familiarYes.push(visit)
      if (work.some((entry) => entry.familiarPain === 'no')) known.familiarNo.push(visit)
      if (!says) continue
      const made = Math.max(...worked.map((entry) => testMade[entry.response ?? 'unknown']))
      tested.set(tissue, made * doseOf(worked))
      if (visit.verdict === 'partly lasted') known.eased.push(visit)
      if (!isTest) continue
      if (visit.verdict === 'lasted') {
        known.reliefLasted.push({ visit, made, work: worked })
        known.failures = []
      } else known.failures.push({ visit, made, work: worked })
    }
    if (outcome === null) continue
    if (outcome === 'lasted') judged = judged.filter((before) => !isOverturned(before, tested))
    judged.push({ visit, outcome, tested })
  }
  return { tissues, judged }
}

/** How much of the tissue few minutes or light pressure reached, 0 to 1. What was not noted was enough. */
export function doseOf(worked: readonly WorkFacts[]): number {
  const minutes = minutesOf(worked)
  const long = minutes === null ? 1 : Math.min(1, minutes / enoughMinutes)
  const deep = worked.every((entry) => entry.pressure === 'light') ? smallDose.light : 1
  return Math.max(smallDose.least, long * deep)
}

/** The minutes recorded, or null where none were. */
export function minutesOf(work: readonly WorkFacts[]): number | null {
  const known = work.map((entry) => entry.minutes).filter((minutes) => minutes !== null)
  return known.length ? known.reduce((sum, minutes) => sum + minutes, 0) : null
}

/** Relief that lasted at least in part is no failure. */
export function isFailure({ outcome }: Pick<ClassifiedWork, 'outcome'>): boolean {
  return outcome !== 'lasted' && outcome !== 'partly lasted'
}

/** A tissue that failed and gave lasting relief later was right all the same: the failure no longer counts. */
function isOverturned(work: ClassifiedWork, lasting: ReadonlyMap<string, number>): boolean {
  const both = ([tissue, made]: [string, number]) => made > 0 && (lasting.get(tissue) ?? 0) > 0
  return isFailure(work) && [...work.tested].some(both)
}

/** What came of a visit, by verdict first and then by the client's words; null when nobody could judge it. */
function outcomeOf({ verdict, relief }: VisitFacts): OutcomeKind | null {
  if (verdict === 'not recorded' || verdict === 'too early') return null
  if (verdict !== 'did not last') return verdict
  if (relief === 'none') return 'no change'
  const isLength = relief !== null && relief !== 'over 7 days' && relief !== 'still better'
  return isLength ? relief : 'did not last'
}

/** The tissues a visit worked, whatever the side. */
export function workedIn(visit: VisitFacts): Set<string> {
  return new Set(visit.work.filter((entry) => !entry.checkOnly).map((entry) => entry.tissue))
}

/** The visits in order of time; two of the same minute in order of their ids, so that the answer is always the same. */
export function inOrder(visits: ComplaintFacts['visits']): VisitFacts[] {
  return visits.toSorted(byTime)
}

/** Below zero when the first was earlier. */
export function byTime(a: VisitFacts, b: VisitFacts): number {
  return a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1
}

function nothingOf(tissue: string): TissueHistory {
  return { tissue, failures: [], reliefLasted: [], eased: [], familiarYes: [], familiarNo: [] }
}

/** A visit works a few tissues: looking through them costs less than a table for each visit. */
function byTissue({ work }: VisitFacts, lane: SideScope, anatomy: Anatomy) {
  const all: { tissue: string; work: WorkFacts[] }[] = []
  for (const entry of work) {
    if (!anatomy.isMidline(entry.tissue) && !reaches(entry.side, lane)) continue
    const same = all.find(({ tissue }) => tissue === entry.tissue)
    if (same) same.work.push(entry)
    else all.push({ tissue: entry.tissue, work: [entry] })
  }
  return all
}
