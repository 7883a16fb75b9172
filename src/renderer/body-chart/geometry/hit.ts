import type { Point } from './path'
import type { Placed } from '../shapes'

/** How near a pointer must be to a thin shape, and to any shape from a gap between shapes; in pixels. */
const hitTolerance = 6
const reachInGaps = 3

/**
 * Returns the shape that a pointer means: the upper one under it, or a nearby shape that is too thin to be hit easily.
 * A shape 12 pixels wide or more is hit only inside. `unit` is the number of pixels in a unit of the view.
 */
export function shapeNear(shapes: readonly Placed[], at: Point, unit: number): Placed | undefined {
  const on = shapeAt(shapes, at)
  if (on && toleranceOf(on, unit) > 0) return on
  const near = nearest(shapes, at, (shape) => toleranceOf(shape, unit) / unit)
  return near ?? on ?? nearest(shapes, at, () => reachInGaps / unit)
}

/** Returns the uppermost shape that contains the point. */
export function shapeAt(shapes: readonly Placed[], at: Point): Placed | undefined {
  return shapes.findLast((shape) => isWithin(shape, at, 0) && isWithinRuns(shape, at))
}

/** How far outside a shape a press still hits it, in pixels: more for a thinner shape. */
function toleranceOf(shape: Placed, unit: number): number {
  return Math.max(0, hitTolerance - halfWidthOf(shape) * unit)
}

function nearest(
  shapes: readonly Placed[],
  at: Point,
  within: (shape: Placed) => number,
): Placed | undefined {
  let best: { shape: Placed; distance: number } | undefined
  for (const shape of shapes) {
    const most = within(shape)
    if (most <= 0 || !isWithin(shape, at, most)) continue
    const distance = distanceTo(shape, at)
    if (distance <= most && (!best || distance < best.distance)) best = { shape, distance }
  }
  return best?.shape
}

function isWithin({ extent: { x, y, width, height } }: Placed, at: Point, margin: number): boolean {
  return at.x >= x - margin && at.x <= x + width + margin && at.y >= y - margin && at.y <= y + height + margin
}

/** Returns whether the point is inside the shape: a line from it to the right crosses an odd number of edges. */
export function isWithinRuns(shape: Pick<Placed, 'runs'>, at: Point): boolean {
  const { x, y } = at
  let inside = false
  // Without a callback for each edge, because thousands of points are tested.
  for (const run of shape.runs) {
    let from = run.at(-1)
    for (const to of run) {
      if (from && from.y > y !== to.y > y) {
        if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside
      }
      from = to
    }
  }
  return inside
}

function distanceTo(shape: Placed, at: Point): number {
  let least = Infinity
  eachEdge(shape, (from, to) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length
    const nearest = Math.max(0, Math.min(1, t))
    least = Math.min(least, Math.hypot(at.x - from.x - nearest * dx, at.y - from.y - nearest * dy))
  })
  return least
}

const halfWidths = new WeakMap<Placed, number>()

/**
 * Returns half the width of a shape, as if it were a strip: its area divided by the length of its edge; in units of the
 * view.
 */
export function halfWidthOf(shape: Placed): number {
  const known = halfWidths.get(shape)
  if (known !== undefined) return known
  let edge = 0
  eachEdge(shape, (from, to) => {
    edge += Math.hypot(to.x - from.x, to.y - from.y)
  })
  const found = areaOf(shape) / edge
  halfWidths.set(shape, found)
  return found
}

/** Returns the area of a shape. */
export function areaOf({ runs }: Pick<Placed, 'runs'>): number {
  let area = 0
  for (const run of runs) {
    let twice = 0
    eachEdge({ runs: [run] }, (from, to) => {
      twice += from.x * to.y - to.x * from.y
    })
    area += Math.abs(twice) / 2
  }
  return area
}

function eachEdge({ runs }: Pick<Placed, 'runs'>, take: (from: Point, to: Point) => void): void {
  for (const run of runs) {
    let from = run.at(-1)
    for (const to of run) {
      if (from) take(from, to)
      from = to
    }
  }
}
