import type { Box } from '../areas'
import type { Placed } from '../shapes'
import { isWithinRuns } from './hit'
import type { Point } from './path'

export const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)

export function nearest(points: readonly Point[], { x, y }: Point): Point {
  let [best, least]: [Point, number] = [{ x, y }, Infinity]
  for (const at of points) {
    const far = (at.x - x) ** 2 + (at.y - y) ** 2
    if (far >= least) continue
    best = at
    least = far
  }
  return best
}

/** How many neighbouring points are skipped together. */
const groupSize = 12

/** Returns a function that does what `nearest` does, for many calls with the same points, neighbours in order. */
export function nearestAmong(points: readonly Point[]): (at: Point) => Point {
  const groups = Array.from({ length: Math.ceil(points.length / groupSize) }, (_, index) => {
    const members = points.slice(index * groupSize, (index + 1) * groupSize)
    const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)]
    return {
      members,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    }
  })
  let last: Point | undefined
  return ({ x, y }) => {
    let [best, least]: [Point, number] = [{ x, y }, Infinity]
    // The last result is a good bound, because the calls go along a grid. The margin lets an earlier point as near win.
    if (last) least = ((last.x - x) ** 2 + (last.y - y) ** 2) * (1 + 1e-9) + 1e-9
    for (const { members, left, right, top, bottom } of groups) {
      const aside = x < left ? left - x : x > right ? x - right : 0
      const above = y < top ? top - y : y > bottom ? y - bottom : 0
      if (aside * aside + above * above >= least) continue
      for (const at of members) {
        const far = (at.x - x) ** 2 + (at.y - y) ** 2
        if (far >= least) continue
        best = at
        least = far
      }
    }
    if (points.length > 0) last = best
    return best
  }
}

/** Returns whether the lines from a to b and from c to d cross. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

/** The distance of a point from a line. */
export function farFromLine(at: Point, from: Point, to: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
  const along =
    length === 0 ? 0 : ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length
  const t = Math.max(0, Math.min(1, along))
  return apart(at, { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) })
}

/** Points along the shape's edge that are in the box. */
export function edgeIn({ runs }: Pick<Placed, 'runs'>, box: Box, apart: number): Point[] {
  return runs
    .flatMap((run) =>
      run.flatMap((to, index) => {
        const from = run.at(index - 1) ?? to
        const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / apart))
        return Array.from({ length: count }, (_, piece) => ({
          x: from.x + ((to.x - from.x) * (piece + 1)) / count,
          y: from.y + ((to.y - from.y) * (piece + 1)) / count,
        }))
      }),
    )
    .filter(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
}

/**
 * Returns a point slightly inside the edge, so that the line visibly ends on the shape; a point on the edge if the
 * shape is too thin.
 */
export function inside(shape: Pick<Placed, 'runs'>, edge: Point, from: Point, radius: number): Point {
  const length = apart(edge, from) || 1
  for (const depth of [0.45, 0.25, 0.12]) {
    const by = (radius * depth) / length
    const at = { x: edge.x + (edge.x - from.x) * by, y: edge.y + (edge.y - from.y) * by }
    if (isWithinRuns(shape, at)) return at
  }
  return edge
}
