/**
 * Returns a number from 0, below 1, that depends only on the arguments. So every policy gets the same random numbers
 * for a client.
 */
export function chance(...from: (number | string)[]): number {
  let hash = 2166136261
  for (const letter of from.join('|')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** Returns one of the values by their shares; `at` is from 0, below 1. */
export function drawn<T>(shares: readonly (readonly [T, number])[], at: number): T {
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  let left = at * total
  for (const [value, share] of shares) {
    left -= share
    if (left < 0) return value
  }
  const last = shares.at(-1)
  if (!last) throw new Error('nothing to draw from')
  return last[0]
}
