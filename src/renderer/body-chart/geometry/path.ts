export interface Point {
  x: number
  y: number
}

/** The number of values of each path command. All coordinates are absolute. */
const takes: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }

/** The number of line segments for one curve. The curves are short. */
const pieces = 5

/**
 * Parses path data into runs of points. Curves become short line segments.
 * @throws for a command other than M, L, Q, C or Z
 */
export function cornersOf(path: string): Point[][] {
  const runs: Point[][] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    const each = takes[command]
    if (each === undefined || numbers.length % (each || 1) > 0) throw new Error(`Not path data: ${command}`)
    if (command === 'M') runs.push([])
    const run = runs.at(-1)
    if (!run) throw new Error('Path data that does not begin with M')
    for (let at = 0; at < numbers.length; at += each) run.push(...along(run.at(-1), pairs(numbers, at, each)))
  }
  return runs
}

function pairs(numbers: readonly number[], from: number, count: number): Point[] {
  return Array.from({ length: count / 2 }, (_, pair) => ({
    x: numbers[from + 2 * pair] ?? 0,
    y: numbers[from + 2 * pair + 1] ?? 0,
  }))
}

function along(from: Point | undefined, controls: Point[]): Point[] {
  if (!from || controls.length === 1) return controls
  const all = [from, ...controls]
  return Array.from({ length: pieces }, (_, piece) => casteljau(all, (piece + 1) / pieces))
}

function casteljau(controls: Point[], t: number): Point {
  const [first] = controls
  if (!first || controls.length === 1) return first ?? { x: 0, y: 0 }
  return casteljau(
    controls.slice(1).map(({ x, y }, index) => {
      const from = controls[index] ?? first
      return { x: from.x + (x - from.x) * t, y: from.y + (y - from.y) * t }
    }),
    t,
  )
}
