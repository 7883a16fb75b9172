import type { Anatomy } from '@shared/anatomy/anatomy'
import type { SuggestionList, ReasonPart, HasNotHelpedNote, TissueNote } from './recommendation'
import type { ComplaintFacts, Side, VisitFacts, WorkFacts } from './record/facts'
import {
  failuresMade,
  minutesOf,
  reaches,
  type History,
  type Sides,
  type Test,
  type TissueHistory,
} from './record/history'
import { cameOf, onVisits, tissueName, visitRef } from './reason-text'
import { failed } from './record/relief'
import { enoughMinutes, mostOfTheMinutes, painfulSpotFrom, setAside } from './weights'

type RecommendationNotes = Pick<SuggestionList, 'dose' | 'hasNotHelped' | 'reliefLasted' | 'unknown'>

/** Everything the answer says beside the list. Each line is true of the record and names its visits. */
export function recommendationNotes(
  facts: ComplaintFacts,
  histories: Sides<History>,
  anatomy: Anatomy,
): RecommendationNotes {
  const own = bySide(histories)
  return {
    dose: own.flatMap(doseNote),
    hasNotHelped: [...own.flatMap((one) => hasNotHelpedNote(one, anatomy)), ...painfulSpot(facts, anatomy)],
    reliefLasted: own.flatMap(reliefLastedNote),
    unknown: unknowns(facts),
  }
}

interface OwnSide extends TissueHistory {
  side: Side
}

/** The histories of both sides, as one line where a tissue was treated the same on both. */
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

/** What tells the two sides of a tissue apart: which visits, and whether the test was made. */
function keyOf({ failures, reliefLasted: held, familiarYes, familiarNo }: TissueHistory): string {
  const tests = [failures, held].map((list) =>
    list.map((test) => [test.visit.id, test.made, minutesOf(test.work), isLight(test)]),
  )
  const presses = [familiarYes, familiarNo].map((list) => list.map((visit) => visit.id))
  return JSON.stringify([tests, presses])
}

/** Short relief, and every time it was worked briefly or lightly: the idea may be right and the dose too small. */
function doseNote({ tissue, side, failures }: OwnSide): TissueNote[] {
  const short = failures.filter((test) => test.visit.verdict === 'did not last')
  const last = short.at(-1)
  if (!last || failuresMade({ failures }) >= setAside.belowUntested) return []
  if (!failures.every(isSmallDose)) return []
  const minutes = minutesOf(last.work)
  const how = [
    ...(minutes !== null && minutes < enoughMinutes
      ? [minutes === 1 ? 'for 1 minute' : `for ${String(minutes)} minutes`]
      : []),
    ...(isLight(last) ? ['lightly'] : []),
  ]
  return [
    {
      tissue,
      side,
      parts: [
        `worked ${how.join(' and ')} on `,
        { visit: visitRef(last.visit) },
        `, ${cameOf([last.visit])}: consider repeating it with enough time and pressure before setting it aside ` +
          '(in one trial of neck pain, n=228, longer and more frequent sessions did better)',
      ],
    },
  ]
}

function isSmallDose(test: Test): boolean {
  const minutes = minutesOf(test.work)
  return (minutes !== null && minutes < enoughMinutes) || isLight(test)
}

function isLight({ work }: Test): boolean {
  return work.every((entry) => entry.pressure === 'light')
}

function hasNotHelpedNote(
  { tissue, side, failures, familiarYes }: OwnSide,
  anatomy: Anatomy,
): HasNotHelpedNote[] {
  const made = failures.filter((test) => test.made > 0)
  if (failuresMade({ failures: made }) < setAside.belowUntested) return []
  const visits = made.map((test) => test.visit)
  const came = cameOf(visits)
  const gaveFamiliarPain = familiarYes.length > 0
  const parts = [`${tissueName(tissue, anatomy)}, worked `, ...onVisits(visits), `: ${came}`]
  if (gaveFamiliarPain) {
    parts.push('; pressing it gave the familiar pain, so not by itself again, only with what may drive it')
  }
  return [{ tissue, side, parts, came, gaveFamiliarPain }]
}

function reliefLastedNote({ tissue, side, reliefLasted: held }: OwnSide): TissueNote[] {
  const visits = held.map((test) => test.visit)
  return visits.length
    ? [{ tissue, side, parts: ['worked ', ...onVisits(visits), `, ${cameOf(visits)}`] }]
    : []
}

/** Most of the recorded minutes of the visits without lasting relief went to tissue that lies where it hurts. */
function painfulSpot({ regions, visits }: ComplaintFacts, anatomy: Anatomy): HasNotHelpedNote[] {
  const failing = visits.filter((visit) => visit.kind === 'therapeutic' && failed(visit.verdict))
  const timed = failing.filter((visit) => visit.work.some(isTimed))
  const work = timed.flatMap((visit) => visit.work.filter(isTimed))
  const total = minutesOf(work) ?? 0
  const there = minutesOf(work.filter((entry) => liesWhereItHurts(entry, regions, anatomy))) ?? 0
  if (timed.length < painfulSpotFrom || total === 0 || there / total < mostOfTheMinutes) return []
  return [
    {
      tissue: null,
      side: null,
      parts: [
        `${there === total ? 'all' : `${String(there)} of the`} ${String(total)} minutes noted went to the painful spot itself `,
        ...onVisits(timed),
        ', without lasting relief: consider working elsewhere',
      ],
      came: '',
      gaveFamiliarPain: false,
    },
  ]
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

function unknowns({ visits, worseBy }: ComplaintFacts): { parts: ReasonPart[] }[] {
  const therapeutic = visits.filter((visit) => visit.kind === 'therapeutic')
  const worked = (visit: VisitFacts) => visit.work.some((work) => !work.checkOnly)
  const notAsked = therapeutic.filter((visit) => visit.verdict === 'not recorded' && worked(visit))
  const early = therapeutic.filter((visit) => visit.verdict === 'too early').slice(-1)
  const failing = therapeutic.filter((visit) => failed(visit.verdict))
  const lines = failing.flatMap((visit) => visit.work.filter((work) => !work.checkOnly))
  const unanswered = lines.filter((work) => work.response === null).length
  const silent = failing.filter((visit) =>
    visit.work.some((work) => !work.checkOnly && work.response === null),
  )
  const pressed = visits.some((visit) => visit.work.some((work) => work.familiarPain !== 'not tested'))
  const line = (parts: ReasonPart[], when: boolean) => (when ? [{ parts }] : [])
  return [
    ...line(['nobody asked what came of the work ', ...onVisits(notAsked)], notAsked.length > 0),
    ...line(['asked too early to tell what came of the work ', ...onVisits(early)], early.length > 0),
    ...line(
      [
        unanswered === lines.length
          ? 'whether what was worked released was not noted '
          : `whether it released was not noted for ${String(unanswered)} of the ${String(lines.length)} tissues worked `,
        ...onVisits(silent),
      ],
      unanswered > 0,
    ),
    ...line(
      ['whether pressing any tissue gives the familiar pain was never tested'],
      visits.length > 0 && !pressed,
    ),
    ...line(['which movement brings the pain on was not noted'], worseBy.length === 0),
  ]
}
