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

/** Returns the points of a line or a Bézier curve after its start. */
function along(from: Point | undefined, controls: Point[]): Point[] {
  if (!from || controls.length === 1) return controls
  const all = [from, ...controls]
  return (controls.length === 2 ? quadratic : cubic).map((row) => {
    const at = { x: 0, y: 0 }
    all.forEach(({ x, y }, index) => {
      const weight = row[index] ?? 0
      at.x += x * weight
      at.y += y * weight
    })
    return at
  })
}

// The weights of the controls at the end of each line segment (Bernstein polynomials).
const ends = Array.from({ length: pieces }, (_, piece) => (piece + 1) / pieces)
const quadratic = ends.map((t) => [(1 - t) ** 2, 2 * t * (1 - t), t ** 2])
const cubic = ends.map((t) => [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3])
