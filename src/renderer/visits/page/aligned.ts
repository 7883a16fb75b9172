/**
 * Puts the lines of several versions of a list side by side: a row for each line, with its value in each version, or null
 * where a version does not have it. Equal lines are one row. Between those, lines are paired in their order, so that a line
 * with another tissue stands beside the one that it corrects.
 */
export function alignVersions<Line>(versions: readonly (readonly Line[])[]): (Line | null)[][] {
  const [first = [], ...later] = versions
  return later.reduce<(Line | null)[][]>(
    (rows, lines, index) => withVersion(rows, lines, index + 1),
    first.map((line) => [line]),
  )
}

/** @param count how many versions the rows have */
function withVersion<Line>(
  rows: readonly (Line | null)[][],
  lines: readonly Line[],
  count: number,
): (Line | null)[][] {
  const present = rows.flatMap((row) => row.at(-1) ?? [])
  const pairs = pairLines(present as Line[], lines)
  const missing = Array<Line | null>(count).fill(null)
  const aligned: (Line | null)[][] = []
  let [line, next] = [0, 0]
  for (const row of rows) {
    const match = row.at(-1) === null ? undefined : pairs.get(line++)
    if (match === undefined) {
      aligned.push([...row, null])
      continue
    }
    aligned.push(...lines.slice(next, match).map((added) => [...missing, added]), [...row, lines[match]!])
    next = match + 1
  }
  return [...aligned, ...lines.slice(next).map((added) => [...missing, added])]
}

/** Returns for the index of a line before the index of the same line after, or of the one that stands in its place. */
function pairLines<Line>(before: readonly Line[], after: readonly Line[]): Map<number, number> {
  const pairs = new Map<number, number>()
  let [from, to] = [0, 0]
  for (const [one, other] of [...equalLines(before, after), [before.length, after.length] as const]) {
    while (from < one && to < other) pairs.set(from++, to++)
    if (one < before.length) pairs.set(one, other)
    ;[from, to] = [one + 1, other + 1]
  }
  return pairs
}

/** The longest common subsequence of two lists, as pairs of indexes. */
function equalLines<Line>(before: readonly Line[], after: readonly Line[]): [number, number][] {
  const [one, other] = [before, after].map((lines) => lines.map((line) => JSON.stringify(line))) as [
    string[],
    string[],
  ]
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        one[i] === other[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1
    else j += 1
  }
  return pairs
}
