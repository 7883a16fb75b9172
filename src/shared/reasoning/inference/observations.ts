import { extendedBy, type ExtendedSets } from './extended-sets'
import { divideBy, multiplyBy, ratiosOver, type Observation, type Ratios } from './likelihood'
import type { Sets } from './sets'

/** The likelihood of the visits for each set of causes, independent of the prior. */
export interface Observations {
  sets: Sets
  /** For each visit. */
  ratios: readonly Ratios[]
  /** For all visits together. */
  all: Float64Array
  /** For all visits but these, by index. The next call overwrites the result, because this is called very often. */
  without(visits: readonly number[]): Float64Array
  /** For sets that are extended by one tissue. */
  extended(): ExtendedSets
}

export function observationsOf(sets: Sets, visits: readonly Observation[]): Observations {
  const ratios = visits.map((visit) => ratiosOver(sets, visit))
  const all = ratios.reduce(multiplyBy, new Float64Array(sets.count).fill(1))
  const values = new Float64Array(sets.count)
  let extended: ExtendedSets | null = null
  return {
    sets,
    ratios,
    all,
    without(left) {
      if (left.length === 0) return all
      // Divides by the visits left out, or multiplies the others if that is shorter.
      if (left.length * 2 <= ratios.length) {
        values.set(all)
        for (const at of left) if (ratios[at]) divideBy(values, ratios[at])
        return values
      }
      values.fill(1)
      const gone = new Set(left)
      ratios.forEach((one, at) => {
        if (!gone.has(at)) multiplyBy(values, one)
      })
      return values
    },
    extended: () => (extended ??= extendedBy(sets, visits, ratios)),
  }
}
