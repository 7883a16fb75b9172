import type { Sets } from './sets'
import type { OutcomeRow } from '../weights'

/** One visit in the terms of the inference. */
export interface Observation {
  /** For each listed tissue how much the visit tested it, 0 to 1. */
  tested: readonly number[]
  row: OutcomeRow
}

/** Returns the likelihood of an outcome when this share of the causes was worked, 0 to 1, relative to its maximum. */
export function likelihoodAt(share: number, [none, half, all]: OutcomeRow): number {
  const value = share < 0.5 ? none + (half - none) * 2 * share : half + (all - half) * (2 * share - 1)
  return value / Math.max(none, half, all)
}

/**
 * The likelihood of a visit for each set of causes, relative to sets that it did not test at all. Only the few sets
 * that it tested differ from 1: `at` lists them.
 */
export interface Ratios {
  at: Uint16Array
  by: Float64Array
}

export function ratiosOver(sets: Sets, visit: Observation): Ratios {
  return ratiosAt(setsTestedBy(sets, visit), sets, visit, { causes: 0, tested: 0 })
}

/**
 * Returns the same for sets extended by a tissue that the visit did not test. `testedSets` lists the sets it did test.
 */
export function extendedUntestedRatios(sets: Sets, visit: Observation, testedSets: Ratios): Ratios {
  return ratiosAt(testedSets.at, sets, visit, { causes: 1, tested: 0 })
}

/** Returns the same for a tissue that the visit tested, above 0 to 1: a ratio for every set, because all contain it. */
export function extendedRatios(
  sets: Sets,
  visit: Observation,
  setsOfVisit: Ratios,
  tested: number,
): Float64Array {
  const testedSets = ratiosAt(setsOfVisit.at, sets, visit, { causes: 1, tested })
  const untested = likelihoodAt(0, visit.row)
  // For the other sets the tested share depends only on the size.
  const bySize = [1, 2, 3, 4].map((causes) => likelihoodAt(tested / causes, visit.row) / untested)
  const by = new Float64Array(sets.count)
  for (const { size, from, to } of sets.kinds) by.fill(bySize[size] ?? 1, from, to)
  for (let i = 0; i < testedSets.at.length; i += 1) by[testedSets.at[i]!] = testedSets.by[i]!
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
  added: { causes: number; tested: number },
): Ratios {
  // One place more than tissues, for empty members. They are never tested.
  const made = new Float64Array(n + 1)
  tested.forEach((share, index) => (made[index] = share))
  const [none, half, all] = row
  const by = new Float64Array(at.length)
  for (let i = 0; i < at.length; i += 1) {
    const set = at[i]!
    const place = set * 3
    const covered = made[members[place]!]! + made[members[place + 1]!]! + made[members[place + 2]!]!
    const share = (added.tested + covered) / (added.causes + size[set]!)
    // The formula of likelihoodAt, relative to an untested set. Inlined because it runs most often.
    by[i] = (share < 0.5 ? none + (half - none) * 2 * share : half + (all - half) * (2 * share - 1)) / none
  }
  return { at, by }
}

/** The sets that contain a tissue tested at the visit. */
function setsTestedBy({ containing, count }: Sets, { tested }: Observation): Uint16Array {
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
