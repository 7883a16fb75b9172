import { joinedBy, type Joined } from './joined'
import { divideBy, multiplyBy, ratiosOver, type Observation, type Ratios } from './likelihood'
import type { Sets } from './sets'

/** How likely the visits were for each set of causes, whatever is believed of the sets. */
export interface Observations {
  sets: Sets
  /** Of each visit. */
  ratios: readonly Ratios[]
  /** Of all visits together. */
  all: Float64Array
  /** Of all but these, by index. Written over at the next asking, because it is asked for very often. */
  without(visits: readonly number[]): Float64Array
  /** Of sets that one more tissue joins. */
  joined(): Joined
}

export function observationsOf(sets: Sets, visits: readonly Observation[]): Observations {
  const ratios = visits.map((visit) => ratiosOver(sets, visit))
  const all = ratios.reduce(multiplyBy, new Float64Array(sets.count).fill(1))
  const values = new Float64Array(sets.count)
  let joined: Joined | null = null
  return {
    sets,
    ratios,
    all,
    without(left) {
      if (left.length === 0) return all
      // By dividing out the few or, where that is shorter, by multiplying in the others anew.
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
    joined: () => (joined ??= joinedBy(sets, visits, ratios)),
  }
}
