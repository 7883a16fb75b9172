import type { Played } from './play'

/** A mean and half the width of its 95 % interval, by the normal distribution. */
export interface Estimate {
  value: number
  margin: number
}

/** The results of a policy for many clients of one world. */
export interface Tally {
  /**
   * Over clients with a cause in tissue: visits to lasting relief; the maximum for clients who were referred on or
   * never relieved.
   */
  visits: Estimate
  relieved: number
  /** Over all clients: visits to lasting relief or to a correct referral; the maximum in all other cases. */
  settled: number
  /**
   * The share referred on among the clients without a cause in tissue; the share wrongly referred on among the others.
   */
  referredRightly: number
  referredWrongly: number
}

export function tallyOf(played: readonly Played[]): Tally {
  const withCause = played.filter(({ hasCause }) => hasCause)
  const without = played.filter(({ hasCause }) => !hasCause)
  const visits = withCause.map((one) => one.visits)
  return {
    visits: { value: meanOf(visits), margin: marginOf(visits) },
    relieved: share(withCause, ({ relieved }) => relieved),
    settled: meanOf(played.map((one) => one.visits)),
    referredRightly: share(without, ({ referred }) => referred),
    referredWrongly: share(withCause, ({ referred }) => referred),
  }
}

/**
 * Returns the ratio of the mean visits of two policies for the same clients. It is more precise than the two means
 * alone.
 */
export function ratioOf(played: readonly Played[], to: readonly Played[]): Estimate {
  const pairs = played.flatMap(({ visits, hasCause }, at) =>
    hasCause ? [[visits, to[at]?.visits ?? 0]] : [],
  )
  const mean = (place: 0 | 1) => meanOf(pairs.map((pair) => pair[place] ?? 0))
  const [own, other] = [mean(0), mean(1)]
  const value = own / other
  return { value, margin: marginOf(pairs.map(([a = 0, b = 0]) => a - value * b)) / other }
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

function share(played: readonly Played[], which: (one: Played) => boolean): number {
  return played.length ? played.filter(which).length / played.length : 0
}
