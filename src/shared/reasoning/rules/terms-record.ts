import type { Anatomy } from '@shared/anatomy/anatomy'
import type { ReasonPart, RuleId } from '../recommendation'
import type { VisitFacts } from '../record/facts'
import { inOrder, isFailure, type ClassifiedWork, type TissueHistory } from '../record/history'
import { palpationEffect } from '../inference/palpation'
import { cameOf, listed, onVisits, tissueName } from '../reason-text'
import { compareText } from './rule-context'
import type { Term } from './term'

/** What the log-odds of the tissue gained by parts of the record: with them, less without them. */
export interface Effects {
  /** By visits, as indices of the judged. */
  without: (visits: readonly number[]) => number
  /** By the visits at which the tissue itself was worked and failed; these never raise it. */
  ownFailures: (visits: readonly number[]) => number
  /** By all that was pressed elsewhere. */
  otherPalpation: () => number
}

interface Known {
  tissue: string
  own: TissueHistory | undefined
  /** Log-odds that the familiar pain gave it. */
  found: number
  /** Indices of the judged visits that tested it. */
  tests: ReadonlyMap<number, number>
  judged: readonly ClassifiedWork[]
  tissues: ReadonlyMap<string, TissueHistory>
  anatomy: Anatomy
  effects: Effects
}

/** Log-odds below which what other work and other presses say is not worth a line. */
const worthALine = 0.05

/** What pressing and working have said of a tissue, each with what leaving it out would change. */
export function recordTerms(known: Known): Term[] {
  return [...palpation(known), ...ownWork(known), ...otherWork(known), ...otherPressing(known)]
}

function palpation({ own, found }: Known): Term[] {
  const yes = own?.familiarYes ?? []
  const no = own?.familiarNo ?? []
  return [
    ...term(yes.length > 0, 'familiar-pain', found, () => [
      'pressing it gave the familiar pain ',
      ...onVisits(yes),
    ]),
    ...term(no.length > 0, 'familiar-pain-absent', palpationEffect.no, () => [
      'pressing it did not give the familiar pain ',
      ...onVisits(no),
    ]),
  ]
}

/** The visits that worked the tissue itself, by what came of them. */
function ownWork({ tests, judged, effects }: Known): Term[] {
  const at = (which: (work: ClassifiedWork) => boolean) =>
    [...tests.keys()].filter((index) => judged[index] !== undefined && which(judged[index]))
  const failures = at(isFailure)
  const held = at(({ outcome }) => outcome === 'lasted')
  const eased = at(({ outcome }) => outcome === 'partly lasted')
  const came = (
    indices: number[],
    text: string,
    effect: number,
    lines: (visits: VisitFacts[]) => ReasonPart[],
  ) =>
    effect >= 0
      ? lines(visitsAt(judged, indices))
      : [`${text} `, ...onVisits(visitsAt(judged, indices)), ' is better explained by what else was worked']
  const heldEffect = held.length ? effects.without(held) : 0
  const easedEffect = eased.length ? effects.without(eased) : 0
  return [
    ...term(failures.length > 0, 'worked-without-lasting-relief', effects.ownFailures(failures), () => {
      const visits = visitsAt(judged, failures)
      return ['worked ', ...onVisits(visits), `, ${cameOf(visits)}: this alone was not enough`]
    }),
    ...term(held.length > 0, 'this-client', heldEffect, () =>
      came(held, 'the lasting relief', heldEffect, (visits) => [
        'gave lasting relief when worked ',
        ...onVisits(visits),
      ]),
    ),
    ...term(eased.length > 0, 'held-in-part', easedEffect, () =>
      came(eased, 'the relief that held in part', easedEffect, (visits) => [
        'gave relief that held in part when worked ',
        ...onVisits(visits),
      ]),
    ),
  ]
}

/** The visits that tested other tissue and not this one. */
function otherWork({ tissue, tests, judged, effects }: Known): Term[] {
  const others = judged.flatMap((work, index) => (!tests.has(index) && work.tested.size > 0 ? [index] : []))
  const failures = others.filter((index) => judged[index] !== undefined && isFailure(judged[index]))
  const held = others.filter((index) => !failures.includes(index))
  const failed = failures.length ? effects.without(failures) : 0
  const lasted = held.length ? effects.without(held) : 0
  return [
    ...term(Math.abs(failed) >= worthALine, 'other-work-failed', failed, () => {
      const [stuck, absent] = partition(visitsAt(judged, failures), (visit) =>
        visit.work.some(
          (entry) => entry.tissue === tissue && !entry.checkOnly && entry.response === 'did not release',
        ),
      )
      return [
        ...(absent.length
          ? ['not part of what was worked ', ...onVisits(absent), `, ${cameOf(absent)}`]
          : []),
        ...(absent.length && stuck.length ? ['; '] : []),
        ...(stuck.length ? ['did not release ', ...onVisits(stuck), ', so that it was not tested'] : []),
      ]
    }),
    ...term(Math.abs(lasted) >= worthALine, 'other-work-held', lasted, () => {
      const visits = visitsAt(judged, held)
      return ['other tissue was worked ', ...onVisits(visits), ', and relief held at least in part']
    }),
  ]
}

/** What pressing other tissue gave: found elsewhere, it is needed less here, and the other way round. */
function otherPressing({ tissue, tissues, anatomy, effects }: Known): Term[] {
  const effect = effects.otherPalpation()
  return term(Math.abs(effect) >= worthALine, 'other-pressing', effect, () => {
    const all = [...tissues.values()]
      .filter((other) => other.tissue !== tissue)
      .sort((a, b) => compareText(a.tissue, b.tissue))
    const found = all.filter((other) => other.familiarYes.length > 0)
    const absent = all.filter((other) => other.familiarNo.length > 0 && other.familiarYes.length === 0)
    const told = effect < 0 && found.length ? found : absent.length ? absent : found
    const visits = inOrder([
      ...new Set(told.flatMap((other) => (told === found ? other.familiarYes : other.familiarNo))),
    ])
    const gave = told === found ? 'gave the familiar pain ' : 'did not give the familiar pain '
    return [
      `pressing ${listed(told.slice(0, 3).map((other) => tissueName(other.tissue, anatomy)))} ${gave}`,
      ...onVisits(visits),
    ]
  })
}

function term(when: boolean, rule: RuleId, effect: number, parts: () => ReasonPart[]): Term[] {
  return when ? [{ rule, effect, parts }] : []
}

function visitsAt(judged: readonly ClassifiedWork[], indices: readonly number[]): VisitFacts[] {
  return indices.flatMap((index) => judged[index]?.visit ?? [])
}

function partition<T>(all: readonly T[], which: (one: T) => boolean): [T[], T[]] {
  return [all.filter(which), all.filter((one) => !which(one))]
}
