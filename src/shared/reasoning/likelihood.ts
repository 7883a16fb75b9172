import type { Sets } from './sets'
import type { OutcomeRow } from './weights'

/** One visit as the inference sees it. */
export interface Observation {
  /** For each listed tissue, 0 to 1: how much of a test of it the visit was. */
  tested: readonly number[]
  row: OutcomeRow
}

/** How likely an outcome is when this share of the causes was worked, 0 to 1; as a share of its likeliest. */
export function likelihoodAt(share: number, [none, half, all]: OutcomeRow): number {
  const value = share < 0.5 ? none + (half - none) * 2 * share : half + (all - half) * (2 * share - 1)
  return value / Math.max(none, half, all)
}

/**
 * How likely a visit was for the sets of causes, as a ratio to sets of which it tested nothing. Only the sets that it
 * tested differ from 1, which are few: `at` names them.
 */
export interface Ratios {
  at: Uint16Array
  by: Float64Array
}

export function ratiosOver(sets: Sets, visit: Observation): Ratios {
  return ratiosAt(touchedBy(sets, visit), sets, visit, { causes: 0, tested: 0 })
}

/** The same for sets that one more tissue joins, which the visit tested so much, 0 to 1. */
export function joinedRatiosOver(sets: Sets, visit: Observation, tested: number): Ratios {
  const touched = ratiosAt(touchedBy(sets, visit), sets, visit, { causes: 1, tested })
  if (tested === 0) return touched
  // What the visit tested of no set it tested of every joined one: only the size of the set tells them apart.
  const untested = likelihoodAt(0, visit.row)
  const bySize = [1, 2, 3, 4].map((causes) => likelihoodAt(tested / causes, visit.row) / untested)
  const by = new Float64Array(sets.count)
  for (let set = 0; set < sets.count; set += 1) by[set] = bySize[sets.size[set]!]!
  for (let i = 0; i < touched.at.length; i += 1) by[touched.at[i]!] = touched.by[i]!
  return { at: sets.all, by }
}

export function multiplyBy(values: Float64Array, { at, by }: Ratios): Float64Array {
  for (let i = 0; i < at.length; i += 1) values[at[i]!]! *= by[i]!
  return values
}

export function divideBy(values: Float64Array, { at, by }: Ratios): Float64Array {
  for (let i = 0; i < at.length; i += 1) values[at[i]!]! /= by[i]!
  return values
}

function ratiosAt(
  at: Uint16Array,
  { n, members, size }: Sets,
  { tested, row }: Observation,
  joining: { causes: number; tested: number },
): Ratios {
  // One place more than tissues: nobody, who is never tested.
  const made = new Float64Array(n + 1)
  tested.forEach((share, index) => (made[index] = share))
  const untested = likelihoodAt(0, row)
  const by = new Float64Array(at.length)
  for (let i = 0; i < at.length; i += 1) {
    const set = at[i]!
    const [one, two, three] = [
      made[members[set * 3]!]!,
      made[members[set * 3 + 1]!]!,
      made[members[set * 3 + 2]!]!,
    ]
    by[i] = likelihoodAt((joining.tested + one + two + three) / (joining.causes + size[set]!), row) / untested
  }
  return { at, by }
}

/** The sets with a tissue that the visit tested. */
function touchedBy({ containing, count }: Sets, { tested }: Observation): Uint16Array {
  const seen = new Uint8Array(count)
  const found = new Uint16Array(count)
  let length = 0
  tested.forEach((share, index) => {
    if (share === 0) return
    for (const set of containing[index] ?? []) {
      if (seen[set]) continue
      seen[set] = 1
      found[length] = set
      length += 1
    }
  })
  return found.slice(0, length)
}
