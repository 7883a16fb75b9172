import { failuresMade, isFailure, type JudgedWork, type TissueHistory } from './history'
import { likelihoodAt } from './likelihood'
import { posteriorOf, type Posterior } from './posterior'
import { pressedEffect } from './pressing'
import { compareText } from './scene'
import type { Scene, Term } from './term'
import type { Candidate } from './prior'
import { priorTerms, restsOnRelations } from './terms-prior'
import { recordTerms, type Effects } from './terms-record'
import { causesList, outcomeRows } from './weights'

/** A tissue and what is known of it on the side in question. */
interface Entry extends Candidate {
  tissue: string
  own: TissueHistory | undefined
  terms: Term[]
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
  fromElsewhere(tissue: string, there: Scene): Inferred
  none: number
  /** The sets, and the tissues that their members stand for. */
  posterior: Posterior
  listed: readonly string[]
}

/**
 * Reasons about sets of causes on one side.
 * @param middle the scene of tissue on the midline, which does not know sides.
 */
export function inferIn(scene: Scene, middle: Scene, known: readonly string[]): Inference {
  const { judged } = scene.history
  const tissues = [...new Set([...known, ...[...scene.history.tissues.keys()].sort(compareText)])]
  const entries = tissues.map((tissue) =>
    entryOf(tissue, scene.anatomy.isMidline(tissue) ? middle : scene, scene, judged),
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
      otherPressing: () => (anyPressed ? plain - entry.pressed - ask(withoutPressing()) : 0),
    })
  }
  return {
    of,
    tissues,
    fromElsewhere(tissue, there) {
      const entry = entryOf(tissue, there, there, judged)
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
        otherPressing: () => 0,
      })
    },
    none: posterior.none(),
    posterior,
    listed: listed.map((entry) => entry.tissue),
  }
}

function entryOf(tissue: string, anatomy: Scene, { history }: Scene, judged: readonly JudgedWork[]): Entry {
  const own = history.tissues.get(tissue)
  const found = own !== undefined && own.familiarYes.length > 0
  const before = priorTerms(tissue, anatomy)
  // What pressing has shown to be part of it needs no other link: the yes makes up for the one that is missing.
  const missing = before.filter(({ rule }) => rule === 'no-referral' || rule === 'unrelated')
  const lifted = found ? -sumOf(missing) : 0
  const tests = new Map<number, number>()
  if (own) {
    const dates = new Map(history.judged.map((work) => [work.visit, work.tested.get(tissue) ?? 0]))
    judged.forEach(({ visit }, at) => {
      const made = dates.get(visit) ?? 0
      if (made > 0) tests.set(at, made)
    })
  }
  return {
    tissue,
    own,
    terms: found ? before.filter((term) => !missing.includes(term)) : before,
    tests,
    alone: 0,
    relations: sumOf(before.filter(restsOnRelations)),
    apart: sumOf(before.filter((term) => !restsOnRelations(term))),
    found: found ? pressedEffect.yes + lifted : 0,
    pressed: (found ? pressedEffect.yes + lifted : 0) + (own?.familiarNo.length ? pressedEffect.no : 0),
  }
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.effect, 0)
}

/**
 * Which tissues are told apart: those that were worked, then the likeliest. A record longer than the list holds keeps
 * the worked tissues that matter most; what the visits say of the rest is then taken as if each were one of two causes.
 */
function chosenFrom(entries: readonly Entry[], judged: readonly JudgedWork[]) {
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
  judged: readonly JudgedWork[],
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
  judged: readonly JudgedWork[],
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

function testsOf({ tests }: Entry, judged: readonly JudgedWork[], which: (work: JudgedWork) => boolean) {
  return [...tests.keys()].filter((at) => judged[at] !== undefined && which(judged[at]))
}

function inferred(
  entry: Entry,
  { history: { judged, tissues }, anatomy, ruledOut }: Scene,
  score: number,
  effects: Effects,
): Inferred {
  const { tissue, own, terms, tests } = entry
  const relieving = [...tests.keys()].filter((at) => judged[at] !== undefined && !isFailure(judged[at]))
  return {
    tissue,
    score,
    failures: own ? failuresMade(own) : 0,
    isRuledOut: ruledOut.has(tissue),
    spokenFor:
      terms.some((term) => term.effect > 0) ||
      (own !== undefined && own.familiarYes.length > 0) ||
      (relieving.length > 0 && effects.without(relieving) > 0),
    gaveFamiliarPain: own !== undefined && own.familiarYes.length > 0,
    pressed: own !== undefined && own.familiarYes.length + own.familiarNo.length > 0,
    terms: () => [...terms, ...recordTerms({ ...entry, judged, tissues, anatomy, effects })],
  }
}
