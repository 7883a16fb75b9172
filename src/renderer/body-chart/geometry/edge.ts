import { halfWidthOf, shapeAt } from './hit'
import type { Point } from './path'
import { outlineOf, type Placed } from '../shapes'
import type { View } from '../view'

/** The distance between the points of an edge, in units of the view. */
const step = 2.5

/** A mark includes a neighbouring strip of the body that is narrower than this; in units of the view. */
const reach = 30

/** A region with a smaller half width, such as a finger, does not include its neighbours; in units of the view. */
const minHalfWidth = 13

/**
 * Returns the outline of a marked region. Its corners are rounded. It extends to the edge of the body if only a strip
 * of an unmarked region lies between. The path data is as displayed and must not be mirrored.
 * @param others the marked regions
 */
export function markEdge(shape: Placed, view: View, others: readonly Placed[]): string {
  const includesNeighbours = halfWidthOf(shape) >= minHalfWidth
  const spread = Math.min(13, 0.45 * halfWidthOf(shape))
  return shape.runs
    .map((run) => {
      const points = spaced(run)
      const out = includesNeighbours ? outward(points, view, others) : points
      return pathOf(rounded(out, view.middle, spread))
    })
    .join('')
}

/** Spaces the points of a closed run evenly. */
function spaced(run: readonly Point[]): Point[] {
  return run.flatMap((to, index) => {
    const from = run.at(index - 1) ?? to
    const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / step))
    return Array.from({ length: count }, (_, piece) => ({
      x: from.x + ((to.x - from.x) * (piece + 1)) / count,
      y: from.y + ((to.y - from.y) * (piece + 1)) / count,
    }))
  })
}

function outward(points: readonly Point[], view: View, others: readonly Placed[]): Point[] {
  const body = edgeOfBodyNear(points, view)
  const turn = Math.sign(areaOf(points))
  return points.map((at, index) => {
    const [before, after] = [points.at(index - 2) ?? at, points[(index + 2) % points.length] ?? at]
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const out = { x: (turn * (after.y - before.y)) / length, y: (-turn * (after.x - before.x)) / length }
    const near = nearestOf(body, at)
    const far = Math.hypot(near.x - at.x, near.y - at.y)
    if (far < 0.5 || far > reach) return at
    const faces = (near.x - at.x) * out.x + (near.y - at.y) * out.y > 0.8 * far
    const between = { x: (at.x + near.x) / 2, y: (at.y + near.y) / 2 }
    return faces && !shapeAt(others, between) ? near : at
  })
}

/** Returns the points of the body's edge, without those out of reach of all these points. */
function edgeOfBodyNear(points: readonly Point[], view: View): readonly Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs) - reach, Math.max(...xs) + reach]
  const [top, bottom] = [Math.min(...ys) - reach, Math.max(...ys) + reach]
  return edgeOfBody(view).filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
}

const edges = new WeakMap<View, readonly Point[]>()

function edgeOfBody(view: View): readonly Point[] {
  const known = edges.get(view) ?? outlineOf(view).flatMap(spaced)
  edges.set(view, known)
  return known
}

function nearestOf(points: readonly Point[], { x, y }: Point): Point {
  let [nearest, least] = [{ x, y }, Infinity]
  for (const at of points) {
    const far = (at.x - x) ** 2 + (at.y - y) ** 2
    if (far < least) [nearest, least] = [at, far]
  }
  return nearest
}

/** Twice the area, negative where the points run the other way round. */
function areaOf(points: readonly Point[]): number {
  return points.reduce((sum, at, index) => {
    const before = points.at(index - 1) ?? at
    return sum + before.x * at.y - at.x * before.y
  }, 0)
}

/**
 * Replaces each point by the mean of its neighbours. This rounds corners and keeps nearly straight edges. At the
 * midline the outline continues as if its mirror image were on the other side.
 */
function rounded(points: readonly Point[], middle: number, spread: number): Point[] {
  const isInMiddle = ({ x }: Point) => Math.abs(x - middle) < 0.6
  const first = points.findIndex((at, index) => !isInMiddle(at) && isInMiddle(points.at(index - 1) ?? at))
  if (first < 0)
    return points.map((_, index) => mean(points, index, spread, (at) => points.at(at % points.length)))
  const turned = [...points.slice(first), ...points.slice(0, first)].filter((at) => !isInMiddle(at))
  const mirror = (at: Point | undefined) => at && { x: 2 * middle - at.x, y: at.y }
  const last = turned.length - 1
  const chain = turned.map((_, index) =>
    mean(turned, index, spread, (at) => {
      if (at < 0) return mirror(turned[Math.min(last, -at - 1)])
      return at > last ? mirror(turned[Math.max(0, 2 * last - at + 1)]) : turned[at]
    }),
  )
  const [start, end] = [chain[0], chain.at(-1)]
  return start && end ? [{ x: middle, y: start.y }, ...chain, { x: middle, y: end.y }] : chain
}

function mean(
  points: readonly Point[],
  index: number,
  spread: number,
  pointAt: (index: number) => Point | undefined,
): Point {
  const wide = Math.min(Math.ceil((2 * spread) / step), Math.floor(points.length / 2))
  const sum = { x: 0, y: 0, weight: 0 }
  for (let off = -wide; off <= wide; off += 1) {
    const at = pointAt(index + off)
    if (!at) continue
    const weight = Math.exp(-((off * step) ** 2) / (2 * spread ** 2))
    sum.x += at.x * weight
    sum.y += at.y * weight
    sum.weight += weight
  }
  return { x: sum.x / sum.weight, y: sum.y / sum.weight }
}

const pathOf = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}Z`
