import type { ClientResult } from './simulate-clients'

/** A mean, and half the width of its 95 % interval by the normal distribution. */
export interface Estimate {
  value: number
  margin: number
}

/** The results of one strategy for many clients of one scenario. */
export interface Summary {
  /** The mean visits to lasting relief of the clients with a cause in tissue. See `ClientResult.visits`. */
  visits: Estimate
  /** The share of the clients with a cause in tissue for whom relief lasted. */
  relieved: number
  /** The mean visits of all clients to lasting relief or to a correct referral to a doctor. */
  visitsOfAll: number
  /** The share referred to a doctor, of the clients without a cause in tissue. */
  referredCorrectly: number
  /** The share referred to a doctor, of the clients with a cause in tissue. */
  referredWrongly: number
}

export function summarize(results: readonly ClientResult[]): Summary {
  const withCause = results.filter(({ hasCause }) => hasCause)
  const withoutCause = results.filter(({ hasCause }) => !hasCause)
  const visits = withCause.map((result) => result.visits)
  return {
    visits: { value: meanOf(visits), margin: marginOf(visits) },
    relieved: shareOf(withCause, ({ relieved }) => relieved),
    visitsOfAll: meanOf(results.map((result) => result.visits)),
    referredCorrectly: shareOf(withoutCause, ({ referred }) => referred),
    referredWrongly: shareOf(withCause, ({ referred }) => referred),
  }
}

/**
 * Returns the ratio of the mean visits of two strategies for the same clients. Because the clients are the same, the
 * ratio is more precise than the two means.
 */
export function visitRatio(results: readonly ClientResult[], baseline: readonly ClientResult[]): Estimate {
  const pairs = results.flatMap(({ visits, hasCause }, index) =>
    hasCause ? [[visits, baseline[index]?.visits ?? 0]] : [],
  )
  const meanAt = (side: 0 | 1) => meanOf(pairs.map((pair) => pair[side] ?? 0))
  const [mean, baselineMean] = [meanAt(0), meanAt(1)]
  const value = mean / baselineMean
  return { value, margin: marginOf(pairs.map(([a = 0, b = 0]) => a - value * b)) / baselineMean }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function marginOf(values: readonly number[]): number {
  const mean = meanOf(values)
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return 1.96 * Math.sqrt(variance / values.length)
}

function shareOf(results: readonly ClientResult[], condition: (result: ClientResult) => boolean): number {
  return results.length ? results.filter(condition).length / results.length : 0
}
