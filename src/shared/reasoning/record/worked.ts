import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ReasonPart } from '../recommendation'
import type { Side, VisitFacts, WorkFacts } from './facts'
import { inOrder, reaches } from './history'
import { cameOf, onVisits } from '../reason-text'
import { failed } from './relief'
import { compareText } from '../rules/rule-context'

/** What came of working a tissue, by its last judged visit; 'stuck' when it did not release at any of them. */
export type Came = 'held' | 'held in part' | 'did not last' | 'stuck' | 'not known'

/** A tissue that was worked to help a complaint, on one side or alike on both. */
export interface WorkedTissue {
  tissue: string
  side: Side
  /** Visits that worked it. */
  times: number
  came: Came
  /** In a few words: "3×, relief under 4 hours". */
  short: string
  /** The same as a sentence with its visits. */
  parts: ReasonPart[]
  /** Some visit that worked it gave no lasting relief. */
  failed: boolean
  gaveFamiliarPain: boolean
}

/** All that therapeutic visits worked, most often first. What was only pressed was not worked. */
export function workedTissues(visits: readonly VisitFacts[], anatomy: Anatomy): WorkedTissue[] {
  const ordered = inOrder([...visits]).filter((visit) => visit.kind === 'therapeutic')
  const tissues = new Set(ordered.flatMap((visit) => visit.work.filter(isWork).map((work) => work.tissue)))
  return [...tissues]
    .flatMap((tissue) => bySide(tissue, ordered, visits, anatomy))
    .sort((a, b) => b.times - a.times || compareText(a.tissue, b.tissue) || compareText(a.side, b.side))
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
  const judged = visits.filter(({ verdict }) => verdict !== 'not recorded' && verdict !== 'too early')
  const { came, words } = cameOfIt(visits, judged, released)
  return {
    tissue,
    side,
    times: visits.length,
    came,
    short: `${String(visits.length)}×, ${words}`,
    parts: ['worked ', ...onVisits(visits), `: ${words}`],
    failed: judged.some(({ verdict }) => failed(verdict)),
    gaveFamiliarPain: all.some(
      ({ kind, work }) =>
        kind !== 'relaxation' && work.some((one) => isHere(one) && one.familiarPain === 'yes'),
    ),
  }
}

function cameOfIt(
  visits: readonly VisitFacts[],
  judged: readonly VisitFacts[],
  released: (visit: VisitFacts) => boolean,
): { came: Came; words: string } {
  const last = judged.at(-1)
  if (!last) {
    const early = visits.at(-1)?.verdict === 'too early'
    return { came: 'not known', words: early ? 'too early to tell' : 'not asked yet' }
  }
  const held = judged.filter(({ verdict }) => verdict === 'lasted')
  if (last.verdict === 'lasted') {
    return { came: 'held', words: held.length === judged.length ? 'held' : 'held the last time' }
  }
  if (last.verdict === 'partly lasted') return { came: 'held in part', words: 'held in part' }
  if (held.length > 0) return { came: 'did not last', words: 'held before, not the last time' }
  if (!judged.some(released)) return { came: 'stuck', words: 'did not release' }
  const said = new Set(judged.map((visit) => (failed(visit.verdict) ? cameOf([visit]) : 'no lasting relief')))
  const [first = ''] = said
  return { came: 'did not last', words: said.size === 1 ? first : 'no lasting relief' }
}

function isWork(work: WorkFacts): boolean {
  return !work.checkOnly
}
