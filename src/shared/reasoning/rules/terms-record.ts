import type { RuleId } from '../reasons'
import type { VisitFacts } from '../record/facts'
import { inOrder, isFailure, type ClassifiedWork, type TissueHistory } from '../record/history'
import { commonOutcome, visitRef, type VisitRef } from '../record/outcome'
import { compareText } from './rule-context'
import type { Term, TermOf } from './term'

/** How parts of the record change the log-odds of the tissue: with them, minus without them. */
export interface Effects {
  /** By visits, as indices of the classified ones. */
  without: (visits: readonly number[]) => number
  /** By the visits at which the tissue itself was worked and failed. These never raise it. */
  ownFailures: (visits: readonly number[]) => number
  /** By all palpation of other tissue. */
  otherPalpation: () => number
}

interface Known {
  tissue: string
  own: TissueHistory | undefined
  /** Log of the likelihood ratio of the familiar pain. */
  familiarPainLogRatio: number
  familiarPainAbsentLogRatio: number
  /** Indices of the classified visits that tested it. */
  tests: ReadonlyMap<number, number>
  classified: readonly ClassifiedWork[]
  tissues: ReadonlyMap<string, TissueHistory>
  effects: Effects
}

/** Effects of other work and of palpation elsewhere below this change of log-odds are not shown. */
const leastShownEffect = 0.05

/**
 * Lists what palpation and work have shown of a tissue. Each effect is the change from leaving that part of the record
 * out.
 */
export function recordTerms(known: Known): Term[] {
  return [...palpation(known), ...ownWork(known), ...workElsewhere(known), ...palpationElsewhere(known)]
}

function palpation({ own, familiarPainLogRatio, familiarPainAbsentLogRatio }: Known): Term[] {
  const yes = own?.familiarYes ?? []
  const no = own?.familiarNo ?? []
  return [
    ...when(yes.length > 0, 'familiar-pain', familiarPainLogRatio, () => ({
      visits: yes.map(visitRef),
      absent: no.map(visitRef),
    })),
    ...when(no.length > 0, 'familiar-pain-absent', familiarPainAbsentLogRatio, () => ({
      visits: no.map(visitRef),
    })),
  ]
}

/** The visits that worked the tissue itself, by their outcome. */
function ownWork({ tests, classified, effects }: Known): Term[] {
  const at = (which: (work: ClassifiedWork) => boolean) =>
    [...tests.keys()].filter((index) => classified[index] !== undefined && which(classified[index]))
  const failures = at(isFailure)
  const lasted = at(({ outcome }) => outcome === 'lasted')
  const eased = at(({ outcome }) => outcome === 'partly lasted')
  const lastedEffect = lasted.length ? effects.without(lasted) : 0
  const easedEffect = eased.length ? effects.without(eased) : 0
  return [
    ...when(failures.length > 0, 'worked-without-lasting-relief', effects.ownFailures(failures), () => {
      const visits = refsAt(classified, failures)
      return { visits, outcome: commonOutcome(visits) }
    }),
    ...when(lasted.length > 0, 'this-client', lastedEffect, () => ({
      visits: refsAt(classified, lasted),
      isExplainedByOthers: lastedEffect < 0,
    })),
    ...when(eased.length > 0, 'partial-relief', easedEffect, () => ({
      visits: refsAt(classified, eased),
      isExplainedByOthers: easedEffect < 0,
    })),
  ]
}

/** The visits that tested other tissue and not this one. */
function workElsewhere({ tissue, tests, classified, effects }: Known): Term[] {
  const others = classified.flatMap((work, index) =>
    !tests.has(index) && work.tested.size > 0 ? [index] : [],
  )
  const failures = others.filter((index) => classified[index] !== undefined && isFailure(classified[index]))
  const relieving = others.filter((index) => !failures.includes(index))
  const failedEffect = failures.length ? effects.without(failures) : 0
  const lastedEffect = relieving.length ? effects.without(relieving) : 0
  const didNotRelease = (visit: VisitFacts) =>
    visit.work.some(
      (entry) => entry.tissue === tissue && !entry.checkOnly && entry.response === 'did not release',
    )
  return [
    ...when(Math.abs(failedEffect) >= leastShownEffect, 'work-elsewhere-failed', failedEffect, () => {
      const visits = visitsAt(classified, failures)
      return {
        notWorked: visits.filter((visit) => !didNotRelease(visit)).map(visitRef),
        notReleased: visits.filter(didNotRelease).map(visitRef),
      }
    }),
    ...when(Math.abs(lastedEffect) >= leastShownEffect, 'work-elsewhere-lasted', lastedEffect, () => ({
      visits: refsAt(classified, relieving),
    })),
  ]
}

/** The palpation of other tissue: the familiar pain found elsewhere makes this tissue less likely, and vice versa. */
function palpationElsewhere({ tissue, tissues, effects }: Known): Term[] {
  const effect = effects.otherPalpation()
  return when(Math.abs(effect) >= leastShownEffect, 'palpation-elsewhere', effect, () => {
    const all = [...tissues.values()]
      .filter((other) => other.tissue !== tissue)
      .sort((a, b) => compareText(a.tissue, b.tissue))
    const found = all.filter((other) => other.familiarYes.length > 0)
    const absent = all.filter((other) => other.familiarNo.length > 0 && other.familiarYes.length === 0)
    const named = effect < 0 && found.length ? found : absent.length ? absent : found
    const visits = named.flatMap((other) => (named === found ? other.familiarYes : other.familiarNo))
    return {
      tissues: named.slice(0, mostNamed).map((other) => other.tissue),
      gaveFamiliarPain: named === found,
      visits: inOrder([...new Set(visits)]).map(visitRef),
    }
  })
}

/** How many other tissues one reason names. */
const mostNamed = 3

function when<Rule extends RuleId>(
  applies: boolean,
  rule: Rule,
  effect: number,
  params: TermOf<Rule>['params'],
): TermOf<Rule>[] {
  return applies ? [{ rule, effect, params }] : []
}

function visitsAt(classified: readonly ClassifiedWork[], indices: readonly number[]): VisitFacts[] {
  return indices.flatMap((index) => classified[index]?.visit ?? [])
}

function refsAt(classified: readonly ClassifiedWork[], indices: readonly number[]): VisitRef[] {
  return visitsAt(classified, indices).map(visitRef)
}
