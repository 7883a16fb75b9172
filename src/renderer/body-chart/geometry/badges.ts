import type { Box } from '../areas'
import { apart, crosses, edgeIn, farFromLine, inside, nearestAmong } from './lines'
import type { Point } from './path'
import { discOf, marksOnLine, raster, share, type Raster } from './raster'
import type { Placed } from '../shapes'

/** The position of a badge, and the end of its line on the mark; in units of the view. */
export interface Badge extends Point {
  end: Point
}

interface Around {
  /** All marked shapes. No badge should cover one. */
  marked: readonly Placed[]
  /** The outline of the body, as displayed. */
  body: readonly (readonly Point[])[]
  /** The x of the line between the halves. */
  middle: number
  /** The visible part of the view. Badges stay inside it. */
  box: Box
  /** The radius of a badge. */
  radius: number
}

/**
 * The penalties for a place: the badge covers a mark, its line crosses another line, touches another badge or crosses a
 * mark, the badge is on the body or on the other half, or it does not mirror the badge of the same shape on the other
 * half. The distance in radii is added.
 */
const costs = {
  covers: 40,
  isCrossed: 12,
  touchesBadge: 30,
  crossesMark: 0.5,
  onBody: 3.5,
  otherHalf: 5,
  differs: 2,
}

/** The maximum distance of a badge from its mark, in radii. */
const farthest = 8

/** How many times each badge is placed. The first badges are placed before the later ones are known. */
const rounds = 3

/**
 * Places a badge beside each shape, as near as there is room, the first shapes first. Badges do not overlap as long as
 * there is any room in the box. Returns null for a shape outside the box.
 */
export function badgesBeside(shapes: readonly Placed[], around: Around): (Badge | null)[] {
  if (shapes.length === 0) return []
  const { box, radius } = around
  const cell = radius / 2
  const isMarked = raster(
    around.marked.map(({ runs }) => runs),
    box,
    cell,
  )
  const isBody = raster([around.body], box, cell)
  const edges = shapes.map((shape) => edgeIn(shape, box, cell))
  const spots = shapes.map((shape, index) => spotsBeside(shape, edges[index] ?? [], around, isMarked, isBody))
  const placed: (Badge | null)[] = shapes.map(() => null)
  for (let turn = 0; turn < rounds; turn += 1) {
    shapes.forEach((shape, index) => {
      const others = placed.filter((other, at) => other !== null && at !== index) as Badge[]
      const twin = shapes.findIndex(
        ({ id, half }, at) => id === shape.id && half !== shape.half && placed[at],
      )
      const best = cheapest(spots[index] ?? [], others, placed[twin] ?? null, around)
      placed[index] = best && { x: best.x, y: best.y, end: inside(shape, best.end, best, radius) }
    })
  }
  return placed
}

/** A possible place for a badge. */
interface Spot extends Badge {
  /** Its place among the spots of the shape. */
  index: number
  /** The cost apart from other badges that is known at once. The whole cost is never less. */
  leastCost: number
  /** Returns the cost apart from other badges. Few spots need it. */
  cost: () => number
}

function spotsBeside(
  shape: Placed,
  edge: readonly Point[],
  around: Around,
  isMarked: Raster,
  isBody: Raster,
): Spot[] {
  const { radius, middle } = around
  if (edge.length === 0) return []
  const [disc, wideDisc] = [discOf(radius, radius / 2), discOf(radius * 1.1, radius / 2)]
  const spots: Spot[] = []
  const nearestTo = nearestAmong(edge)
  for (const at of spotsAround(shape.extent, around)) {
    const end = nearestTo(at)
    const far = apart(end, at) / radius
    if (far > farthest) continue
    const isBeyondMiddle = shape.half !== 'middle' && (shape.centre.x - middle) * (at.x - middle) < 0
    const leastCost = far + (isBeyondMiddle ? costs.otherHalf : 0)
    let known: number | undefined
    const cost = () =>
      (known ??=
        leastCost +
        costs.covers * share(at, wideDisc, isMarked) +
        costs.onBody * share(at, disc, isBody) +
        costs.crossesMark * Math.max(0, marksOnLine(at, end, radius / 2, isMarked) - 1))
    spots.push({ x: at.x, y: at.y, end, index: spots.length, leastCost, cost })
  }
  return spots.sort((one, other) => one.leastCost - other.leastCost)
}

function cheapest(
  spots: readonly Spot[],
  others: readonly Badge[],
  twin: Badge | null,
  { radius, middle }: Around,
): Spot | null {
  let [best, least]: [Spot | null, number] = [null, Infinity]
  for (const spot of spots) {
    if (spot.leastCost > least) break
    let cost = spot.cost()
    if (cost > least) continue
    const isAlike = twin !== null && apart({ x: 2 * middle - twin.x, y: twin.y }, spot) < 1
    if (twin && !isAlike) cost += costs.differs
    for (const other of others) {
      if (apart(other, spot) < 2.1 * radius) cost += 1000
      if (crosses(spot, spot.end, other, other.end)) cost += costs.isCrossed
      const strikes =
        farFromLine(other, spot, spot.end) < radius || farFromLine(spot, other, other.end) < radius
      if (strikes) cost += costs.touchesBadge
    }
    if (cost < least || (cost === least && best && isBefore(spot, best))) [best, least] = [spot, cost]
  }
  return best
}

/** Of two spots that cost the same beside the others, the first is the one that costs less on its own. */
const isBefore = (one: Spot, other: Spot): boolean =>
  one.cost() === other.cost() ? one.index < other.index : one.cost() < other.cost()

/** Yields the possible places for a badge. They are symmetric about the midline, so that both halves look alike. */
function* spotsAround(extent: Box, { box, radius, middle }: Around): Generator<Point> {
  const grid = radius * 0.6
  const margin = radius * (farthest + 1)
  const [left, right] = [
    Math.max(box.x + radius, extent.x - margin),
    Math.min(box.x + box.width - radius, extent.x + extent.width + margin),
  ]
  const [top, bottom] = [
    Math.max(box.y + radius, extent.y - margin),
    Math.min(box.y + box.height - radius, extent.y + extent.height + margin),
  ]
  const rows = Math.ceil((top - box.y) / grid)
  for (let y = box.y + rows * grid; y <= bottom; y += grid) {
    for (let column = Math.ceil((left - middle) / grid); middle + column * grid <= right; column += 1) {
      yield { x: middle + column * grid, y }
    }
  }
}
