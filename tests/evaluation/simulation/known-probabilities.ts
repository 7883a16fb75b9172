import { palpationOf } from '@shared/anatomy/palpation'
import { doseOf } from '@shared/reasoning/record/history'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import {
  nonTissueCauseThresholds,
  relationWorlds,
  testWeight,
  visitPlanning,
  type OutcomeKind,
} from '@shared/reasoning/weights'
import { exactPosterior, mixPosteriors, type Posterior, type VisitEvidence } from './posterior'
import {
  minutesPerTissue,
  minutesPerVisit,
  palpate,
  priorOddsOf,
  type Scenario,
  type SimulatedClient,
} from './scenario'
import type { Strategy } from './simulate-clients'

/** A tissue that is a cause with less than this probability is not palpated. */
const minProbability = 0.002

/** The value of a palpation for later visits is this number times p (1 - p), the variance of its result. */
const laterValueFactor = 0.1

/**
 * Knows the probabilities of the scenario, but not the causes of a client. It computes the exact posterior after every
 * palpation and then decides what to do next. It palpates as long as palpation is worth more than the work for which no
 * time is left then.
 * @param refers Whether it refers a client to a doctor when probably no tissue is the cause. Otherwise it continues
 *   until the last visit.
 * @param knowsPalpations Whether it knows the results of all palpations before the first visit and spends no time on
 *   palpation. No record can contain so much so early. So this shows the most that a better choice of palpations could
 *   gain.
 * @param isStrengthUnknown Whether the strength of referred pain in the scenario is unknown. It then weighs the same
 *   strengths as the reasoning. This shows the cost of not knowing the strength.
 */
export function knownProbabilities({
  refers = false,
  knowsPalpations = false,
  isStrengthUnknown = false,
} = {}): Strategy {
  return (client, visits) => {
    const { scenario } = client
    const facts = { ...client.facts, visits: [...visits] }
    const tissues = [...priorOddsOf(scenario.strength, facts, 0, scenario.surveyStrength).keys()]
    const strengths = isStrengthUnknown
      ? relationWorlds
      : [{ strength: scenario.strength, share: 1, local: 0 }]
    const palpations = new Map(
      knowsPalpations ? tissues.map((tissue) => [tissue, palpate(client, tissue)]) : palpationsIn(visits),
    )
    const computePosterior = () => posteriorFor(scenario, facts, palpations, strengths)
    let posterior = computePosterior()
    const isNoTissueLikely = () => posterior.probabilities().noTissue >= nonTissueCauseThresholds.likely
    if (refers && visits.length > 0 && isNoTissueLikely()) return 'refer'
    const palpationsToday = new Map<string, boolean>()
    for (let minutes = minutesPerVisit; ; minutes -= visitPlanning.checkMinutes) {
      const isUntested = (index: number) => !palpations.has(tissues[index] ?? '')
      const { palpateNext, work } = nextStep(posterior, scenario, minutes, isUntested)
      const tissue = palpateNext === null ? undefined : tissues[palpateNext]
      if (tissue === undefined)
        return { palpations: palpationsToday, work: work.map((index) => tissues[index] ?? '') }
      const gaveFamiliarPain = palpate(client, tissue)
      palpationsToday.set(tissue, gaveFamiliarPain)
      palpations.set(tissue, gaveFamiliarPain)
      posterior = computePosterior()
    }
  }
}

/**
 * Returns the posterior given the visits and the palpations, with the probabilities of the scenario. Tissues are
 * identified by their index among the odds of the scenario.
 */
export function posteriorFor(
  scenario: Scenario,
  facts: ComplaintFacts,
  palpations: ReadonlyMap<string, boolean> = new Map(palpationsIn(facts.visits)),
  strengths: readonly { strength: number; share: number; local: number }[] = [
    { strength: scenario.strength, share: 1, local: 0 },
  ],
): Posterior {
  return mixPosteriors(
    strengths.map(({ strength, share, local }) => {
      const oddsByTissue = priorOddsOf(strength, facts, local, scenario.surveyStrength)
      const tissues = [...oddsByTissue.keys()]
      const priorOdds = Float64Array.from(oddsByTissue.values())
      const odds = priorOdds.map(
        (value, index) => value * likelihoodRatio(palpations.get(tissues[index] ?? ''), scenario),
      )
      const evidence = evidenceOf(facts.visits, tissues, scenario)
      return { share, posterior: exactPosterior(scenario.causeCountShares, priorOdds, odds, evidence) }
    }),
  )
}

/** Returns what to work in the remaining minutes, and the tissue to palpate before that if this is worth the time. */
function nextStep(
  posterior: Posterior,
  scenario: Scenario,
  minutes: number,
  isUntested: (tissue: number) => boolean,
) {
  const { lasted } = scenario.outcomeRows
  const work: number[] = []
  let lastGain = 0
  let gains = posterior.gains(work, lasted)
  const gainsOfWork = new Map<number, number>()
  while ((work.length + 1) * minutesPerTissue <= minutes) {
    const best = gains.indexOf(Math.max(...gains))
    lastGain = gains[best] ?? 0
    gainsOfWork.set(best, lastGain)
    work.push(best)
    gains = posterior.gains(work, lasted)
  }
  const nextGain = Math.max(...gains)
  const { tissues } = posterior.probabilities()
  const { sensitivity, specificity } = scenario.familiarPainTest
  const palpationValue = (tissue: number) => {
    const probability = tissues[tissue] ?? 0
    const positive = probability * sensitivity + (1 - probability) * (1 - specificity)
    const gainOfWork = gainsOfWork.get(tissue)
    // A negative result removes a tissue from the work, so that there is time for the next tissue. A positive result adds
    // a tissue for which there was no time.
    const valueToday =
      gainOfWork === undefined
        ? (gains[tissue] ?? 0) * sensitivity - positive * lastGain
        : (1 - positive) * nextGain - gainOfWork * (1 - sensitivity)
    return Math.max(0, valueToday) + laterValueFactor * probability * (1 - probability)
  }
  const options = [...tissues.keys()]
    .filter((tissue) => isUntested(tissue) && (tissues[tissue] ?? 0) >= minProbability)
    .map((tissue) => ({ tissue, value: palpationValue(tissue) }))
    .sort((a, b) => b.value - a.value)
  const unusedMinutes = minutes - work.length * minutesPerTissue
  // If no minute is unused, palpation takes the time of the last tissue of the work. That time is enough for several
  // palpations, so their values are added.
  const valueInsteadOfWork = options
    .slice(0, minutesPerTissue / visitPlanning.checkMinutes)
    .reduce((sum, option) => sum + option.value, 0)
  const isWorthTheTime =
    unusedMinutes >= visitPlanning.checkMinutes || (work.length > 0 && valueInsteadOfWork > lastGain)
  return { palpateNext: isWorthTheTime ? (options[0]?.tissue ?? null) : null, work }
}

/** Returns the factor by which the result of a palpation changes the odds of the tissue. */
function likelihoodRatio(gaveFamiliarPain: boolean | undefined, { familiarPainTest }: Scenario): number {
  if (gaveFamiliarPain === undefined) return 1
  const { sensitivity, specificity } = familiarPainTest
  return gaveFamiliarPain ? sensitivity / (1 - specificity) : (1 - sensitivity) / specificity
}

function palpationsIn(visits: readonly VisitFacts[]): [string, boolean][] {
  return visits.flatMap(({ work }) =>
    work
      .filter(({ familiarPain }) => familiarPain !== 'not tested')
      .map(({ tissue, familiarPain }): [string, boolean] => [tissue, familiarPain === 'yes']),
  )
}

function evidenceOf(
  visits: readonly VisitFacts[],
  tissues: readonly string[],
  scenario: Scenario,
): VisitEvidence[] {
  return visits
    .filter(({ verdict }) => verdict !== 'not recorded')
    .map((visit) => ({
      tested: new Map(
        visit.work
          .filter((line) => !line.checkOnly)
          .map((line) => [
            tissues.indexOf(line.tissue),
            testWeight[line.response ?? 'unknown'] * doseOf([line], palpationOf(line.tissue).minutes),
          ]),
      ),
      outcomeRow: scenario.outcomeRows[outcomeKindOf(visit)],
    }))
}

function outcomeKindOf({ verdict, relief }: VisitFacts): OutcomeKind {
  if (verdict === 'did not last') return (relief ?? 'did not last') as OutcomeKind
  return verdict as OutcomeKind
}

/** Knows the causes of the client and works only these. No strategy that has to search for the causes can do better. */
export const knownCauses: Strategy = ({ causes }: SimulatedClient) =>
  causes.length === 0
    ? 'refer'
    : { palpations: new Map(), work: causes.slice(0, Math.floor(minutesPerVisit / minutesPerTissue)) }
