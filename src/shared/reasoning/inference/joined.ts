import {
  divideBy,
  joinedRatiosOver,
  joinedUntestedOver,
  multiplyBy,
  type Observation,
  type Ratios,
} from './likelihood'
import type { Sets } from './sets'

/** The sets of causes, each joined by one tissue more that stands outside all of them. */
export interface Joined {
  /** How likely the visits were for each such set. `tested` is how much each visit tested the tissue that joins, 0 to 1;
   *  `without` leaves visits out, by index. Written over at the next asking. */
  with(tested: readonly number[], without: readonly number[]): Float64Array
}

/**
 * A visit that did not test the tissue says the same whichever tissue it is, so that is worked out once; each tissue
 * then costs only the visits that tested it.
 */
export function joinedBy(sets: Sets, visits: readonly Observation[], touched: readonly Ratios[]): Joined {
  const untested = visits.map((visit, at) => joinedUntestedOver(sets, visit, touched[at] ?? nothing))
  const all = untested.reduce(multiplyBy, new Float64Array(sets.count).fill(1))
  const values = new Float64Array(sets.count)
  /** What having tested the tissue that joins so much makes of it, as a ratio to not having tested it. */
  const testing = new Map<string, Float64Array>()
  const ratiosFor = (visit: Observation, at: number, own: number) => {
    const key = `${at} ${own}`
    const known = testing.get(key)
    if (known) return known
    const made = joinedRatiosOver(sets, visit, touched[at] ?? nothing, own)
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
