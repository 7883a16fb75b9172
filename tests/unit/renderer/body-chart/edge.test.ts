import { describe, expect, it } from 'vitest'
import { markEdge } from '@renderer/body-chart/geometry/edge'
import { cornersOf, type Point } from '@renderer/body-chart/geometry/path'
import { layersOf, outlineOf, views, type Placed } from '@renderer/body-chart/shapes'
import { backView } from '@renderer/body-chart/back/view'

const region = (id: string, half = 'left') =>
  layersOf(backView).regions.find((shape) => shape.id === id && shape.half === half)!

const pointsOf = (shape: Placed, others: readonly Placed[] = []) =>
  cornersOf(markEdge(shape, backView, others)).flat()

/** Returns the sharpest turn of an edge in degrees, measured over four points. A spike has 180. */
function sharpestTurn(points: readonly Point[]): number {
  const step = 2
  const turns = points.map((at, index) => {
    const [before, after] = [points.at(index - step)!, points[(index + step) % points.length]!]
    const [one, other] = [
      Math.atan2(at.y - before.y, at.x - before.x),
      Math.atan2(after.y - at.y, after.x - at.x),
    ]
    const turn = Math.abs(other - one)
    return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI
  })
  return Math.max(...turns)
}

const distanceToOutline = ({ x, y }: Point) =>
  Math.min(...outlineOf(backView).flatMap((run) => run.map((at) => Math.hypot(at.x - x, at.y - y))))

describe('the edge of a marked region', () => {
  it.each(['buttock', 'back-of-thigh', 'calf'])('is round: %s', (id) => {
    expect(sharpestTurn(region(id).runs.flat())).toBeGreaterThan(60)
    expect(sharpestTurn(pointsOf(region(id)))).toBeLessThan(45)
  })

  it('extends to the edge of the body across a narrow strip of another region', () => {
    const sides = (points: readonly Point[]) => {
      const row = points.filter(({ y }) => Math.abs(y - 1060) < 8)
      return [row.reduce((a, b) => (a.x < b.x ? a : b)), row.reduce((a, b) => (a.x > b.x ? a : b))]
    }
    const calf = region('calf')
    for (const side of sides(pointsOf(calf))) expect(distanceToOutline(side)).toBeLessThan(10)
    const strips = [region('outer-lower-leg'), region('inner-lower-leg')]
    const [outer, inner] = sides(pointsOf(calf, strips))
    expect(inner!.x - outer!.x).toBeLessThan(calf.extent.width + 4)
  })

  it('reaches the middle of the body if its region does', () => {
    for (const half of ['left', 'right'] as const) {
      const points = pointsOf(region('low-back', half))
      expect(points.filter(({ x }) => Math.abs(x - backView.middle) < 0.2).length).toBeGreaterThanOrEqual(2)
      expect(points.every(({ x }) => (half === 'left' ? x <= 362.1 : x >= 361.9))).toBe(true)
    }
  })

  it.each(views)('keeps at least 60% of the width and height of each region, $id', (view) => {
    for (const shape of layersOf(view).regions) {
      const points = cornersOf(markEdge(shape, view, [])).flat()
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      expect(Math.max(...xs) - Math.min(...xs), shape.id).toBeGreaterThan(shape.extent.width * 0.6)
      expect(Math.max(...ys) - Math.min(...ys), shape.id).toBeGreaterThan(shape.extent.height * 0.6)
    }
  })
})
