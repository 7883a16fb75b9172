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

/** For each set of causes how likely the visit was, when `more` causes that it did not test join the set. */
export function likelihoodOver(
  { n, count, members, size }: Sets,
  { tested, row }: Observation,
  more: { causes: number; tested: number } = { causes: 0, tested: 0 },
): Float64Array {
  // One place more than tissues: nobody, who is never tested.
  const made = new Float64Array(n + 1)
  tested.forEach((share, index) => (made[index] = share))
  const likelihood = new Float64Array(count)
  const untested = likelihoodAt(0, row)
  for (let at = 0, place = 0; at < count; at += 1, place += 3) {
    const covered =
      more.tested +
      (made[members[place] ?? n] ?? 0) +
      (made[members[place + 1] ?? n] ?? 0) +
      (made[members[place + 2] ?? n] ?? 0)
    const causes = more.causes + (size[at] ?? 0)
    likelihood[at] = covered === 0 ? untested : likelihoodAt(covered / causes, row)
  }
  return likelihood
}
