import type { ComplaintFacts, ScreenFact, VisitFacts } from '../record/facts'
import type { Course } from '../record/course'
import { remainingWeight } from '../record/history'
import { failed } from '../record/relief'
import { causesPrior, nonTissueCauseThresholds } from '../weights'
import { otherCauses, type OtherCause } from '../../screens/screen'
import { screenById } from '../../screens/screens'
import * as likelihoods from './likelihoods'
import { priorShares, type CauseShares } from './priors'
import { countedScreens, screenRatio, tissueRatio } from './screen-results'

/** How likely the cause is something else than a tissue that hands can work on. */
export interface OtherCauses {
  /** The probability of each, 0 to 1. */
  shares: CauseShares
  /** The probability that it is a tissue, 0 to 1. */
  tissue: number
  /** The same before the record. */
  tissueBefore: number
  /** What the record says: null where it says little. */
  verdict: 'possible' | 'likely' | 'refer' | null
}

/** No cause is less likely than this before the record, and together they are never more likely than this without a doctor. */
const bounds = { least: 0.01, most: 0.9 } as const

/**
 * Weighs joint, nerve root, nerve, tendon, organ and sensitised system against all tissues together. Each has its prior by
 * region, and the visits, the checks, the marks, the age and the short tests change it.
 * @param noTissueProbability of the inference over tissues, whose prior is that of `causesPrior`
 */
export function weighOtherCauses(
  facts: ComplaintFacts,
  course: Course,
  noTissueProbability: number,
  today: string,
): OtherCauses {
  const known = priorShares(facts.regions)
  const prior = Object.fromEntries(
    otherCauses.map((cause) => [cause, Math.max(bounds.least, known[cause])]),
  ) as CauseShares
  const before = 1 - Math.min(bounds.most, sumOf(prior))
  // How much the record favours the tissues as a whole over a muscle that nobody has worked or checked.
  const [none] = causesPrior
  const forTissue = ((1 - noTissueProbability) / noTissueProbability) * (none / (1 - none))
  const weights = Object.fromEntries(
    otherCauses.map((cause) => [cause, prior[cause] * ratioOf(cause, facts, course, today)]),
  ) as CauseShares
  const tissueWeight = before * forTissue * tissueRatio(facts.screens ?? [])
  const others = sumOf(weights)
  const total = Math.min(bounds.most, others / (others + tissueWeight))
  const shares = Object.fromEntries(
    otherCauses.map((cause) => [cause, (weights[cause] / others) * total]),
  ) as CauseShares
  return {
    shares,
    tissue: 1 - total,
    tissueBefore: before,
    verdict: verdictOf(shares, { total, before }, facts, course),
  }
}

/** Returns the causes from the likeliest on, without those that are unlikely. */
export function likeliestCauses({ shares }: Pick<OtherCauses, 'shares'>): OtherCause[] {
  return otherCauses
    .filter((cause) => shares[cause] >= nonTissueCauseThresholds.named)
    .toSorted((a, b) => shares[b] - shares[a])
}

function verdictOf(
  shares: CauseShares,
  { total, before }: { total: number; before: number },
  facts: ComplaintFacts,
  course: Course,
): OtherCauses['verdict'] {
  const results = countedScreens(facts.screens ?? [])
  if (results.some(({ id, result }) => result === 'positive' && screenById.get(id)?.refersIfPositive)) {
    return 'refer'
  }
  const isBetter = course.isBetter || course.visits.findLast(isClassified)?.verdict === 'lasted'
  if (isBetter) return null
  const { likely, withoutScreens, visits, nerve, raised } = nonTissueCauseThresholds
  const speaking = results.filter(speaksForOther).length
  const isNerve = shares['nerve root'] + shares.nerve >= nerve
  if (isNerve && hasTwoNerveSigns(course)) return 'refer'
  if (speaking > 0 && results.length >= 2 && (isNerve || total >= likely)) return 'refer'
  if (speaking > 0 && (isNerve || total >= likely)) return 'likely'
  // In some regions other causes are common from the start: the record has to speak for them too.
  const isRaised = oddsOf(total) >= raised * oddsOf(1 - before)
  const tried = course.visits.filter((visit) => isClassified(visit) && failed(visit.verdict)).length
  if (isRaised && total >= withoutScreens && tried >= visits) return 'likely'
  return isRaised && total >= likely && tried > 1 ? 'possible' : null
}

const oddsOf = (probability: number) => probability / (1 - probability)

/** Whether the result of a short test speaks for another cause than a tissue. */
function speaksForOther({ id, result }: ScreenFact): boolean {
  return Object.values(screenById.get(id)?.ratios ?? {}).some(
    (ratio) => (result === 'positive' ? ratio.positive : ratio.negative) > 1,
  )
}

/** Marks of numbness or tingling, and pain that ran down the limb or moved further down, at the last visits. */
function hasTwoNerveSigns({ visits }: Course): boolean {
  const last = visits.slice(-2)
  return (
    last.some(({ nerveMarks = [] }) => nerveMarks.length > 0) &&
    last.some(({ ranDownLimb, movedDownLimb }) => ranDownLimb === true || movedDownLimb === true)
  )
}

function ratioOf(cause: OtherCause, facts: ComplaintFacts, course: Course, today: string): number {
  const { visits } = course
  let ratio = screenRatio(cause, facts.screens ?? [])
  for (const visit of visits) {
    const row = rowOf(visit)
    if (row) ratio *= row[cause] ** remainingWeight(visit.at, today)
  }
  const checks = visits.flatMap(({ work }) => work.map(({ familiarPain }) => familiarPain))
  if (checks.includes('yes')) ratio *= likelihoods.familiarPain[cause]
  else if (cause === 'sensitised') {
    const negative = checks.filter((found) => found === 'no').length
    if (negative >= likelihoods.manyNegativeChecks.from) ratio *= likelihoods.manyNegativeChecks.sensitised
  }
  const last = visits.slice(-2)
  if (last.some(({ nerveMarks = [] }) => nerveMarks.length > 0)) ratio *= likelihoods.nerveMark[cause] ?? 1
  const runsDown = last.some(({ ranDownLimb }) => ranDownLimb === true)
  const ranAtStart =
    facts.ranDownLimbAtStart === true && last.every(({ ranDownLimb }) => ranDownLimb === undefined)
  if (runsDown || ranAtStart) ratio *= likelihoods.runsDownLimb[cause] ?? 1
  if (facts.age != null) ratio *= likelihoods.ageRatios(facts.age)[cause] ?? 1
  return ratio
}

function rowOf(visit: VisitFacts) {
  if (!isClassified(visit)) return null
  if (visit.verdict === 'lasted') return likelihoods.lasted
  if (visit.verdict === 'no change' || visit.verdict === 'worse') return likelihoods.noChange
  return visit.verdict === 'did not last' ? likelihoods.didNotLast : null
}

/** Whether a visit with work has an outcome. */
function isClassified({ kind, verdict, work }: VisitFacts): boolean {
  return (
    kind === 'therapeutic' &&
    verdict !== 'not recorded' &&
    verdict !== 'too early' &&
    work.some(({ checkOnly }) => !checkOnly)
  )
}

function sumOf(shares: CauseShares): number {
  return otherCauses.reduce((sum, cause) => sum + shares[cause], 0)
}
