import { likelihoodOver, type Observation } from './likelihood'
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
  const untested = visits.map((visit) => likelihoodOver(sets, visit, { causes: 1, tested: 0 }))
  const all = products.slice()
  for (const likelihood of untested) scale(all, likelihood, null)
  return {
    with(tested, without) {
      const values = all.slice()
      const left = new Set(without)
      visits.forEach((visit, at) => {
        const own = tested[at] ?? 0
        if (left.has(at)) scale(values, null, untested[at] ?? null)
        else if (own > 0)
          scale(values, likelihoodOver(sets, visit, { causes: 1, tested: own }), untested[at] ?? null)
      })
      return values
    },
  }
}

function scale(values: Float64Array, by: Float64Array | null, over: Float64Array | null): void {
  for (let at = 0; at < values.length; at += 1)
    values[at] = ((values[at] ?? 0) * (by?.[at] ?? 1)) / (over?.[at] ?? 1)
}
