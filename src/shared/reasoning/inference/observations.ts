import { extendedBy, type ExtendedSets } from './extended-sets'
import { divideBy, multiplyBy, ratiosOver, type Observation, type Ratios } from './likelihood'
import type { Sets } from './sets'

/** How likely the visits were for each set of causes, independent of the prior. */
export interface Observations {
  sets: Sets
  /** Of each visit. */
  ratios: readonly Ratios[]
  /** Of all visits together. */
  all: Float64Array
  /** Of all but these, by index. The next call overwrites the result, because it is called very often. */
  without(visits: readonly number[]): Float64Array
  /** Of sets that are extended by one tissue. */
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
      // Divide by the few, or multiply the others where that is shorter.
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
