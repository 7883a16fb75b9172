import { sumsWithoutEach, symmetricSums, type Sets, type Sums } from './sets'
import { causesPrior, relationWorlds } from '../weights'

/** One tissue in the terms of the inference, in log-odds. Only differences between tissues matter. */
export interface Candidate {
  /** From its relations to the pain and to worked tissue, at the full strength of the weights. */
  relationLogOdds: number
  /** From evidence without relations: the practice's experience, and what the practitioner ruled out. */
  otherLogOdds: number
  /** Whether it lies where it hurts. */
  isLocal: boolean
  /** Log of the likelihood ratio of its palpation; 0 when it was not palpated. */
  palpationLogRatio: number
}

/** The prior of the sets of causes in one of the `relationWorlds`. */
export interface Prior {
  /** The prior probability of this world, 0 to 1. */
  share: number
  /** The odds of the listed tissues and of the others, including palpation. */
  listed: readonly number[]
  others: readonly number[]
  /** The sums of the products of 0 to 3 different odds of the others. */
  otherSums: Sums
  /** The same without each of the others in turn; computed when it is asked for. */
  otherSumsWithoutEach(): Float64Array
  /** The same for all tissues, before any palpation. */
  sums: Sums
  /** The odds of one more tissue, before its palpation and after. */
  oddsOf(candidate: Candidate): { beforePalpation: number; afterPalpation: number }
}

/** Returns one prior for each of the `relationWorlds`. */
export function priorsOf(listed: readonly Candidate[], others: readonly Candidate[]): Prior[] {
  return relationWorlds.map(({ share, strength, local }) => {
    const logOdds = ({ relationLogOdds, otherLogOdds, isLocal }: Candidate) =>
      strength * relationLogOdds + otherLogOdds + (isLocal ? local : 0)
    // Only ratios of odds matter, because the number of causes has its own prior. The shift keeps the numbers small.
    const shift = [...listed, ...others].reduce((most, one) => Math.max(most, logOdds(one)), -Infinity)
    const before = (one: Candidate) => Math.exp(logOdds(one) - shift)
    const after = (one: Candidate) => Math.exp(logOdds(one) - shift + one.palpationLogRatio)
    const otherOdds = others.map(after)
    let withoutEach: Float64Array | null = null
    return {
      share,
      listed: listed.map(after),
      others: otherOdds,
      otherSums: symmetricSums(otherOdds),
      otherSumsWithoutEach: () => (withoutEach ??= sumsWithoutEach(otherOdds)),
      sums: symmetricSums([...listed, ...others].map(before)),
      oddsOf: (one) => ({ beforePalpation: before(one), afterPalpation: after(one) }),
    }
  })
}

/** Returns the prior of each number of causes, spread over all the sets of that size by their odds. */
export function sizeWeights(sums: readonly number[]): number[] {
  return causesPrior.map((prior, size) => (sums[size] ? prior / sums[size] : 0))
}

/** Returns the product of the odds of the listed members of each set. */
export function productsOf(sets: Sets, odds: readonly number[]): Float64Array {
  // One place more than tissues, for empty members. They change no product.
  const of = Float64Array.from([...odds, 1])
  const products = new Float64Array(sets.count)
  for (let at = 0, place = 0; at < sets.count; at += 1, place += 3)
    products[at] = of[sets.members[place]!]! * of[sets.members[place + 1]!]! * of[sets.members[place + 2]!]!
  return products
}
