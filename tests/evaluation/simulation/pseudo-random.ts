/**
 * Returns a pseudo-random number from 0 to below 1 that depends only on the key. So every strategy gets the same random
 * numbers for a client. A change of a key changes all results, also if only its words change.
 */
export function pseudoRandom(...key: (number | string)[]): number {
  let hash = 2166136261
  for (const letter of key.join('|')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/**
 * Picks one of the values. The probability of a value is in proportion to its share.
 * @param random a random number from 0 to below 1
 */
export function pickByShare<T>(shares: readonly (readonly [T, number])[], random: number): T {
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  let remaining = random * total
  for (const [value, share] of shares) {
    remaining -= share
    if (remaining < 0) return value
  }
  const last = shares.at(-1)
  if (!last) throw new Error('There is no value to pick.')
  return last[0]
}
