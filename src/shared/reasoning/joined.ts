import { divideBy, joinedRatiosOver, multiplyBy, type Observation, type Ratios } from './likelihood'
import type { Sets } from './sets'

/** The sets of causes, each joined by one tissue more that stands outside all of them. */
export interface Joined {
  /** The weight of each such set by what the visits say, without the odds of the tissue that joins. `tested` is how much
   *  each visit tested it, 0 to 1; `without` leaves visits out, by index. */
  with(tested: readonly number[], without: readonly number[]): Float64Array
}

/**
 * A visit that did not test the tissue says the same whichever tissue it is, so that is worked out once; each tissue
 * then costs only the visits that tested it.
 */
export function joinedBy(sets: Sets, products: Float64Array, visits: readonly Observation[]): Joined {
  const untested = visits.map((visit) => joinedRatiosOver(sets, visit, 0))
  const all = untested.reduce(multiplyBy, products.slice())
  const known = new Map<string, Ratios>()
  const ratios = (visit: Observation, at: number, own: number) => {
    const key = `${at} ${own}`
    const made = known.get(key) ?? joinedRatiosOver(sets, visit, own)
    known.set(key, made)
    return made
  }
  return {
    with(tested, without) {
      const values = all.slice()
      visits.forEach((visit, at) => {
        const own = tested[at] ?? 0
        const left = without.includes(at)
        if ((left || own > 0) && untested[at]) divideBy(values, untested[at])
        if (!left && own > 0) multiplyBy(values, ratios(visit, at, own))
      })
      return values
    },
  }
}
