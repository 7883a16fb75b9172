import { joinedBy, type Joined } from './joined'
import { divideBy, multiplyBy, ratiosOver, type Observation, type Ratios } from './likelihood'
import { priorsOf, productsOf, sizeWeights, type Candidate, type Prior } from './prior'
import { mostCauses, setsOver, type Sets } from './sets'

/**
 * What the visits say of the sets of causes, exactly: every set of none to three of all tissues is weighed, under every
 * strength that the relations may have. Tissues that a visit has worked, and some more, are told apart (`listed`); the
 * others were worked by no visit, so that sets that differ only in them are alike to every visit and are summed in closed
 * form. How likely the visits are depends on the set alone, so the strengths share all of that and differ in their
 * priors; which strength the record speaks for follows by itself. `without` leaves visits out, by index.
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
  return posteriorWith(listed, others, seenBy(setsOver(listed.length), visits))
}

function posteriorWith(listed: readonly Candidate[], others: readonly Candidate[], seen: Seen): Posterior {
  const { sets } = seen
  const weighed = priorsOf(listed, others).map((prior) => weighedBy(prior, sets))
  const before = sumOver(sets, weighed)
  const cachedKinds = new Map<string, Float64Array[]>()
  const kindsWithout = (without: readonly number[]) => {
    const key = without.join()
    const known = cachedKinds.get(key)
    if (known) return known
    const likelihood = seen.without(without)
    const made = weighed.map(({ products }) => sumsByKind(sets, products, likelihood))
    cachedKinds.set(key, made)
    return made
  }
  let inside: Float64Array | null = null

  return {
    listed(index, without = []) {
      if (without.length > 0) return logOddsOfMember(sets, before, seen.without(without), index)
      inside ??= insideEach(sets, before, seen.all)
      const own = inside[index] ?? 0
      const total = inside[sets.n + 1] ?? 0
      return own < 0.99 * total
        ? Math.log(own / (total - own))
        : logOddsOfMember(sets, before, seen.all, index)
    },

    other(index, without = []) {
      const kinds = kindsWithout(without)
      let [inside, outside] = [0, 0]
      weighed.forEach(({ prior, perSize }, strength) => {
        const own = prior.others[index] ?? 0
        const [, one = 0, two = 0, three = 0] = prior.otherSums
        const restOne = Math.max(0, one - own)
        const restTwo = Math.max(0, two - own * restOne)
        const rest = [1, restOne, restTwo, Math.max(0, three - own * restTwo)]
        for (let size = 0; size <= mostCauses; size += 1) {
          for (let told = 0; told <= size; told += 1) {
            const sum = (perSize[size] ?? 0) * (kinds[strength]?.[size * 4 + told] ?? 0)
            outside += sum * (rest[size - told] ?? 0)
            if (told < size) inside += sum * own * (rest[size - told - 1] ?? 0)
          }
        }
      })
      return Math.log(inside / outside)
    },

    outside(candidate, tested, without = []) {
      const likelihood = seen.without(without)
      const withOwn = seen.joined().with(tested, without)
      let [inside, outside] = [0, 0]
      for (const { prior, products } of weighed) {
        const [none = 0, one = 0, two = 0, three = 0] = prior.sums
        const own = prior.oddsOf(candidate)
        const was = own.before
        const withIt = sizeWeights([none, one + was * none, two + was * one, three + was * two])
        for (let at = 0; at < sets.count; at += 1) {
          const size = sets.size[at] ?? 0
          const weight =
            prior.share * (products[at] ?? 0) * (prior.otherSums[size - (sets.told[at] ?? 0)] ?? 0)
          outside += weight * (likelihood[at] ?? 0) * (withIt[size] ?? 0)
          if (size < mostCauses) inside += weight * (withOwn[at] ?? 0) * (withIt[size + 1] ?? 0) * own.after
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

    none: () => probabilitiesOf(before, seen.all)[0] ?? 0,
    unpressed: (bareListed, bareOthers) => posteriorWith(bareListed, bareOthers, seen),
    sets,
    probabilities: () => probabilitiesOf(before, seen.all),
  }
}

/** How likely the visits were for each set, whatever the priors. */
interface Seen {
  sets: Sets
  /** Of each visit. */
  ratios: readonly Ratios[]
  /** Of all visits together. */
  all: Float64Array
  without(visits: readonly number[]): Float64Array
  joined(): Joined
}

function seenBy(sets: Sets, visits: readonly Observation[]): Seen {
  const ratios = visits.map((visit) => ratiosOver(sets, visit))
  const nothing = () => new Float64Array(sets.count).fill(1)
  const all = ratios.reduce(multiplyBy, nothing())
  const cached = new Map([['', all]])
  let joined: Joined | null = null
  /** By dividing out the few or, where that is shorter, by multiplying in the others anew. */
  const leaveOut = (without: readonly number[]) => {
    if (without.length * 2 > ratios.length) {
      const left = new Set(without)
      return ratios.filter((_, at) => !left.has(at)).reduce(multiplyBy, nothing())
    }
    const values = all.slice()
    for (const at of without) if (ratios[at]) divideBy(values, ratios[at])
    return values
  }
  return {
    sets,
    ratios,
    all,
    without(visits) {
      const key = visits.join()
      const made = cached.get(key) ?? leaveOut(visits)
      cached.set(key, made)
      return made
    },
    joined: () => (joined ??= joinedBy(sets, nothing(), visits)),
  }
}

/** A prior spread over the sets: its share of each number of causes, and the odds of the told members. */
interface Weighed {
  prior: Prior
  perSize: readonly number[]
  products: Float64Array
}

function weighedBy(prior: Prior, sets: Sets): Weighed {
  const perSize = sizeWeights(prior.sums).map((weight) => weight * prior.share)
  return { prior, perSize, products: productsOf(sets, prior.listed) }
}

/** What is believed of each set before the visits: the sum over the strengths. */
function sumOver(sets: Sets, weighed: readonly Weighed[]): Float64Array {
  const before = new Float64Array(sets.count)
  for (const { prior, perSize, products } of weighed) {
    for (let at = 0; at < sets.count; at += 1) {
      const size = sets.size[at]!
      before[at]! += perSize[size]! * (prior.otherSums[size - sets.told[at]!] ?? 0) * products[at]!
    }
  }
  return before
}

/** For each listed tissue the weight of the sets that contain it; last, after a place for nobody, that of all sets. */
function insideEach(
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
  // Near certainty the difference would lose its digits.
  if (own < 0.99 * total) return Math.log(own / (total - own))
  let outside = 0
  for (let at = 0; at < count; at += 1) {
    const place = at * 3
    if (members[place] === index || members[place + 1] === index || members[place + 2] === index) continue
    outside += before[at]! * likelihood[at]!
  }
  return Math.log(own / outside)
}

/** The sums over the sets by number of causes and by how many of them are listed, at size * 4 + told. */
function sumsByKind(
  { count, size, told }: Sets,
  products: Float64Array,
  likelihood: Float64Array,
): Float64Array {
  const sums = new Float64Array(16)
  for (let at = 0; at < count; at += 1) sums[size[at]! * 4 + told[at]!]! += products[at]! * likelihood[at]!
  return sums
}

function probabilitiesOf(before: Float64Array, likelihood: Float64Array): Float64Array {
  const all = before.map((weight, at) => weight * likelihood[at]!)
  const total = all.reduce((sum, value) => sum + value, 0)
  return all.map((value) => value / total)
}
