import type { Anatomy } from '@shared/anatomy/anatomy'
import type {
  DoseNote,
  HasNotHelpedNote,
  Message,
  ReliefLastedNote,
  SuggestionList,
  TissueSide,
  UnknownParams,
} from './recommendation'
import type { ComplaintFacts, VisitFacts, WorkFacts } from './record/facts'
import {
  failedTestCount,
  gaveFamiliarPainLast,
  minutesOf,
  reaches,
  type History,
  type Sides,
  type Test,
  type TissueHistory,
} from './record/history'
import { commonOutcome, visitOutcome, visitRef } from './record/outcome'
import { failed } from './record/relief'
import type { Knowledge } from './knowledge'
import { courseOf } from './record/course'
import type { Lists } from './ranking/list'
import { failureThresholds, painfulAreaFromVisits, painfulAreaShare } from './weights'
import type { Side } from '../vocabulary'

type RecommendationNotes = Pick<SuggestionList, 'dose' | 'hasNotHelped' | 'reliefLasted' | 'unknown'>

/**
 * Returns everything in the recommendation apart from the list. Each note is true of the record and names its visits.
 * More dose is advised only for the lines of the list, and nothing is named both as helpful and as not.
 */
export function recommendationNotes(
  facts: ComplaintFacts,
  histories: Sides<History>,
  { anatomy, enoughMinutes }: Knowledge,
  { suggestions }: Pick<Lists, 'suggestions'>,
): RecommendationNotes {
  const own = bySide(histories)
  // What is only checked gets no more work.
  const offered = suggestions
    .filter(({ isCheckOnly }) => !isCheckOnly)
    .flatMap(({ members }) => members.filter(({ isCheckOnly }) => !isCheckOnly))
  const isOffered = (note: TissueSide) =>
    offered.some(({ tissue, side }) => tissue === note.tissue && (side === 'both' || side === note.side))
  return {
    dose: own.flatMap((one) => doseNote(one, enoughMinutes(one.tissue))).filter(isOffered),
    hasNotHelped: [...own.flatMap(hasNotHelpedNote), ...painfulArea(facts, anatomy)],
    reliefLasted: own.filter((one) => hasNotHelpedNote(one).length === 0).flatMap(reliefLastedNote),
    unknown: unknowns(facts),
  }
}

interface OwnSide extends TissueHistory {
  side: Side
}

/** The histories of both sides, with one entry if a tissue was treated the same on both. */
function bySide({ left, right }: Sides<History>): OwnSide[] {
  const tissues = [...new Set([...left.tissues.keys(), ...right.tissues.keys()])].sort()
  return tissues.flatMap((tissue): OwnSide[] => {
    const [onLeft, onRight] = [left.tissues.get(tissue), right.tissues.get(tissue)]
    if (onLeft && onRight && keyOf(onLeft) === keyOf(onRight)) return [{ ...onLeft, side: 'both' }]
    return [
      ...(onLeft ? [{ ...onLeft, side: 'left' as const }] : []),
      ...(onRight ? [{ ...onRight, side: 'right' as const }] : []),
    ]
  })
}

/** A key of what may differ between the two sides of a tissue: the visits, the tests and the palpation. */
function keyOf({ failures, reliefLasted, familiarYes, familiarNo }: TissueHistory): string {
  const tests = [failures, reliefLasted].map((list) =>
    list.map((test) => [test.visit.id, test.weight, minutesOf(test.work), isLight(test)]),
  )
  const palpations = [familiarYes, familiarNo].map((list) => list.map((visit) => visit.id))
  return JSON.stringify([tests, palpations])
}

/** Notes short relief if every work on the tissue was brief or light. */
function doseNote({ tissue, side, failures }: OwnSide, enoughMinutes: number): DoseNote[] {
  const short = failures.filter((test) => test.visit.verdict === 'did not last')
  const last = short.at(-1)
  if (!last || failedTestCount({ failures }) >= failureThresholds.belowUntested) return []
  if (failures.some((test) => test.dose === 1 || test.visit.verdict === 'worse')) return []
  const minutes = minutesOf(last.work)
  return [
    {
      tissue,
      side,
      visit: visitRef(last.visit),
      minutes: minutes !== null && minutes < enoughMinutes ? minutes : null,
      isLight: isLight(last),
      outcome: visitOutcome(last.visit),
    },
  ]
}

function isLight({ work }: Test): boolean {
  return work.every((entry) => entry.pressure === 'light')
}

function hasNotHelpedNote(own: OwnSide): HasNotHelpedNote[] {
  const { tissue, side, failures } = own
  // What gave the familiar pain is among the causes: it was not worked together with the others yet.
  if (gaveFamiliarPainLast(own)) return []
  const tests = failures.filter((test) => test.weight > 0)
  if (failedTestCount({ failures: tests }) < failureThresholds.belowUntested) return []
  const visits = tests.map((test) => visitRef(test.visit))
  const params = { visits, outcome: commonOutcome(visits) }
  return [{ tissue, side, rule: 'worked-without-lasting-relief', params }]
}

function reliefLastedNote({ tissue, side, reliefLasted }: OwnSide): ReliefLastedNote[] {
  const visits = reliefLasted.map((test) => visitRef(test.visit))
  return visits.length ? [{ tissue, side, visits, outcome: commonOutcome(visits) }] : []
}

/**
 * Notes that most of the noted minutes of the visits without lasting relief went to tissue that lies where it hurts.
 */
function painfulArea(facts: ComplaintFacts, anatomy: Anatomy): HasNotHelpedNote[] {
  const { regions } = facts
  const failing = courseOf(facts).visits.filter(
    (visit) => visit.kind === 'therapeutic' && failed(visit.verdict),
  )
  const timed = failing.filter((visit) => visit.work.some(isTimed))
  const work = timed.flatMap((visit) => visit.work.filter(isTimed))
  const total = minutesOf(work) ?? 0
  const there = minutesOf(work.filter((entry) => liesWhereItHurts(entry, regions, anatomy))) ?? 0
  if (timed.length < painfulAreaFromVisits || total === 0 || there / total < painfulAreaShare) return []
  const params = { percent: Math.round((100 * there) / total), visits: timed.map(visitRef) }
  return [{ tissue: null, side: null, rule: 'painful-area', params }]
}

function liesWhereItHurts(work: WorkFacts, regions: ComplaintFacts['regions'], { liesIn }: Anatomy): boolean {
  return regions.some(
    ({ region, side }) =>
      liesIn(work.tissue, region) &&
      (['left', 'right'] as const).some((at) => reaches(side, at) && reaches(work.side, at)),
  )
}

function isTimed(work: WorkFacts): boolean {
  return !work.checkOnly && work.minutes !== null && work.minutes > 0
}

function unknowns({ visits, worseBy }: ComplaintFacts): Message<UnknownParams>[] {
  const therapeutic = visits.filter((visit) => visit.kind === 'therapeutic')
  const worked = (visit: VisitFacts) => visit.work.filter((work) => !work.checkOnly)
  const notAsked = therapeutic.filter((visit) => visit.verdict === 'not recorded' && worked(visit).length > 0)
  const early = therapeutic.findLast((visit) => visit.verdict === 'too early')
  const failing = therapeutic.filter((visit) => failed(visit.verdict))
  const hasNoResponse = (work: WorkFacts) => work.response === null
  const lines = failing.flatMap(worked)
  const missing = lines.filter(hasNoResponse).length
  const palpated = visits.some((visit) => visit.work.some((work) => work.familiarPain !== 'not tested'))
  const found: (Message<UnknownParams> | false)[] = [
    notAsked.length > 0 && { rule: 'outcome-not-asked', params: { visits: notAsked.map(visitRef) } },
    early !== undefined && { rule: 'outcome-asked-too-early', params: { visit: visitRef(early) } },
    missing > 0 && {
      rule: 'response-not-noted',
      params: {
        visits: failing.filter((visit) => worked(visit).some(hasNoResponse)).map(visitRef),
        tissues: [...new Set(lines.filter(hasNoResponse).map(({ tissue }) => tissue))].sort(),
        missing,
        worked: lines.length,
      },
    },
    visits.length > 0 && !palpated && { rule: 'familiar-pain-not-tested', params: {} },
    worseBy.length === 0 && { rule: 'movement-not-noted', params: {} },
  ]
  return found.filter((one) => one !== false)
}
