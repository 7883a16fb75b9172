import { joinedBy, type Joined } from './joined'
import { divideBy, multiplyBy, ratiosOver, type Observation, type Ratios } from './likelihood'
import { mostCauses, setsOver, symmetricSums, type Sets } from './sets'
import { causesPrior } from './weights'

/** One tissue as the inference sees it. */
export interface Candidate {
  /** Log-odds from relations and experience, before any test. Only differences between tissues matter. */
  prior: number
  /** Log of the likelihood ratio of what pressing it gave; 0 when it was not pressed. */
  pressed: number
}

/**
 * What the visits say of the sets of causes, exactly: every set of none to three of all tissues is weighed. Tissues that
 * a visit has worked, and some more, are told apart (`listed`); the others were worked by no visit, so that sets that
 * differ only in them are alike to every visit and are summed in closed form. `without` leaves visits out, by index.
 */
export interface Posterior {
  /** Log-odds that a listed tissue is among the causes. */
  listed(index: number, without?: readonly number[]): number
  /** The same for one of the others. */
  other(index: number, without?: readonly number[]): number
  /** The same for a tissue that stands outside: it may be a cause, and changes the odds of no other tissue.
   *  `tested` has one number a visit. */
  outside(candidate: Candidate, tested: readonly number[], without?: readonly number[]): number
  /** The least log-odds a listed tissue had as these visits were added one by one to all the rest, in their order. */
  leastAsAdded(index: number, added: readonly number[]): number
  /** Probability that no tissue is the cause. */
  none(): number
  /** The same visits as if nothing had been pressed. */
  unpressed(listed: readonly Candidate[], others: readonly Candidate[]): Posterior
  sets: Sets
  /** Of each of the sets; sums to 1. */
  probabilities(): Float64Array
}

export function posteriorOf(
  listed: readonly Candidate[],
  others: readonly Candidate[],
  visits: readonly Observation[],
): Posterior {
  const sets = setsOver(listed.length)
  return posteriorWith(
    listed,
    others,
    visits,
    visits.map((visit) => ratiosOver(sets, visit)),
  )
}

function posteriorWith(
  listed: readonly Candidate[],
  others: readonly Candidate[],
  visits: readonly Observation[],
  likelihoods: readonly Ratios[],
): Posterior {
  const sets = setsOver(listed.length)
  // Only ratios of odds matter, because the number of causes has its own prior: the shift keeps the numbers small.
  const shift = [...listed, ...others].reduce((most, { prior }) => Math.max(most, prior), -Infinity)
  const priorOdds = ({ prior }: Candidate) => Math.exp(prior - shift)
  const odds = ({ prior, pressed }: Candidate) => Math.exp(prior - shift + pressed)
  const priorSums = symmetricSums([...listed, ...others].map(priorOdds))
  const perSize = sizeWeights(priorSums)
  const listedOdds = listed.map(odds)
  const otherOdds = others.map(odds)
  const otherSums = symmetricSums(otherOdds)
  const setWeight = weightsOf(sets, perSize, otherSums)
  const products = productsOf(sets, listedOdds)
  const full = likelihoods.reduce(multiplyBy, products.slice())
  const cached = new Map<string, { values: Float64Array; kinds?: Float64Array }>()
  const leaving = (without: readonly number[]) => {
    const key = without.join()
    const known = cached.get(key)
    if (known) return known
    const made: { values: Float64Array; kinds?: Float64Array } = {
      values: without.length === 0 ? full : leaveOut(products, full, without, likelihoods),
    }
    cached.set(key, made)
    return made
  }
  let inside: Float64Array | null = null
  let joined: Joined | null = null

  return {
    listed(index, without = []) {
      if (without.length > 0) return logOddsOfMember(sets, leaving(without).values, setWeight, index)
      inside ??= insideEach(sets, full, setWeight)
      const own = inside[index] ?? 0
      const total = inside[sets.n + 1] ?? 0
      return own < 0.99 * total
        ? Math.log(own / (total - own))
        : logOddsOfMember(sets, full, setWeight, index)
    },

    other(index, without = []) {
      const own = otherOdds[index] ?? 0
      const [, one, two, three] = otherSums
      const restOne = Math.max(0, one - own)
      const restTwo = Math.max(0, two - own * restOne)
      const rest = [1, restOne, restTwo, Math.max(0, three - own * restTwo)]
      const known = leaving(without)
      known.kinds ??= sumsByKind(sets, known.values)
      const { kinds } = known
      let [inside, outside] = [0, 0]
      for (let size = 0; size <= mostCauses; size += 1) {
        for (let told = 0; told <= size; told += 1) {
          const sum = (perSize[size] ?? 0) * (kinds[size * 4 + told] ?? 0)
          outside += sum * (rest[size - told] ?? 0)
          if (told < size) inside += sum * own * (rest[size - told - 1] ?? 0)
        }
      }
      return Math.log(inside / outside)
    },

    outside(candidate, tested, without = []) {
      const own = odds(candidate)
      const [none, one, two, three] = priorSums
      const was = priorOdds(candidate)
      const withIt = sizeWeights([none, one + was * none, two + was * one, three + was * two])
      joined ??= joinedBy(sets, products, visits)
      const { values } = leaving(without)
      const withOwn = joined.with(tested, without)
      let [inside, outside] = [0, 0]
      for (let at = 0; at < sets.count; at += 1) {
        const size = sets.size[at] ?? 0
        const more = otherSums[size - (sets.told[at] ?? 0)] ?? 0
        outside += (values[at] ?? 0) * (withIt[size] ?? 0) * more
        if (size < mostCauses) inside += (withOwn[at] ?? 0) * (withIt[size + 1] ?? 0) * more * own
      }
      return Math.log(inside / outside)
    },

    leastAsAdded(index, added) {
      const values = Float64Array.from(full)
      let least = logOddsOfMember(sets, values, setWeight, index)
      for (const at of added.toReversed()) {
        if (likelihoods[at]) divideBy(values, likelihoods[at])
        least = Math.min(least, logOddsOfMember(sets, values, setWeight, index))
      }
      return least
    },

    none: () => probabilitiesOf(full, setWeight)[0] ?? 0,
    unpressed: (bareListed, bareOthers) => posteriorWith(bareListed, bareOthers, visits, likelihoods),
    sets,
    probabilities: () => probabilitiesOf(full, setWeight),
  }
}

/** The prior of each number of causes, spread over all the sets of that size by their odds. */
function sizeWeights(sums: readonly number[]): number[] {
  return causesPrior.map((prior, size) => (sums[size] ? prior / sums[size] : 0))
}

function weightsOf(sets: Sets, perSize: readonly number[], otherSums: readonly number[]): Float64Array {
  const weights = new Float64Array(sets.count)
  for (let at = 0; at < sets.count; at += 1) {
    const size = sets.size[at]!
    weights[at] = (perSize[size] ?? 0) * (otherSums[size - sets.told[at]!] ?? 0)
  }
  return weights
}

function productsOf(sets: Sets, odds: readonly number[]): Float64Array {
  // One place more than tissues: nobody, who changes no product.
  const of = Float64Array.from([...odds, 1])
  const products = new Float64Array(sets.count)
  for (let at = 0, place = 0; at < sets.count; at += 1, place += 3)
    products[at] = of[sets.members[place]!]! * of[sets.members[place + 1]!]! * of[sets.members[place + 2]!]!
  return products
}

/** By dividing out the few or, where that is shorter, by multiplying in the others anew. */
function leaveOut(
  products: Float64Array,
  full: Float64Array,
  without: readonly number[],
  likelihoods: readonly Ratios[],
): Float64Array {
  if (without.length * 2 > likelihoods.length) {
    const left = new Set(without)
    return likelihoods.filter((_, at) => !left.has(at)).reduce(multiplyBy, products.slice())
  }
  const values = full.slice()
  for (const at of without) if (likelihoods[at]) divideBy(values, likelihoods[at])
  return values
}

/** For each listed tissue the weight of the sets that contain it; last, after a place for nobody, that of all sets. */
function insideEach({ n, count, members }: Sets, values: Float64Array, weight: Float64Array): Float64Array {
  const inside = new Float64Array(n + 2)
  let total = 0
  for (let at = 0, place = 0; at < count; at += 1, place += 3) {
    const value = (values[at] ?? 0) * (weight[at] ?? 0)
    total += value
    for (let each = place; each < place + 3; each += 1) {
      const member = members[each] ?? n
      inside[member] = (inside[member] ?? 0) + value
    }
  }
  inside[n + 1] = total
  return inside
}

function logOddsOfMember(
  { members, count, containing }: Sets,
  values: Float64Array,
  weight: Float64Array,
  index: number,
): number {
  let [own, total] = [0, 0]
  for (let at = 0; at < count; at += 1) total += values[at]! * weight[at]!
  for (const at of containing[index]!) own += values[at]! * weight[at]!
  // Near certainty the difference would lose its digits.
  if (own < 0.99 * total) return Math.log(own / (total - own))
  let [inside, outside] = [0, 0]
  for (let at = 0; at < count; at += 1) {
    const value = (values[at] ?? 0) * (weight[at] ?? 0)
    const place = at * 3
    if (members[place] === index || members[place + 1] === index || members[place + 2] === index) {
      inside += value
    } else outside += value
  }
  return Math.log(inside / outside)
}

/** The sums of the values by number of causes and by how many of them are listed, at size * 4 + told. */
function sumsByKind({ count, size, told }: Sets, values: Float64Array): Float64Array {
  const sums = new Float64Array(16)
  for (let at = 0; at < count; at += 1) {
    const kind = (size[at] ?? 0) * 4 + (told[at] ?? 0)
    sums[kind] = (sums[kind] ?? 0) + (values[at] ?? 0)
  }
  return sums
}

function probabilitiesOf(values: Float64Array, weight: Float64Array): Float64Array {
  const all = values.map((value, at) => value * (weight[at] ?? 0))
  const total = all.reduce((sum, value) => sum + value, 0)
  return all.map((value) => value / total)
}
