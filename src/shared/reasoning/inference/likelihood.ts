import type { Sets } from './sets'
import type { OutcomeRow } from '../weights'

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

/** The same for sets that one more tissue joins, which the visit did not test; `touched` names the sets it did test. */
export function joinedUntestedOver(sets: Sets, visit: Observation, touched: Ratios): Ratios {
  return ratiosAt(touched.at, sets, visit, { causes: 1, tested: 0 })
}

/** The same for a tissue that the visit tested so much, above 0 to 1: a ratio for every set, because all hold it. */
export function joinedRatiosOver(
  sets: Sets,
  visit: Observation,
  touchedSets: Ratios,
  tested: number,
): Float64Array {
  const touched = ratiosAt(touchedSets.at, sets, visit, { causes: 1, tested })
  const untested = likelihoodAt(0, visit.row)
  // Of the others only the size of the set tells how much of it was tested.
  const bySize = [1, 2, 3, 4].map((causes) => likelihoodAt(tested / causes, visit.row) / untested)
  const by = new Float64Array(sets.count)
  for (const { size, from, to } of sets.kinds) by.fill(bySize[size] ?? 1, from, to)
  for (let i = 0; i < touched.at.length; i += 1) by[touched.at[i]!] = touched.by[i]!
  return by
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
  const [none, half, all] = row
  const by = new Float64Array(at.length)
  for (let i = 0; i < at.length; i += 1) {
    const set = at[i]!
    const place = set * 3
    const covered = made[members[place]!]! + made[members[place + 1]!]! + made[members[place + 2]!]!
    const share = (joining.tested + covered) / (joining.causes + size[set]!)
    // As in likelihoodAt, as a ratio to what was not tested at all; written out because nothing is worked out as often.
    by[i] = (share < 0.5 ? none + (half - none) * 2 * share : half + (all - half) * (2 * share - 1)) / none
  }
  return { at, by }
}

/** The sets with a tissue that the visit tested. */
function touchedBy({ containing, count }: Sets, { tested }: Observation): Uint16Array {
  const made = [...tested.keys()].filter((index) => tested[index] !== 0)
  const [only] = made
  if (only === undefined) return new Uint16Array()
  if (made.length === 1) return containing[only] ?? new Uint16Array()
  const seen = new Uint8Array(count)
  const found: number[] = []
  for (const index of made) {
    for (const set of containing[index] ?? []) {
      if (seen[set]) continue
      seen[set] = 1
      found.push(set)
    }
  }
  return Uint16Array.from(found)
}
