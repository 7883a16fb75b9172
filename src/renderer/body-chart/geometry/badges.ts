import type { Box } from '../areas'
import { isWithinRuns } from './hit'
import type { Point } from './path'
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

/** A possible place for a badge, with its cost apart from other badges. */
interface Spot extends Badge {
  cost: number
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
  for (const at of spotsAround(shape.extent, around)) {
    const end = nearest(edge, at)
    const far = apart(end, at) / radius
    if (far > farthest) continue
    const isBeyondMiddle = shape.half !== 'middle' && (shape.centre.x - middle) * (at.x - middle) < 0
    const cost =
      far +
      (isBeyondMiddle ? costs.otherHalf : 0) +
      costs.covers * share(at, wideDisc, isMarked) +
      costs.onBody * share(at, disc, isBody) +
      costs.crossesMark * Math.max(0, marksOnLine(at, end, radius / 2, isMarked) - 1)
    spots.push({ ...at, end, cost })
  }
  return spots.sort((one, other) => one.cost - other.cost)
}

function cheapest(
  spots: readonly Spot[],
  others: readonly Badge[],
  twin: Badge | null,
  { radius, middle }: Around,
): Spot | null {
  let [best, least]: [Spot | null, number] = [null, Infinity]
  for (const spot of spots) {
    if (spot.cost >= least) break
    let cost = spot.cost
    const isAlike = twin !== null && apart({ x: 2 * middle - twin.x, y: twin.y }, spot) < 1
    if (twin && !isAlike) cost += costs.differs
    for (const other of others) {
      if (apart(other, spot) < 2.1 * radius) cost += 1000
      if (crosses(spot, spot.end, other, other.end)) cost += costs.isCrossed
      const strikes =
        farFromLine(other, spot, spot.end) < radius || farFromLine(spot, other, other.end) < radius
      if (strikes) cost += costs.touchesBadge
    }
    if (cost < least) [best, least] = [spot, cost]
  }
  return best
}

type Raster = (x: number, y: number) => boolean

/** Rasterizes the shapes into cells, because thousands of points are tested. */
function raster(shapes: readonly (readonly (readonly Point[])[])[], box: Box, cell: number): Raster {
  const [across, down] = [Math.ceil(box.width / cell), Math.ceil(box.height / cell)]
  const cells = new Uint8Array(across * down)
  for (const runs of shapes) {
    for (let row = 0; row < down; row += 1) {
      const y = box.y + (row + 0.5) * cell
      const cuts: number[] = []
      for (const run of runs) {
        run.forEach((to, index) => {
          const from = run.at(index - 1) ?? to
          if (from.y > y !== to.y > y) cuts.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x))
        })
      }
      cuts.sort((one, other) => one - other)
      for (let pair = 0; pair + 1 < cuts.length; pair += 2) {
        const first = Math.max(0, Math.floor((cuts[pair]! - box.x) / cell))
        const last = Math.min(across - 1, Math.floor((cuts[pair + 1]! - box.x) / cell))
        for (let column = first; column <= last; column += 1) cells[row * across + column] = 1
      }
    }
  }
  return (x, y) => {
    const column = Math.floor((x - box.x) / cell)
    const row = Math.floor((y - box.y) / cell)
    return column >= 0 && column < across && row >= 0 && row < down && cells[row * across + column] === 1
  }
}

/** Points along the shape's edge that are in the box. */
function edgeIn({ runs }: Placed, box: Box, apart: number): Point[] {
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

const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)

function nearest(points: readonly Point[], { x, y }: Point): Point {
  let [best, least]: [Point, number] = [{ x, y }, Infinity]
  for (const at of points) {
    const far = (at.x - x) ** 2 + (at.y - y) ** 2
    if (far >= least) continue
    best = at
    least = far
  }
  return best
}

/** Points spread evenly over a disc around 0, 0. */
function discOf(radius: number, cell: number): Point[] {
  const points: Point[] = []
  for (let x = -radius; x <= radius; x += cell) {
    for (let y = -radius; y <= radius; y += cell) if (Math.hypot(x, y) <= radius) points.push({ x, y })
  }
  return points
}

/** The fraction of a disc that is covered. */
function share(at: Point, disc: readonly Point[], covers: Raster): number {
  let covered = 0
  for (const { x, y } of disc) if (covers(at.x + x, at.y + y)) covered += 1
  return covered / disc.length
}

function marksOnLine(from: Point, to: Point, cell: number, covers: Raster): number {
  const count = Math.ceil(apart(from, to) / cell)
  let marked = 0
  for (let piece = 0; piece < count; piece += 1) {
    const along = piece / count
    if (covers(from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along)) marked += 1
  }
  return marked
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

function farFromLine(at: Point, from: Point, to: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
  const along =
    length === 0 ? 0 : ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length
  const t = Math.max(0, Math.min(1, along))
  return apart(at, { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) })
}

/**
 * Returns a point slightly inside the edge, so that the line visibly ends on the shape; a point on the edge if the
 * shape is too thin.
 */
function inside(shape: Placed, edge: Point, from: Point, radius: number): Point {
  const length = apart(edge, from) || 1
  for (const depth of [0.45, 0.25, 0.12]) {
    const by = (radius * depth) / length
    const at = { x: edge.x + (edge.x - from.x) * by, y: edge.y + (edge.y - from.y) * by }
    if (isWithinRuns(shape, at)) return at
  }
  return edge
}
