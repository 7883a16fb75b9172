import type { Anatomy } from '@shared/anatomy/anatomy'
import type { PlanStep, Referral, VisitPlan, WidespreadPain } from './recommendation'
import { coverageOf, type Coverage } from './inference/coverage'
import type { ComplaintFacts } from './record/facts'
import { referGate, stopGate, widespreadGate } from './gates'
import { inOrder } from './record/history'
import { knowledgeOf, type Knowledge } from './knowledge'
import { nonTissueCauseIn, inferCauses, type RankedTissue, type Inferences } from './ranking/rank'
import { reasonOf, strongestSupport } from './rules/term'
import { familiarPainTest, visitPlanning } from './weights'

/** A ranked tissue that a plan can choose, and its place in the inferences that list it. */
interface Choice {
  entry: RankedTissue
  /** The inferences that list it: one, or two for midline tissue when the pain is on both sides. */
  places: { inference: number; index: number }[]
  /** How many sides of the body it is worked on. */
  sides: 1 | 2
}

/**
 * Plans the next visit: which tissues to check and which to work, so that the minutes most likely reach the causes.
 * Checks come first. A check is planned if it is worth more than the work it replaces. A tissue that was palpated
 * before is not checked again. The work is chosen one tissue at a time, by what the tissue adds to the chance of
 * lasting relief over all sets of causes. A tissue that failed twice is left out unless palpation gave the familiar
 * pain. A tissue after which the pain got worse is left out. The gates are applied first.
 * @param minutes for checking and working; a plan never takes more.
 */
export function planVisit(
  facts: ComplaintFacts,
  minutes: number,
  known: Partial<Knowledge> = {},
): Referral | WidespreadPain | VisitPlan {
  const knowledge = knowledgeOf(known)
  const { anatomy } = knowledge
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  const gate = referGate(ordered) ?? widespreadGate(ordered)
  if (gate) return gate
  const inferences = inferCauses(ordered, knowledge)
  const choices = choicesOf(inferences, anatomy)
  const newCoverages = () => inferences.inferences.map(({ inference }) => coverageOf(inference.posterior))
  const { checks, work, coverages } = chooseSteps(choices, newCoverages, minutes)
  const steps = [
    ...checks.map((choice) => stepOf('check', choice, anatomy)),
    ...work.map((choice) => stepOf('work', choice, anatomy)),
  ]
  return {
    kind: 'plan',
    steps,
    minutes: minutesOf(steps),
    covered: coverages.reduce((sum, coverage) => sum + coverage.share(), 0) / coverages.length,
    stop: stopGate(ordered.visits),
    nonTissueCause: nonTissueCauseIn(inferences),
  }
}

/** Chooses the steps. `fresh` gives the coverages before any work. */
function chooseSteps(
  choices: readonly Choice[],
  fresh: () => Coverage[],
  minutes: number,
): { checks: Choice[]; work: Choice[]; coverages: Coverage[] } {
  const checks = checksFor(choices, workFrom(choices, fresh(), minutes), minutes)
  const coverages = fresh()
  const left = checks.reduce((sum, choice) => sum - costOf('check', choice), minutes)
  return { checks, work: workFrom(choices, coverages, left).chosen, coverages }
}

function choicesOf({ ranked, inferences }: Inferences, anatomy: Anatomy): Choice[] {
  return ranked
    .filter(({ tier }) => tier !== 'hidden' && tier !== 'ruled out' && tier !== 'got worse')
    .filter((entry) => entry.isSupported && (entry.tier === 'open' || entry.gaveFamiliarPain))
    .filter((entry) => probabilityOf(entry) >= visitPlanning.leastLikely)
    .map((entry) => ({
      entry,
      sides: entry.side === 'both' && !anatomy.isMidline(entry.tissue) ? 2 : 1,
      places: inferences.flatMap(({ side, inference: { listed } }, inference) => {
        const index = listed.indexOf(entry.tissue)
        const here = side === entry.side || entry.side === 'both'
        return here && index >= 0 ? [{ inference, index }] : []
      }),
    }))
}

/** Minutes of checking in one plan. */
const mostChecking = visitPlanning.mostChecks * visitPlanning.checkMinutes

/**
 * Chooses the checks. A check has value if its result may change the work: a yes brings in a tissue that had no time, a
 * no makes room for another. Work takes many minutes and a check takes one. So work is left out, least valuable first,
 * as long as the checks in its place and in the time left over are worth more.
 */
function checksFor(choices: readonly Choice[], work: Work, minutes: number): Choice[] {
  const open = choices
    .filter(({ entry }) => !entry.wasPalpated)
    .map((choice) => ({ choice, worth: palpationValue(choice, work) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth / b.choice.sides - a.worth / a.choice.sides)
  const fitting = (left: number) => {
    let [spent, worth] = [0, 0]
    const chosen = open.filter((one) => {
      if (spent + costOf('check', one.choice) > Math.min(left, mostChecking)) return false
      spent += costOf('check', one.choice)
      worth += one.worth
      return true
    })
    return { worth, checks: chosen.map(({ choice }) => choice) }
  }
  let [cost, gain] = [0, 0]
  let best: { value: number; checks: Choice[] } | null = null
  for (const choice of work.chosen) {
    cost += costOf('work', choice)
    gain += work.gains.get(choice) ?? 0
    const { worth, checks } = fitting(minutes - cost)
    if (gain + worth >= (best?.value ?? 0)) best = { value: gain + worth, checks }
  }
  return (best ?? fitting(minutes)).checks
}

/**
 * The value of a palpation, as a gain in the chance of lasting relief, 0 to 1. Today: a no makes room for the next
 * tissue, a yes brings in a tissue that had no time. Later: the result helps the visits after it, and helps most when
 * it was most uncertain.
 */
function palpationValue(choice: Choice, { gains, others, chosen }: Work): number {
  const { sensitivity, specificity } = familiarPainTest
  const probability = probabilityOf(choice.entry)
  const yes = probability * sensitivity + (1 - probability) * (1 - specificity)
  const later = visitPlanning.checkServesLater * probability * (1 - probability)
  const inside = gains.get(choice)
  if (inside !== undefined) {
    const next = Math.max(0, ...others.values())
    return later + Math.max(0, (1 - yes) * next - inside * (1 - sensitivity))
  }
  const least = chosen.length ? Math.min(...gains.values()) : 0
  return later + Math.max(0, (others.get(choice) ?? 0) * sensitivity - yes * least)
}

/**
 * The tissues to work, best first, with the gain of each, 0 to 1; and the gains that the other tissues would add after
 * these.
 */
interface Work {
  chosen: Choice[]
  gains: Map<Choice, number>
  others: Map<Choice, number>
}

/** Chooses tissues one at a time, by the gain per minute on top of those before. No tissue is worked twice. */
function workFrom(choices: readonly Choice[], coverages: readonly Coverage[], minutes: number): Work {
  const work: Work = { chosen: [], gains: new Map(), others: new Map() }
  const open = new Set(choices)
  let left = minutes
  for (;;) {
    const gains = coverages.map((coverage) => coverage.gains())
    let best: Choice | null = null
    let most = 0
    for (const choice of open) {
      const gain = gainOf(choice, gains) / choice.sides
      if (gain > most + 1e-9 && costOf('work', choice) <= left) [best, most] = [choice, gain]
    }
    if (best === null) {
      for (const choice of open) work.others.set(choice, gainOf(choice, gains) / choice.sides)
      return work
    }
    for (const { inference, index } of best.places) coverages[inference]?.work(index)
    left -= costOf('work', best)
    work.chosen.push(best)
    work.gains.set(best, most)
    open.delete(best)
  }
}

function costOf(action: PlanStep['action'], { sides }: Choice): number {
  return sides * (action === 'check' ? visitPlanning.checkMinutes : visitPlanning.workMinutes)
}

function minutesOf(steps: readonly PlanStep[]): number {
  return steps.reduce((sum, step) => sum + step.minutes, 0)
}

/** A tissue that no inference lists, such as one on the other side, counts as one of two causes. */
function gainOf({ entry, places }: Choice, gains: readonly Float64Array[]): number {
  if (places.length === 0) return probabilityOf(entry) / 4
  return Math.max(...places.map(({ inference, index }) => gains[inference]?.[index] ?? 0))
}

function stepOf(action: PlanStep['action'], choice: Choice, anatomy: Anatomy): PlanStep {
  const { entry } = choice
  const term = strongestSupport(entry.terms())
  return {
    action,
    tissue: entry.tissue,
    side: entry.side,
    minutes: costOf(action, choice),
    reason: term && reasonOf(term, entry.tissue, anatomy),
    caution: anatomy.tissueById.get(entry.tissue)?.caution ?? null,
  }
}

function probabilityOf({ score }: RankedTissue): number {
  return 1 / (1 + Math.exp(-score))
}
