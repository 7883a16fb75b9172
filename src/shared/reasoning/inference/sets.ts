/**
 * Every set of up to three causes over a list of n tissues: the listed tissues in it, and its number of causes in all.
 * The other causes are tissues that no visit worked. They do not change the likelihood of a visit, so a set needs only
 * their number. The index n stands for an empty member.
 */
export interface Sets {
  /** How many tissues are listed. */
  n: number
  count: number
  /** Three indices a set; n where there are fewer. */
  members: Uint8Array
  /** How many listed tissues are in it, 0 to 3. */
  listedCount: Uint8Array
  /** How many causes it has in all, 0 to 3; at least `listedCount`. */
  size: Uint8Array
  /** The ranges of the kinds. The sets of one kind are contiguous. */
  kinds: readonly Kind[]
  /** For each listed tissue the sets that contain it. */
  containing: readonly Uint16Array[]
}

/** The sets with the same number of causes and of listed causes. */
interface Kind {
  size: number
  listedCount: number
  /** The index of the first one, and the index after the last. */
  from: number
  to: number
}

export const mostCauses = 3

const known = new Map<number, Sets>()

/** Returns the sets over n tissues. They are always the same for the same n, so they are computed once. */
export function setsOver(n: number): Sets {
  const made = known.get(n) ?? makeSets(n)
  known.set(n, made)
  return made
}

function makeSets(n: number): Sets {
  const chosen: number[][] = [[]]
  for (let a = 0; a < n; a += 1) {
    chosen.push([a])
    for (let b = a + 1; b < n; b += 1) {
      chosen.push([a, b])
      for (let c = b + 1; c < n; c += 1) chosen.push([a, b, c])
    }
  }
  const rows = chosen
    .flatMap((set) =>
      Array.from({ length: mostCauses - set.length + 1 }, (_, more) => ({ set, size: set.length + more })),
    )
    .toSorted((a, b) => a.set.length - b.set.length || a.size - b.size)
  const inEach = Array.from({ length: n }, (): number[] => [])
  rows.forEach(({ set }, at) => set.forEach((member) => inEach[member]?.push(at)))
  const kinds = rows.flatMap(({ set, size }, from): Kind[] => {
    const same = (row: (typeof rows)[number] | undefined) =>
      row?.set.length === set.length && row.size === size
    if (same(rows[from - 1])) return []
    const length = rows.slice(from).findIndex((row) => !same(row))
    return [{ size, listedCount: set.length, from, to: length < 0 ? rows.length : from + length }]
  })
  return {
    n,
    kinds,
    count: rows.length,
    members: Uint8Array.from(rows.flatMap(({ set }) => [set[0] ?? n, set[1] ?? n, set[2] ?? n])),
    listedCount: Uint8Array.from(rows.map(({ set }) => set.length)),
    size: Uint8Array.from(rows.map(({ size }) => size)),
    containing: inEach.map((sets) => Uint16Array.from(sets)),
  }
}

export type Sums = readonly [number, number, number, number]

/** Returns the sums of the products of 0, 1, 2 and 3 different values. */
export function symmetricSums(values: Iterable<number>): Sums {
  let [one, two, three] = [0, 0, 0]
  for (const value of values) {
    three += value * two
    two += value * one
    one += value
  }
  return [1, one, two, three]
}

/**
 * Returns the same sums without each of the values in turn, four numbers each. Subtracting a value from the sums of all would
 * lose precision when one value is much larger than the rest.
 */
export function sumsWithoutEach(values: readonly number[]): Float64Array {
  const count = values.length
  /** The sums of the values before each place, and of those from it on. */
  const before = new Float64Array((count + 1) * 4)
  const from = new Float64Array((count + 1) * 4)
  before[0] = 1
  from[count * 4] = 1
  for (let at = 0; at < count; at += 1) {
    const value = values[at]!
    const back = count - 1 - at
    for (let size = 0; size < 4; size += 1) {
      before[(at + 1) * 4 + size] =
        before[at * 4 + size]! + (size > 0 ? value * before[at * 4 + size - 1]! : 0)
      from[back * 4 + size] =
        from[(back + 1) * 4 + size]! + (size > 0 ? values[back]! * from[(back + 1) * 4 + size - 1]! : 0)
    }
  }
  const without = new Float64Array(count * 4)
  for (let at = 0; at < count; at += 1)
    for (let size = 0; size < 4; size += 1)
      for (let part = 0; part <= size; part += 1)
        without[at * 4 + size]! += before[at * 4 + part]! * from[(at + 1) * 4 + size - part]!
  return without
}
