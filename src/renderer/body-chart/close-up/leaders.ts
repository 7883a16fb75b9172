import type { Box } from '../areas'
import type { Badge } from '../geometry/badges'
import { apart, crosses, edgeIn, farFromLine, inside, nearest, nearestAmong } from '../geometry/lines'
import type { Point } from '../geometry/path'
import { discOf, marksOnLine, raster, share, type Raster } from '../geometry/raster'

type Runs = readonly (readonly Point[])[]

/** What a number stands for. */
export interface Target {
  runs: Runs
  /** The marks painted above it, stripes included. Its line does not end on them as long as there is another place. */
  above: readonly Runs[]
}

interface Around {
  /** All marks. No number covers one as long as there is another place. */
  marked: readonly Runs[]
  /** The outline of the body. */
  body: Runs
  /** The visible part of the view. Numbers stay inside it. */
  box: Box
  /** The radius of a number's circle, in units of the view. */
  radius: number
}

/** A possible place for a number, with its cost apart from the other numbers. */
interface Spot extends Badge {
  cost: number
}

/** A place before its cost is known. */
interface Candidate extends Badge {
  index: number
  /** The cost of the line. The whole cost is not less. */
  leastCost: number
}

/**
 * The penalties for a place: it covers a mark, its line crosses a mark, it is on the body, its line ends far
 * from the middle of its tissue. The difference of its line from the wanted length is added, in radii; too short counts
 * more, because a short line is hidden by its ends.
 */
const costs = { covers: 40, crossesMark: 0.5, onBody: 1.2, offMiddle: 0.3, tooShort: 2.5 }

/** The wanted length of a line from the middle of the circle, in radii. */
const wantedLength = 2.2

/** A line ends on a covered edge if not more than this part of the edge is free. */
const leastFree = 0.2

/** How many places of a number are tried, the cheapest first, and how often one is tried in all. */
const [mostSpots, mostTries] = [160, 30_000]

/**
 * Places a number beside each target, with a line that ends on it. Circles and lines of different numbers do not touch.
 * Where there is no room for that, the numbers stand at the sides of the picture, and the lines still do not cross.
 * Returns null for a target outside the box.
 */
export function numbersBeside(targets: readonly Target[], around: Around): (Badge | null)[] {
  const { box, radius, body } = around
  const isMarked = raster(around.marked, box, radius / 3)
  const isBody = raster([body], box, radius / 2)
  const edges = targets.map((target) => visibleEdge(target, box, radius))
  const drawn = edges.flatMap((edge, index) => (edge.length > 0 ? [index] : []))
  const spots = drawn.map((index) => spotsBeside(targets[index]!, edges[index]!, around, isMarked, isBody))
  const together =
    cheapestTogether(spots, radius, 0.5) ??
    cheapestTogether(spots, radius, 0) ??
    atSides(
      drawn.map((index) => nearest(edges[index]!, middleOf(edges[index]!))),
      box,
      radius,
    )
  return targets.map((_, index) => together[drawn.indexOf(index)] ?? null)
}

function visibleEdge({ runs, above }: Target, box: Box, radius: number): Point[] {
  const edge = edgeIn({ runs }, box, radius / 3)
  const isCovered = raster(above, box, radius / 4)
  const free = edge.filter(({ x, y }) => !isCovered(x, y))
  return free.length > leastFree * edge.length ? free : edge
}

function spotsBeside(
  { runs }: Target,
  edge: readonly Point[],
  { box, radius }: Around,
  isMarked: Raster,
  isBody: Raster,
): Spot[] {
  const middle = middleOf(edge)
  const [disc, wideDisc] = [discOf(radius, radius / 2), discOf(radius * 1.25, radius / 3)]
  const costOfLength = (end: Point, at: Point) => {
    const more = apart(end, at) / radius - wantedLength
    return more < 0 ? -more * costs.tooShort : more
  }
  const costOf = (at: Badge) =>
    costOfLength(at.end, at) +
    costs.covers * share(at, wideDisc, isMarked) +
    costs.onBody * share(at, disc, isBody) +
    (costs.offMiddle * apart(at.end, middle)) / radius +
    costs.crossesMark * Math.max(0, marksOnLine(at, at.end, radius / 2, isMarked) - 1)

  const nearestTo = nearestAmong(edge)
  const candidates: Candidate[] = []
  const step = radius / 2
  const [right, bottom] = [box.x + box.width - radius * 1.2, box.y + box.height - radius * 1.2]
  for (let y = box.y + radius * 1.2; y <= bottom; y += step) {
    for (let x = box.x + radius * 1.2; x <= right; x += step) {
      const end = nearestTo({ x, y })
      const leastCost = costOfLength(end, { x, y }) + (costs.offMiddle * apart(end, middle)) / radius
      candidates.push({ x, y, end, index: candidates.length, leastCost })
    }
  }
  return cheapestOf(candidates, costOf).map(({ x, y, end, cost }) => ({
    x,
    y,
    end: inside({ runs }, end, { x, y }, radius),
    cost,
  }))
}

/** Returns the cheapest candidates in order. It computes the costs only of those that can be among them. */
function cheapestOf(candidates: Candidate[], costOf: (at: Badge) => number): (Candidate & Spot)[] {
  candidates.sort((one, other) => one.leastCost - other.leastCost)
  let cheapest: (Candidate & Spot)[] = []
  for (let first = 0; first < candidates.length; first += mostSpots) {
    // The margin is for sums that were rounded in another order.
    const limit = (cheapest[mostSpots - 1]?.cost ?? Infinity) + 1e-6
    if ((candidates[first]?.leastCost ?? Infinity) > limit) break
    const added = candidates.slice(first, first + mostSpots).map((at) => ({ ...at, cost: costOf(at) }))
    cheapest = [...cheapest, ...added]
      .sort((one, other) => one.cost - other.cost || one.index - other.index)
      .slice(0, mostSpots)
  }
  return cheapest
}

/**
 * Returns one spot for each number, with the least sum of costs that is found. No two circles touch, no line touches
 * another line or another circle. Returns null if nothing is found.
 * @param clearance the least distance between two lines, in radii
 */
function cheapestTogether(
  spots: readonly (readonly Spot[])[],
  radius: number,
  clearance: number,
): Badge[] | null {
  const leastOfRest = spots.map((_, index) =>
    spots.slice(index).reduce((sum, [first]) => sum + (first?.cost ?? 0), 0),
  )
  let [best, least, tries]: [Spot[] | null, number, number] = [null, Infinity, 0]
  const choose = (chosen: readonly Spot[], cost: number) => {
    const index = chosen.length
    if (index === spots.length) {
      if (cost < least) [best, least] = [[...chosen], cost]
      return
    }
    for (const spot of spots[index] ?? []) {
      tries += 1
      if (tries > mostTries || cost + spot.cost + (leastOfRest[index + 1] ?? 0) >= least) return
      if (chosen.every((other) => areApart(spot, other, radius, clearance)))
        choose([...chosen, spot], cost + spot.cost)
    }
  }
  choose([], 0)
  return best
}

function areApart(one: Badge, other: Badge, radius: number, clearance: number): boolean {
  return (
    apart(one, other) > 2.2 * radius &&
    !crosses(one, one.end, other, other.end) &&
    farFromLine(one, other, other.end) > 1.2 * radius &&
    farFromLine(other, one, one.end) > 1.2 * radius &&
    farFromLine(one.end, other, other.end) >= clearance * radius &&
    farFromLine(other.end, one, one.end) >= clearance * radius
  )
}

/** Places numbers at both sides of the picture, so that no lines cross. */
function atSides(ends: readonly Point[], box: Box, radius: number): Badge[] {
  const free = sidePlaces(ends.length, box, radius)
  const badges = ends.map((end): Badge => {
    const place = nearest(free, end)
    free.splice(free.indexOf(place), 1)
    return { ...place, end }
  })
  const pairs = badges.flatMap((one, index) => badges.slice(index + 1).map((other) => [one, other] as const))
  // Two lines that cross are longer in sum than the two with exchanged places. So this ends, and then no lines cross.
  for (;;) {
    const crossed = pairs.find(
      ([one, other]) => crosses(one, one.end, other, other.end) && isShorterExchanged(one, other),
    )
    if (!crossed) return badges
    const [one, other] = crossed
    const { x, y } = one
    Object.assign(one, { x: other.x, y: other.y })
    Object.assign(other, { x, y })
  }
}

const isShorterExchanged = (one: Badge, other: Badge) =>
  apart(one, other.end) + apart(other, one.end) < apart(one, one.end) + apart(other, other.end) - 1e-6

function sidePlaces(count: number, box: Box, radius: number): Point[] {
  const [least, length] = [radius * 1.2, box.height - 2.4 * radius]
  const rows = Math.max(Math.ceil(count / 2), Math.floor(length / (2.3 * radius)) + 1)
  return Array.from(
    { length: rows },
    (_, row) => box.y + least + (rows === 1 ? length / 2 : (row * length) / (rows - 1)),
  ).flatMap((y) => [
    { x: box.x + least, y },
    { x: box.x + box.width - least, y },
  ])
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})
