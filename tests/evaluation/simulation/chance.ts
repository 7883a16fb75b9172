/** A number from 0 up to 1 that depends on nothing but these: the same client meets the same luck under every policy. */
export function chance(...from: (number | string)[]): number {
  let hash = 2166136261
  for (const letter of from.join('|')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** One of the values, each with its share; `at` from 0 up to 1. */
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
