import { failuresMade, isFailure, type ClassifiedWork, type TissueHistory } from '../record/history'
import { likelihoodAt } from './likelihood'
import { posteriorOf, type Posterior } from './posterior'
import { palpationEffect } from './palpation'
import { compareText } from '../rules/rule-context'
import type { RuleContext, Term } from '../rules/term'
import type { Candidate } from './prior'
import { priorTerms, restsOnRelations } from '../rules/terms-prior'
import { recordTerms, type Effects } from '../rules/terms-record'
import { causesList, outcomeRows } from '../weights'

/** A tissue and what is known of it on the side in question. */
interface Entry extends Candidate {
  tissue: string
  own: TissueHistory | undefined
  /** Something in the anatomy or in the practice's experience points to it. */
  pointedTo: boolean
  /** What speaks for or against it before any test. Made anew at each asking: kept for every tissue, the terms would be
   *  most of what a run has to remember, and few are shown. */
  terms: () => Term[]
  /** Indices of the visits of the lane that tested it, and how much. */
  tests: ReadonlyMap<number, number>
  /** The part of what was pressed that the familiar pain gave. */
  found: number
  /** What these visits say of it when it is not told apart: log of the likelihood ratio. */
  alone: number
}

/** What the inference says of one tissue. */
export interface Inferred {
  tissue: string
  /** Log-odds that it is among the causes. */
  score: number
  /** How many tests of it failed. */
  failures: number
  /** The practitioner has excluded it. */
  isRuledOut: boolean
  /** Something in the anatomy or the record points to it. */
  spokenFor: boolean
  /** Pressing it gave the familiar pain; it was pressed at all. */
  gaveFamiliarPain: boolean
  pressed: boolean
  /** Everything that moved it. Made on asking, because few tissues are shown. */
  terms: () => Term[]
}

/** What the record says of the tissues of one side. */
export interface Inference {
  of(tissue: string): Inferred
  /** The tissues of this inference: the known ones and those that only the record knows. */
  tissues: readonly string[]
  /** A tissue of the other side, by the scene of that side: it may be the cause, and changes no other tissue. */
  fromElsewhere(tissue: string, there: RuleContext): Inferred
  none: number
  /** The sets, and the tissues that their members stand for. */
  posterior: Posterior
  listed: readonly string[]
}

/**
 * Reasons about sets of causes on one side.
 * @param middle the scene of tissue on the midline, which does not know sides.
 */
export function inferIn(scene: RuleContext, middle: RuleContext, known: readonly string[]): Inference {
  const { judged } = scene.history
  const testsHere = testsByTissue(judged, scene.history)
  const tissues = [...new Set([...known, ...[...scene.history.tissues.keys()].sort(compareText)])]
  const entries = tissues.map((tissue) =>
    entryOf(tissue, scene.anatomy.isMidline(tissue) ? middle : scene, scene, testsHere),
  )
  const { listed, others } = chosenFrom(entries, judged)
  const posterior = posteriorFor(listed, others, judged)
  const bare = (list: readonly Entry[]) => candidates(list.map((entry) => ({ ...entry, pressed: 0 })))
  let unpressed: Posterior | null = null
  const anyPressed = entries.some((entry) => entry.pressed !== 0)
  const withoutPressing = () => (unpressed ??= posterior.unpressed(bare(listed), bare(others)))

  const placeOf = new Map<string, { entry: Entry; index: number; told: boolean }>()
  listed.forEach((entry, index) => placeOf.set(entry.tissue, { entry, index, told: true }))
  others.forEach((entry, index) => placeOf.set(entry.tissue, { entry, index, told: false }))
  const of = (tissue: string): Inferred => {
    const place = placeOf.get(tissue)
    if (!place) throw new Error('a tissue that is not in question')
    const { entry, index, told } = place
    const ask = (by: Posterior, without: readonly number[] = []) =>
      told ? by.listed(index, without) : by.other(index, without) - aloneOf(entry, judged, without)
    const failing = testsOf(entry, judged, isFailure)
    const plain = ask(posterior)
    const score = told && failing.length > 0 ? posterior.leastAsAdded(index, failing) : plain
    return inferred(entry, scene, score, {
      without: (visits) => plain - ask(posterior, visits),
      ownFailures: (visits) => score - ask(posterior, visits),
      otherPalpation: () => (anyPressed ? plain - entry.pressed - ask(withoutPressing()) : 0),
    })
  }
  const acrossTests = new Map<RuleContext, Tests>()
  return {
    of,
    tissues,
    fromElsewhere(tissue, there) {
      const tests = acrossTests.get(there) ?? testsByTissue(judged, there.history)
      acrossTests.set(there, tests)
      const entry = entryOf(tissue, there, there, tests)
      const tested = judged.map((_, at) => entry.tests.get(at) ?? 0)
      // Against what was worked on this side, not against what was pressed: a find on one side takes none from the other.
      const ask = (visits: readonly number[]) => withoutPressing().outside(entry, tested, visits)
      const failing = testsOf(entry, judged, isFailure)
      const score = Math.min(...failing.map((_, from) => ask(failing.slice(from))), ask([]))
      const without = (visits: readonly number[]) => score - ask(visits)
      const both = { ...scene, history: { ...scene.history, tissues: there.history.tissues } }
      return inferred(entry, both, score, {
        without,
        ownFailures: without,
        otherPalpation: () => 0,
      })
    },
    none: posterior.none(),
    posterior,
    listed: listed.map((entry) => entry.tissue),
  }
}

/** For each tissue the indices of the judged visits that tested it, and how much. */
type Tests = ReadonlyMap<string, ReadonlyMap<number, number>>

/** The tests that a history, of this side or of the other, made at the judged visits. */
function testsByTissue(judged: readonly ClassifiedWork[], history: RuleContext['history']): Tests {
  const places = new Map(judged.map(({ visit }, at) => [visit, at]))
  const all = new Map<string, Map<number, number>>()
  for (const { visit, tested } of history.judged) {
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

/** @param place the scene of what lies around it; the midline's for tissue that knows no sides. */
function entryOf(tissue: string, place: RuleContext, { history }: RuleContext, tests: Tests): Entry {
  const own = history.tissues.get(tissue)
  const found = own !== undefined && own.familiarYes.length > 0
  const terms = priorTerms(tissue, place)
  const lifted = found ? -sumOf(terms, isMissing) : 0
  const gave = found ? palpationEffect.yes + lifted : 0
  return {
    tissue,
    own,
    pointedTo: terms.some(({ effect }) => effect > 0),
    terms: () => priorTerms(tissue, place).filter((term) => !found || !isMissing(term)),
    tests: tests.get(tissue) ?? noTests,
    alone: 0,
    relations: sumOf(terms, restsOnRelations),
    apart: sumOf(terms, (term) => !restsOnRelations(term)),
    found: gave,
    pressed: gave + (own?.familiarNo.length ? palpationEffect.no : 0),
  }
}

/** What pressing has shown to be part of it needs no other link: the yes makes up for the one that is missing. */
function isMissing({ rule }: Term): boolean {
  return rule === 'no-referral' || rule === 'unrelated'
}

function sumOf(terms: readonly Term[], which: (term: Term) => boolean): number {
  let sum = 0
  for (const term of terms) if (which(term)) sum += term.effect
  return sum
}

/**
 * Which tissues are told apart: those that were worked, then the likeliest. A record longer than the list holds keeps
 * the worked tissues that matter most; what the visits say of the rest is then taken as if each were one of two causes.
 */
function chosenFrom(entries: readonly Entry[], judged: readonly ClassifiedWork[]) {
  const ordered = entries
    .map((entry) => ({
      entry,
      likely: entry.relations + entry.apart + entry.pressed + aloneOf(entry, judged),
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
      .map(({ entry }) => ({ ...entry, alone: aloneOf(entry, judged) })),
  }
}

/** Roughly what visits say of one tissue, taken by itself as one of two causes; all visits, or only these. */
function aloneOf(
  { tests }: Entry,
  judged: readonly ClassifiedWork[],
  only: readonly number[] | null = null,
): number {
  let sum = 0
  for (const [at, made] of tests) {
    if (only && !only.includes(at)) continue
    const row = outcomeRows[judged[at]?.outcome ?? 'did not last']
    sum += Math.log(likelihoodAt(made / 2, row) / likelihoodAt(0, row))
  }
  return sum
}

function posteriorFor(
  listed: readonly Entry[],
  others: readonly Entry[],
  judged: readonly ClassifiedWork[],
): Posterior {
  const observations = judged.map(({ outcome }, at) => ({
    tested: listed.map((entry) => entry.tests.get(at) ?? 0),
    row: outcomeRows[outcome],
  }))
  return posteriorOf(candidates(listed), candidates(others), observations)
}

function candidates(entries: readonly Entry[]): Candidate[] {
  return entries.map(({ relations, apart, pressed, alone }) => ({
    relations,
    apart,
    pressed: pressed + alone,
  }))
}

function testsOf(
  { tests }: Entry,
  judged: readonly ClassifiedWork[],
  which: (work: ClassifiedWork) => boolean,
) {
  return [...tests.keys()].filter((at) => judged[at] !== undefined && which(judged[at]))
}

function inferred(
  entry: Entry,
  { history: { judged, tissues }, anatomy, ruledOut }: RuleContext,
  score: number,
  effects: Effects,
): Inferred {
  const { tissue, own, tests } = entry
  const relieving = [...tests.keys()].filter((at) => judged[at] !== undefined && !isFailure(judged[at]))
  return {
    tissue,
    score,
    failures: own ? failuresMade(own) : 0,
    isRuledOut: ruledOut.has(tissue),
    spokenFor:
      entry.pointedTo ||
      (own !== undefined && own.familiarYes.length > 0) ||
      (relieving.length > 0 && effects.without(relieving) > 0),
    gaveFamiliarPain: own !== undefined && own.familiarYes.length > 0,
    pressed: own !== undefined && own.familiarYes.length + own.familiarNo.length > 0,
    terms: () => [...entry.terms(), ...recordTerms({ ...entry, judged, tissues, anatomy, effects })],
  }
}
