import {
  divideBy,
  extendedRatios,
  extendedUntestedRatios,
  multiplyBy,
  type Observation,
  type Ratios,
} from './likelihood'
import type { Sets } from './sets'

/** The sets of causes, each extended by one tissue that is in none of them. */
export interface ExtendedSets {
  /** How likely the visits were for each such set. `tested` is how much each visit tested the added tissue, 0 to 1;
   *  `without` leaves visits out, by index. The next call overwrites the result. */
  with(tested: readonly number[], without: readonly number[]): Float64Array
}

/**
 * Computes a visit that did not test the added tissue only once, because it counts the same for every such tissue. Each
 * tissue then costs only the visits that tested it.
 */
export function extendedBy(
  sets: Sets,
  visits: readonly Observation[],
  testedSets: readonly Ratios[],
): ExtendedSets {
  const untested = visits.map((visit, at) => extendedUntestedRatios(sets, visit, testedSets[at] ?? nothing))
  const all = untested.reduce(multiplyBy, new Float64Array(sets.count).fill(1))
  const values = new Float64Array(sets.count)
  /** Likelihood ratio of a visit that tested the added tissue this much to one that did not test it. */
  const testing = new Map<string, Float64Array>()
  const ratiosFor = (visit: Observation, at: number, own: number) => {
    const key = `${at} ${own}`
    const known = testing.get(key)
    if (known) return known
    const made = extendedRatios(sets, visit, testedSets[at] ?? nothing, own)
    if (untested[at]) divideBy(made, untested[at])
    testing.set(key, made)
    return made
  }
  return {
    with(tested, without) {
      values.set(all)
      for (const at of without) if (untested[at]) divideBy(values, untested[at])
      visits.forEach((visit, at) => {
        const own = tested[at] ?? 0
        if (own === 0 || without.includes(at)) return
        const ratios = ratiosFor(visit, at, own)
        for (let set = 0; set < values.length; set += 1) values[set]! *= ratios[set]!
      })
      return values
    },
  }
}

const nothing: Ratios = { at: new Uint16Array(), by: new Float64Array() }
