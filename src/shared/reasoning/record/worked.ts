import type { Anatomy } from '@shared/anatomy/anatomy'
import type { VisitFacts, WorkFacts } from './facts'
import { inOrder, reaches } from './history'
import { commonOutcome, visitRef, type VisitOutcome, type VisitRef } from './outcome'
import { failed } from './relief'
import { compareText } from '../rules/rule-context'
import type { Side } from '../../vocabulary'

/** The result of working a tissue, by its last classified visit; 'did not release' if it released at none of them. */
export type WorkedResult = 'lasted' | 'partly lasted' | 'did not last' | 'did not release' | 'not known'

/** The same in more detail. 'none' if the failures had different outcomes. */
export type WorkedOutcome =
  | Exclude<VisitOutcome, 'lasted' | 'over 7 days' | 'still better'>
  | 'lasted'
  | 'lasted the last time'
  | 'lasted before'
  | 'partly lasted'
  | 'did not release'
  | 'too early'
  | 'not asked'

/** A tissue that was worked for a complaint, on one side, or on both with the same result. */
export interface WorkedTissue {
  tissue: string
  side: Side
  /** The visits that worked it, oldest first. */
  visits: VisitRef[]
  result: WorkedResult
  outcome: WorkedOutcome
  /** At least one visit that worked it gave no lasting relief. */
  failed: boolean
  gaveFamiliarPain: boolean
}

/**
 * Lists the tissues that therapeutic visits worked, most often first. A tissue that was only palpated was not worked.
 */
export function workedTissues(visits: readonly VisitFacts[], anatomy: Anatomy): WorkedTissue[] {
  const ordered = inOrder([...visits]).filter((visit) => visit.kind === 'therapeutic')
  const tissues = new Set(ordered.flatMap((visit) => visit.work.filter(isWork).map((work) => work.tissue)))
  return [...tissues]
    .flatMap((tissue) => bySide(tissue, ordered, visits, anatomy))
    .sort(
      (a, b) =>
        b.visits.length - a.visits.length || compareText(a.tissue, b.tissue) || compareText(a.side, b.side),
    )
}

function bySide(
  tissue: string,
  ordered: readonly VisitFacts[],
  all: readonly VisitFacts[],
  anatomy: Anatomy,
): WorkedTissue[] {
  const on = (side: Side) => workedOn(tissue, side, ordered, all)
  if (anatomy.isMidline(tissue)) return [on('middle')].filter((one) => one !== null)
  const [left, right] = [on('left'), on('right')]
  if (left && right && JSON.stringify({ ...right, side: 'left' }) === JSON.stringify(left)) {
    return [{ ...left, side: 'both' }]
  }
  return [left, right].filter((one) => one !== null)
}

function workedOn(
  tissue: string,
  side: Side,
  ordered: readonly VisitFacts[],
  all: readonly VisitFacts[],
): WorkedTissue | null {
  const isHere = (work: WorkFacts) =>
    work.tissue === tissue && (side === 'middle' || reaches(work.side, side === 'left' ? 'left' : 'right'))
  const visits = ordered.filter((visit) => visit.work.some((work) => isWork(work) && isHere(work)))
  if (visits.length === 0) return null
  const released = (visit: VisitFacts) =>
    visit.work.some((work) => isWork(work) && isHere(work) && work.response !== 'did not release')
  const classified = visits.filter(({ verdict }) => verdict !== 'not recorded' && verdict !== 'too early')
  return {
    tissue,
    side,
    visits: visits.map(visitRef),
    ...resultOf(visits, classified, released),
    failed: classified.some(({ verdict }) => failed(verdict)),
    gaveFamiliarPain: all.some(
      ({ kind, work }) =>
        kind !== 'relaxation' && work.some((one) => isHere(one) && one.familiarPain === 'yes'),
    ),
  }
}

function resultOf(
  visits: readonly VisitFacts[],
  classified: readonly VisitFacts[],
  released: (visit: VisitFacts) => boolean,
): { result: WorkedResult; outcome: WorkedOutcome } {
  const last = classified.at(-1)
  if (!last) {
    const isEarly = visits.at(-1)?.verdict === 'too early'
    return { result: 'not known', outcome: isEarly ? 'too early' : 'not asked' }
  }
  const lasting = classified.filter(({ verdict }) => verdict === 'lasted')
  if (last.verdict === 'lasted') {
    const isAlways = lasting.length === classified.length
    return { result: 'lasted', outcome: isAlways ? 'lasted' : 'lasted the last time' }
  }
  if (last.verdict === 'partly lasted') return { result: 'partly lasted', outcome: 'partly lasted' }
  if (lasting.length > 0) return { result: 'did not last', outcome: 'lasted before' }
  if (!classified.some(released)) return { result: 'did not release', outcome: 'did not release' }
  const outcome = classified.every(({ verdict }) => failed(verdict)) ? commonOutcome(classified) : null
  const isShort = outcome !== null && outcome !== 'over 7 days' && outcome !== 'still better'
  return { result: 'did not last', outcome: isShort ? outcome : 'none' }
}

function isWork(work: WorkFacts): boolean {
  return !work.checkOnly
}
