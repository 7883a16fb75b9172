import type { OutcomeRow } from '@shared/reasoning/weights'
import { outcomeProbability } from './scenario'

/** What one visit says about the causes. Tissues are identified by their index. */
export interface VisitEvidence {
  /** For each worked tissue, how much the visit tested it, 0 to 1. */
  tested: ReadonlyMap<number, number>
  outcomeRow: OutcomeRow
}

export interface CauseProbabilities {
  /** For each tissue, the probability that it is among the causes. */
  tissues: Float64Array
  /** The probability that no tissue is a cause. */
  noTissue: number
}

/** The posterior distribution over the sets of causes. */
export interface Posterior {
  probabilities(): CauseProbabilities
  /**
   * Returns for each tissue how much it adds to the probability of lasting relief when it is worked together with the
   * chosen tissues. The value is 0 for the chosen tissues.
   */
  gains(chosen: readonly number[], lasted: OutcomeRow): Float64Array
  /** The likelihood of all evidence. It is used to compare posteriors of the same tissues. */
  likelihood: number
}

/**
 * Returns the exact posterior if the probabilities of the scenario are known. It weighs every set of tissues of every
 * possible size. Worked and chosen tissues are enumerated. Sets that differ only in the other tissues have the same
 * likelihood, so a closed formula sums them. This code shares nothing with the inference of the product, so that a test
 * can compare the two.
 * @param causeCountShares the shares of clients with no cause, one cause, two causes and so on
 * @param priorOdds the odds of each tissue before palpation
 * @param odds the odds of each tissue after palpation
 */
export function exactPosterior(
  causeCountShares: readonly number[],
  priorOdds: Float64Array,
  odds: Float64Array,
  visits: readonly VisitEvidence[],
): Posterior {
  const maxCauses = causeCountShares.length - 1
  const priorSums = elementarySymmetricSums(priorOdds, maxCauses)
  const normalizedShares = causeCountShares.map((share, size) => share / (priorSums[size] || 1))
  const worked = [...new Set(visits.flatMap(({ tested }) => [...tested.keys()]))]

  /**
   * Returns for each tissue the sum of `valueOf(size, reached)` over the sets that contain it, weighted by the
   * probability of the set. `size` is the number of tissues in the set, `reached` the number of chosen tissues among
   * them. Also returns the probability that no tissue is a cause, and the total weight of all sets.
   */
  const sumPerTissue = (chosen: readonly number[], valueOf: (size: number, reached: number) => number) => {
    const enumerated = [...new Set([...worked, ...chosen])]
    const isEnumerated = new Set(enumerated)
    const others = [...odds.keys()].filter((tissue) => !isEnumerated.has(tissue))
    const otherSums = elementarySymmetricSums(
      others.map((tissue) => odds[tissue] ?? 0),
      maxCauses,
    )
    const tissues = new Float64Array(odds.length)
    /**
     * The values of the sets that contain one given other tissue, by the number of further other tissues that they
     * contain.
     */
    const valuesWithOther = new Float64Array(maxCauses)
    let [total, noTissue] = [0, 0]
    forEachSet({ enumerated, chosen, odds, normalizedShares, visits }, (members, size, reached, weight) => {
      const value = weight * valueOf(size, reached)
      const otherCauses = size - members.length
      const sum = value * (otherSums[otherCauses] ?? 0)
      total += weight * (otherSums[otherCauses] ?? 0)
      if (size === 0) noTissue += weight
      for (const member of members) tissues[member] = (tissues[member] ?? 0) + sum
      if (otherCauses > 0) valuesWithOther[otherCauses - 1] = (valuesWithOther[otherCauses - 1] ?? 0) + value
    })
    for (const tissue of others) {
      const tissueOdds = odds[tissue] ?? 0
      // The elementary symmetric sum of the other tissues without this one.
      let sumWithout = 1
      let sum = valuesWithOther[0] ?? 0
      for (let size = 1; size < maxCauses; size += 1) {
        sumWithout = Math.max(0, (otherSums[size] ?? 0) - tissueOdds * sumWithout)
        sum += (valuesWithOther[size] ?? 0) * sumWithout
      }
      tissues[tissue] = tissueOdds * sum
    }
    return { tissues: tissues.map((value) => value / total), noTissue: noTissue / total, total }
  }

  const probabilities = sumPerTissue([], () => 1)
  return {
    likelihood: probabilities.total,
    probabilities: () => probabilities,
    gains(chosen, lasted) {
      const reliefProbability = (size: number, reached: number) =>
        outcomeProbability(size === 0 ? 0 : Math.min(1, reached / size), lasted)
      const { tissues } = sumPerTissue(
        chosen,
        (size, reached) => reliefProbability(size, reached + 1) - reliefProbability(size, reached),
      )
      for (const tissue of chosen) tissues[tissue] = 0
      return tissues
    },
  }
}

/** Combines posteriors under different assumptions. `share` is the prior probability of an assumption. */
export function mixPosteriors(parts: readonly { share: number; posterior: Posterior }[]): Posterior {
  const likelihood = parts.reduce((sum, { share, posterior }) => sum + share * posterior.likelihood, 0)
  const mix = (valuesOf: (posterior: Posterior) => Float64Array) =>
    parts.reduce((sum: Float64Array | null, { share, posterior }) => {
      const part = valuesOf(posterior).map((value) => (value * share * posterior.likelihood) / likelihood)
      return sum ? sum.map((value, index) => value + (part[index] ?? 0)) : part
    }, null) ?? new Float64Array()
  return {
    likelihood,
    probabilities: () => ({
      tissues: mix((posterior) => posterior.probabilities().tissues),
      noTissue: mix((posterior) => Float64Array.of(posterior.probabilities().noTissue))[0] ?? 0,
    }),
    gains: (chosen, lasted) => mix((posterior) => posterior.gains(chosen, lasted)),
  }
}

interface Enumeration {
  enumerated: readonly number[]
  chosen: readonly number[]
  odds: Float64Array
  /** The share of clients with so many causes, divided by the sum of the prior odds of all sets of that size. */
  normalizedShares: readonly number[]
  visits: readonly VisitEvidence[]
}

/**
 * Calls `callback` for every set of the enumerated tissues, and for every possible number of causes of which these are
 * a part. `members` is the set, `size` the number of causes, `reached` the number of chosen tissues in the set, and
 * `weight` its weight.
 */
function forEachSet(
  { enumerated, chosen, odds, normalizedShares, visits }: Enumeration,
  callback: (members: readonly number[], size: number, reached: number, weight: number) => void,
): void {
  const members: number[] = []
  const extend = (from: number, product: number, testedSums: readonly number[], reached: number) => {
    for (let size = members.length; size < normalizedShares.length; size += 1) {
      let weight = (normalizedShares[size] ?? 0) * product
      testedSums.forEach((tested, index) => {
        const outcomeRow = visits[index]?.outcomeRow
        if (outcomeRow) weight *= outcomeProbability(size === 0 ? 0 : tested / size, outcomeRow)
      })
      callback(members, size, reached, weight)
    }
    if (members.length + 1 >= normalizedShares.length) return
    for (let next = from; next < enumerated.length; next += 1) {
      const tissue = enumerated[next] ?? 0
      members.push(tissue)
      extend(
        next + 1,
        product * (odds[tissue] ?? 0),
        visits.map(({ tested }, index) => (testedSums[index] ?? 0) + (tested.get(tissue) ?? 0)),
        reached + (chosen.includes(tissue) ? 1 : 0),
      )
      members.pop()
    }
  }
  extend(
    0,
    1,
    visits.map(() => 0),
    0,
  )
}

/**
 * Returns the elementary symmetric sums: at index k, the sum of the products of every k different values, for k from 0
 * to `maxCount`.
 */
function elementarySymmetricSums(values: Iterable<number>, maxCount: number): number[] {
  const sums = Array.from({ length: maxCount + 1 }, (_, count): number => (count === 0 ? 1 : 0))
  for (const value of values) {
    for (let count = maxCount; count > 0; count -= 1)
      sums[count] = (sums[count] ?? 0) + value * (sums[count - 1] ?? 0)
  }
  return sums
}
