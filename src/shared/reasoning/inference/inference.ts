import type { VisitFacts } from '../record/facts'
import {
  failedTestCount,
  gaveFamiliarPainLast,
  isFailure,
  type ClassifiedWork,
  type TissueHistory,
} from '../record/history'
import { likelihoodAt } from './likelihood'
import { posteriorOf, type Posterior } from './posterior'
import { palpationLogRatios } from './palpation'
import { compareText } from '../rules/rule-context'
import type { RuleContext, Term } from '../rules/term'
import type { Candidate } from './prior'
import { priorTerms, restsOnRelations } from '../rules/terms-prior'
import { recordTerms, type Effects } from '../rules/terms-record'
import { causesList, outcomeRows } from '../weights'

/** A tissue and what is known of it on the side of the inference. */
interface Entry extends Candidate {
  tissue: string
  own: TissueHistory | undefined
  /** Something in the anatomy or in the practice's experience points to it. */
  isSupportedByPrior: boolean
  /** What supports or opposes it before any test. Computed on each call: few are shown, and keeping them for every
   *  tissue would take most of the memory of a run. */
  terms: () => Term[]
  /** Indices of the classified visits that tested it, and how much. */
  tests: ReadonlyMap<number, number>
  /** The parts of `palpationLogRatio`: of the palpations that gave the familiar pain, and of the others. */
  familiarPainLogRatio: number
  familiarPainAbsentLogRatio: number
  /** Log of the likelihood ratio of its tests, for a tissue that is not listed. */
  visitLogRatio: number
}

/** The result of the inference for one tissue. */
export interface Inferred {
  tissue: string
  /** Log-odds that it is among the causes. */
  score: number
  /** How many tests of it failed. */
  failedTests: number
  /** The visits that worked it and after which the pain got worse, since it last gave lasting relief. */
  worseVisits: VisitFacts[]
  /** The practitioner has excluded it. */
  isRuledOut: boolean
  /** Something in the anatomy or the record points to it. */
  isSupported: boolean
  /** Whether palpation gave the familiar pain, and whether it was palpated at all. */
  gaveFamiliarPain: boolean
  wasPalpated: boolean
  /** Everything that moved its score. Computed on each call, because few tissues are shown. */
  terms: () => Term[]
}

/** The result of the inference for the tissues of one side. */
export interface Inference {
  tissue(tissue: string): Inferred
  /** The known tissues and those that only the record contains. */
  tissues: readonly string[]
  /** A tissue of the other side, in the context of that side. It may be the cause, and it changes no other tissue. */
  contralateral(tissue: string, there: RuleContext): Inferred
  noTissueProbability: number
  /** The sets, and the tissues that their members stand for. */
  posterior: Posterior
  listed: readonly string[]
}

/**
 * Infers the sets of causes on one side.
 * @param middle the context of midline tissue, which has no sides.
 */
export function inferIn(context: RuleContext, middle: RuleContext, known: readonly string[]): Inference {
  const { classified } = context.history
  const testsByTissueHere = testsByTissue(classified, context.history)
  const tissues = [...new Set([...known, ...[...context.history.tissues.keys()].sort(compareText)])]
  const entries = tissues.map((tissue) =>
    entryOf(tissue, context.anatomy.isMidline(tissue) ? middle : context, context, testsByTissueHere),
  )
  const { listed, others } = listedFrom(entries, classified)
  const posterior = posteriorFor(listed, others, classified)
  const withoutPalpationOf = (list: readonly Entry[]) =>
    candidates(list.map((entry) => ({ ...entry, palpationLogRatio: 0 })))
  let posteriorWithoutPalpation: Posterior | null = null
  const isAnyPalpated = entries.some((entry) => entry.palpationLogRatio !== 0)
  const unpalpated = () =>
    (posteriorWithoutPalpation ??= posterior.withoutPalpation(
      withoutPalpationOf(listed),
      withoutPalpationOf(others),
    ))

  const placeOf = new Map<string, { entry: Entry; index: number; isListed: boolean }>()
  listed.forEach((entry, index) => placeOf.set(entry.tissue, { entry, index, isListed: true }))
  others.forEach((entry, index) => placeOf.set(entry.tissue, { entry, index, isListed: false }))
  const of = (tissue: string): Inferred => {
    const place = placeOf.get(tissue)
    if (!place) throw new Error('a tissue that is not in question')
    const { entry, index, isListed } = place
    const ask = (by: Posterior, without: readonly number[] = []) =>
      isListed
        ? by.listed(index, without)
        : by.other(index, without) - visitLogRatioOf(entry, classified, without)
    const failing = testsOf(entry, classified, isFailure)
    const plain = ask(posterior)
    const score = isListed && failing.length > 0 ? posterior.leastAsAdded(index, failing) : plain
    return inferred(entry, context, score, {
      without: (visits) => plain - ask(posterior, visits),
      ownFailures: (visits) => score - ask(posterior, visits),
      otherPalpation: () => (isAnyPalpated ? plain - entry.palpationLogRatio - ask(unpalpated()) : 0),
    })
  }
  const contralateralTests = new Map<RuleContext, Tests>()
  return {
    tissue: of,
    tissues,
    contralateral(tissue, there) {
      const tests = contralateralTests.get(there) ?? testsByTissue(classified, there.history)
      contralateralTests.set(there, tests)
      const entry = entryOf(tissue, there, there, tests)
      const tested = classified.map((_, at) => entry.tests.get(at) ?? 0)
      // Palpation on this side is left out, so that a finding on one side does not lower the other.
      const ask = (visits: readonly number[]) => unpalpated().outside(entry, tested, visits)
      const failing = testsOf(entry, classified, isFailure)
      const score = Math.min(...failing.map((_, from) => ask(failing.slice(from))), ask([]))
      const without = (visits: readonly number[]) => score - ask(visits)
      const both = { ...context, history: { ...context.history, tissues: there.history.tissues } }
      return inferred(entry, both, score, {
        without,
        ownFailures: without,
        otherPalpation: () => 0,
      })
    },
    noTissueProbability: posterior.noTissueProbability(),
    posterior,
    listed: listed.map((entry) => entry.tissue),
  }
}

/** For each tissue the indices of the classified visits that tested it, and how much. */
type Tests = ReadonlyMap<string, ReadonlyMap<number, number>>

/** The tests at the classified visits, from a history of this side or of the other. */
function testsByTissue(classified: readonly ClassifiedWork[], history: RuleContext['history']): Tests {
  const places = new Map(classified.map(({ visit }, at) => [visit, at]))
  const all = new Map<string, Map<number, number>>()
  for (const { visit, tested } of history.classified) {
    const at = places.get(visit)
    if (at === undefined) continue
    for (const [tissue, made] of tested) {
      if (made <= 0) continue
      const own = all.get(tissue) ?? new Map<number, number>()
      own.set(at, made)
      all.set(tissue, own)
    }
  }
  return all
}

const noTests: ReadonlyMap<number, number> = new Map()

/** @param place the context around it; for midline tissue that of the midline. */
function entryOf(tissue: string, place: RuleContext, { history }: RuleContext, tests: Tests): Entry {
  const own = history.tissues.get(tissue)
  const gaveFamiliarPain = own !== undefined && own.familiarYes.length > 0
  const terms = priorTerms(tissue, place)
  const missingLinks = gaveFamiliarPain ? -sumOf(terms, isMissing) : 0
  const palpated = palpationLogRatios(own?.familiarYes.length ?? 0, own?.familiarNo.length ?? 0)
  const familiarPainLogRatio = palpated.yes + missingLinks
  return {
    tissue,
    own,
    isLocal: place.lyingInPain.has(tissue),
    isSupportedByPrior: terms.some(({ effect }) => effect > 0),
    terms: () => priorTerms(tissue, place).filter((term) => !gaveFamiliarPain || !isMissing(term)),
    tests: tests.get(tissue) ?? noTests,
    visitLogRatio: 0,
    relationLogOdds: sumOf(terms, restsOnRelations),
    otherLogOdds: sumOf(terms, (term) => !restsOnRelations(term)),
    familiarPainLogRatio,
    familiarPainAbsentLogRatio: palpated.no,
    palpationLogRatio: familiarPainLogRatio + palpated.no,
  }
}

/** Whether a term is about a missing link. It is not counted for a tissue that gave the familiar pain. */
function isMissing({ rule }: Term): boolean {
  return rule === 'no-referral' || rule === 'unrelated'
}

function sumOf(terms: readonly Term[], which: (term: Term) => boolean): number {
  let sum = 0
  for (const term of terms) if (which(term)) sum += term.effect
  return sum
}

/**
 * Chooses the listed tissues: those that were worked, then the likeliest. For a long record these are the worked
 * tissues that matter most. The tests of the others are counted as if each were one of two causes.
 */
function listedFrom(entries: readonly Entry[], classified: readonly ClassifiedWork[]) {
  const ordered = entries
    .map((entry) => ({
      entry,
      likely:
        entry.relationLogOdds +
        entry.otherLogOdds +
        entry.palpationLogRatio +
        visitLogRatioOf(entry, classified),
    }))
    .toSorted((a, b) => b.likely - a.likely || compareText(a.entry.tissue, b.entry.tissue))
  const worked = ordered
    .filter(({ entry }) => entry.tests.size > 0)
    .slice(0, causesList.most - causesList.fresh)
  const length = worked.length > causesList.ordinary / 2 ? causesList.most : causesList.ordinary
  const rest = ordered.filter(({ entry }) => entry.tests.size === 0).slice(0, length - worked.length)
  const chosen = new Set([...worked, ...rest].map(({ entry }) => entry))
  return {
    listed: entries.filter((entry) => chosen.has(entry)),
    others: ordered
      .filter(({ entry }) => !chosen.has(entry))
      .map(({ entry }) => ({ ...entry, visitLogRatio: visitLogRatioOf(entry, classified) })),
  }
}

/** Log of the likelihood ratio of the visits for one tissue, treated as one of two causes: an approximation. */
function visitLogRatioOf(
  { tests }: Entry,
  classified: readonly ClassifiedWork[],
  only: readonly number[] | null = null,
): number {
  let sum = 0
  for (const [at, made] of tests) {
    if (only && !only.includes(at)) continue
    const row = outcomeRows[classified[at]?.outcome ?? 'did not last']
    sum += Math.log(likelihoodAt(made / 2, row) / likelihoodAt(0, row))
  }
  return sum
}

function posteriorFor(
  listed: readonly Entry[],
  others: readonly Entry[],
  classified: readonly ClassifiedWork[],
): Posterior {
  const observations = classified.map(({ outcome }, at) => ({
    tested: listed.map((entry) => entry.tests.get(at) ?? 0),
    row: outcomeRows[outcome],
  }))
  return posteriorOf(candidates(listed), candidates(others), observations)
}

function candidates(entries: readonly Entry[]): Candidate[] {
  return entries.map(({ relationLogOdds, otherLogOdds, isLocal, palpationLogRatio, visitLogRatio }) => ({
    isLocal,
    relationLogOdds,
    otherLogOdds,
    palpationLogRatio: palpationLogRatio + visitLogRatio,
  }))
}

function testsOf(
  { tests }: Entry,
  classified: readonly ClassifiedWork[],
  which: (work: ClassifiedWork) => boolean,
) {
  return [...tests.keys()].filter((at) => classified[at] !== undefined && which(classified[at]))
}

function inferred(
  entry: Entry,
  { history: { classified, tissues }, ruledOut }: RuleContext,
  score: number,
  effects: Effects,
): Inferred {
  const { tissue, own, tests } = entry
  const relieving = [...tests.keys()].filter(
    (at) => classified[at] !== undefined && !isFailure(classified[at]),
  )
  return {
    tissue,
    score,
    failedTests: own ? failedTestCount(own) : 0,
    worseVisits: own?.worse ?? [],
    isRuledOut: ruledOut.has(tissue),
    isSupported:
      entry.isSupportedByPrior ||
      (own !== undefined && own.familiarYes.length > 0) ||
      (relieving.length > 0 && effects.without(relieving) > 0),
    gaveFamiliarPain: own !== undefined && gaveFamiliarPainLast(own),
    wasPalpated: own !== undefined && own.familiarYes.length + own.familiarNo.length > 0,
    terms: () => [...entry.terms(), ...recordTerms({ ...entry, classified, tissues, effects })],
  }
}
