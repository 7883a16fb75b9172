import { divideBy, type Observation } from './likelihood'
import { priorsOf, productsOf, sizeWeights, type Candidate, type Prior } from './prior'
import { observationsOf, type Observations } from './observations'
import { setsOver, type Sets } from './sets'

/**
 * The exact posterior over the sets of causes: it weighs every set of none to three of all tissues, under each strength
 * of the relations. Tissues that were worked, and some more, are listed (`listed`). No visit worked the others, so sets
 * that differ only in them have the same likelihood and are summed in closed form. The likelihood depends only on the
 * set, so the strengths share it and differ only in their priors. `without` leaves visits out, by index.
 */
export interface Posterior {
  /** Log-odds that a listed tissue is among the causes. */
  listed(index: number, without?: readonly number[]): number
  /** The same for a tissue that is not listed. */
  other(index: number, without?: readonly number[]): number
  /** The same for a tissue outside the sets: it may be a cause, and it changes the odds of no other tissue. `tested`
   *  has one number a visit. */
  outside(candidate: Candidate, tested: readonly number[], without?: readonly number[]): number
  /**
   * The lowest log-odds of a listed tissue while these visits are added one by one, in their order, to all the others.
   */
  leastAsAdded(index: number, added: readonly number[]): number
  /** Probability that no tissue is the cause. */
  noTissueProbability(): number
  /** The posterior of the same visits without any palpation. */
  withoutPalpation(listed: readonly Candidate[], others: readonly Candidate[]): Posterior
  sets: Sets
  /** The probability of each set; sums to 1. */
  probabilities(): Float64Array
}

export function posteriorOf(
  listed: readonly Candidate[],
  others: readonly Candidate[],
  visits: readonly Observation[],
): Posterior {
  return posteriorGiven(listed, others, observationsOf(setsOver(listed.length), visits))
}

function posteriorGiven(
  listed: readonly Candidate[],
  others: readonly Candidate[],
  seen: Observations,
): Posterior {
  const { sets } = seen
  const weighted = priorsOf(listed, others).map((prior) => weightedBy(prior, sets))
  const before = sumOver(sets, weighted)
  /** The sums by kind for each strength; computed once for all tissues that are not listed. */
  const sumsByKindWithout = memoizedByVisits((without) => {
    const likelihood = seen.without(without)
    return weighted.map(({ products }) => sumsByKind(sets, products, likelihood))
  })
  const memberWeightsWithout = memoizedByVisits((without) =>
    weightsOfMembers(sets, before, seen.without(without)),
  )

  return {
    listed(index, without = []) {
      const inside = memberWeightsWithout(without)
      const own = inside[index] ?? 0
      const total = inside[sets.n + 1] ?? 0
      return own < closeToCertain * total
        ? Math.log(own / (total - own))
        : logOddsOfMember(sets, before, seen.without(without), index)
    },

    other(index, without = []) {
      const kinds = sumsByKindWithout(without)
      // Plain loops, here and below: a closure that adds to a sum allocates an object at each step.
      let inside = 0
      let outside = 0
      for (let strength = 0; strength < weighted.length; strength += 1) {
        const { prior, perSize } = weighted[strength]!
        const sums = kinds[strength]!
        const own = prior.others[index]!
        const rest = prior.otherSumsWithoutEach().subarray(index * 4, index * 4 + 4)
        for (let kind = 0; kind < sets.kinds.length; kind += 1) {
          const { size, listedCount } = sets.kinds[kind]!
          const sum = perSize[size]! * sums[kind]!
          outside += sum * rest[size - listedCount]!
          if (listedCount < size) inside += sum * own * rest[size - listedCount - 1]!
        }
      }
      return Math.log(inside / outside)
    },

    outside(candidate, tested, without = []) {
      const kinds = sumsByKindWithout(without)
      const withOwn = seen.extended().with(tested, without)
      let inside = 0
      let outside = 0
      for (let strength = 0; strength < weighted.length; strength += 1) {
        const { prior, products } = weighted[strength]!
        const [none, one, two, three] = prior.sums
        const own = prior.oddsOf(candidate)
        const was = own.beforePalpation
        const withIt = sizeWeights([none, one + was * none, two + was * one, three + was * two])
        const extendedKinds = sumsByKind(sets, products, withOwn)
        for (let kind = 0; kind < sets.kinds.length; kind += 1) {
          const { size, listedCount } = sets.kinds[kind]!
          const weight = prior.share * prior.otherSums[size - listedCount]!
          outside += weight * kinds[strength]![kind]! * withIt[size]!
          inside += weight * extendedKinds[kind]! * (withIt[size + 1] ?? 0) * own.afterPalpation
        }
      }
      return Math.log(inside / outside)
    },

    leastAsAdded(index, added) {
      const likelihood = seen.all.slice()
      let least = logOddsOfMember(sets, before, likelihood, index)
      for (const at of added.toReversed()) {
        if (seen.ratios[at]) divideBy(likelihood, seen.ratios[at])
        least = Math.min(least, logOddsOfMember(sets, before, likelihood, index))
      }
      return least
    },

    noTissueProbability: () => probabilitiesOf(before, seen.all)[0] ?? 0,
    withoutPalpation: (bareListed, bareOthers) => posteriorGiven(bareListed, bareOthers, seen),
    sets,
    probabilities: () => probabilitiesOf(before, seen.all),
  }
}

/** Computes once for each choice of visits that are left out. */
function memoizedByVisits<Made>(
  make: (without: readonly number[]) => Made,
): (without: readonly number[]) => Made {
  const made = new Map<string, Made>()
  return (without) => {
    const key = without.join()
    const known = made.get(key) ?? make(without)
    made.set(key, known)
    return known
  }
}

/** From this share of the whole on, the difference to it loses precision. It is summed separately. */
const closeToCertain = 0.99

/** A prior over the sets: its share of each number of causes, and the odds of the listed members. */
interface WeightedPrior {
  prior: Prior
  perSize: readonly number[]
  products: Float64Array
}

function weightedBy(prior: Prior, sets: Sets): WeightedPrior {
  const perSize = sizeWeights(prior.sums).map((weight) => weight * prior.share)
  return { prior, perSize, products: productsOf(sets, prior.listed) }
}

/** The prior of each set, summed over the strengths. */
function sumOver(sets: Sets, weighted: readonly WeightedPrior[]): Float64Array {
  const before = new Float64Array(sets.count)
  for (const { prior, perSize, products } of weighted) {
    for (const { size, listedCount, from, to } of sets.kinds) {
      const weight = (perSize[size] ?? 0) * (prior.otherSums[size - listedCount] ?? 0)
      for (let at = from; at < to; at += 1) before[at]! += weight * products[at]!
    }
  }
  return before
}

/**
 * The weight of the sets that contain each listed tissue; the last place but one is for empty members, the last is the
 * weight of all sets.
 */
function weightsOfMembers(
  { n, count, members }: Sets,
  before: Float64Array,
  likelihood: Float64Array,
): Float64Array {
  const inside = new Float64Array(n + 2)
  let total = 0
  for (let at = 0, place = 0; at < count; at += 1, place += 3) {
    const value = before[at]! * likelihood[at]!
    total += value
    for (let each = place; each < place + 3; each += 1) inside[members[each]!]! += value
  }
  inside[n + 1] = total
  return inside
}

function logOddsOfMember(
  { members, count, containing }: Sets,
  before: Float64Array,
  likelihood: Float64Array,
  index: number,
): number {
  let [own, total] = [0, 0]
  for (let at = 0; at < count; at += 1) total += before[at]! * likelihood[at]!
  for (const at of containing[index]!) own += before[at]! * likelihood[at]!
  if (own < closeToCertain * total) return Math.log(own / (total - own))
  let outside = 0
  for (let at = 0; at < count; at += 1) {
    const place = at * 3
    if (members[place] === index || members[place + 1] === index || members[place + 2] === index) continue
    outside += before[at]! * likelihood[at]!
  }
  return Math.log(own / outside)
}

/** The sums over the sets of each kind. */
function sumsByKind({ kinds }: Sets, products: Float64Array, likelihood: Float64Array): number[] {
  return kinds.map(({ from, to }) => {
    let sum = 0
    for (let at = from; at < to; at += 1) sum += products[at]! * likelihood[at]!
    return sum
  })
}

function probabilitiesOf(before: Float64Array, likelihood: Float64Array): Float64Array {
  const all = new Float64Array(before.length)
  let total = 0
  for (let at = 0; at < all.length; at += 1) {
    all[at] = before[at]! * likelihood[at]!
    total += all[at]!
  }
  for (let at = 0; at < all.length; at += 1) all[at]! /= total
  return all
}
