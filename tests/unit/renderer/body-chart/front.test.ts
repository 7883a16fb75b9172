import { describe, expect, it } from 'vitest'
import { frontView } from '@renderer/body-chart/front/view'
import { regionById, regions } from '@shared/anatomy/regions'
import { tissueById } from '@shared/anatomy/tissues'

const tolerance = 2
const margin = 0.8

describe('the front view of the body chart', () => {
  const { width, height, middle, outline, lines, features } = frontView
  const layers = { regions: frontView.regions, surface: frontView.surface, deep: frontView.deep }

  it('draws every region of the front once', () => {
    const drawn = frontView.regions.map((shape) => shape.id)
    for (const { id } of regions.filter((region) => region.view === 'front'))
      expect(drawn.filter((other) => other === id)).toEqual([id])
  })

  it('draws only known regions and tissues', () => {
    expect(frontView.regions.filter((shape) => !regionById.has(shape.id))).toEqual([])
    expect([...frontView.surface, ...frontView.deep].filter((shape) => !tissueById.has(shape.id))).toEqual([])
  })

  it.each(Object.entries(layers))('draws nothing twice in its %s', (_name, shapes) => {
    const ids = shapes.map((shape) => shape.id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(Object.entries(layers))('closes every path of its %s', (_name, shapes) => {
    for (const { id, path } of shapes)
      expect([id, parsePath(path).every((run) => run.closed && run.points.length > 2)]).toEqual([id, true])
  })

  it.each(Object.entries(layers))('keeps its %s on the left half of the picture', (_name, shapes) => {
    for (const { id, path, fibres, midline } of shapes) {
      const right = (midline ? width : middle) + tolerance
      expect([
        id,
        pointsOf(path, fibres).filter(([x, y]) => x < 0 || x > right || y < 0 || y > height),
      ]).toEqual([id, []])
    }
  })

  it.each(['surface', 'deep'] as const)('keeps its %s inside the body', (layer) => {
    const body = parsePath(outline)
    for (const { id, path } of frontView[layer])
      expect([id, pointsOf(path).filter(([x, y]) => !isBetween(crossings(body, y), x))]).toEqual([id, []])
  })

  it('leaves the fibres open', () => {
    const fibres = [...frontView.surface, ...frontView.deep].flatMap((shape) => shape.fibres ?? [])
    expect(fibres.flatMap(parsePath).filter((run) => run.closed)).toEqual([])
  })

  it('is equally wide left and right of the middle', () => {
    const across = parsePath(outline).flatMap((run) => run.points.map(([x]) => x))
    expect(Math.min(...across) + Math.max(...across)).toBeCloseTo(2 * middle, 0)
    expect(pointsOf(lines.half, features.half).filter(([x]) => x > middle + tolerance)).toEqual([])
    expect(pointsOf(lines.whole, features.whole).every(([x]) => x > 0 && x < width)).toBe(true)
  })

  it('leaves no gap between its regions, and no overlap', () => {
    const body = parsePath(outline)
    const tiles = frontView.regions.map((shape) => ({ id: shape.id, runs: parsePath(shape.path) }))
    const wrongPoints: unknown[] = []
    let checked = 0
    for (let y = 90; y < 1360; y += 2.3) {
      // The regions and the outline were drawn separately, so their edges differ slightly.
      const rows = [y - margin, y, y + margin].map((row) => crossings(body, row))
      const regionRows = tiles.map(({ id, runs }) => ({ id, row: crossings(runs, y) }))
      for (let x = 40; x < middle; x += 2.1) {
        const isInside = rows.every((row) => [x - margin, x, x + margin].every((at) => isBetween(row, at)))
        if (!isInside) continue
        checked += 1
        const owners = regionRows.filter(({ row }) => isBetween(row, x)).map(({ id }) => id)
        if (owners.length !== 1) wrongPoints.push({ x, y, owners })
      }
    }
    expect(checked).toBeGreaterThan(10_000)
    expect(wrongPoints).toEqual([])
  })
})

type Point = [x: number, y: number]
interface Run {
  /** Ends of segments and points along the curves. */
  points: Point[]
  closed: boolean
  /** The vertical extent, for a fast check before the exact one. */
  top: number
  bottom: number
}

function pointsOf(...paths: (string | undefined)[]): Point[] {
  return paths.flatMap((path) => parsePath(path ?? '').flatMap((run) => run.points))
}

/** Parses path data of M, L, C, Q and Z with numbers. Throws on anything else. */
function parsePath(path: string): Run[] {
  const runs: Run[] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/[^\s,]+/g) ?? []).map(Number)
    const run = runs.at(-1)
    const numberCount = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }[command]
    if (
      numberCount === undefined ||
      numbers.some(Number.isNaN) ||
      (numberCount ? numbers.length % numberCount || !numbers.length : numbers.length)
    )
      throw new Error(`not path data: ${command}${rest}`)
    if (command === 'M') runs.push({ points: [[numbers[0]!, numbers[1]!]], closed: false, top: 0, bottom: 0 })
    else if (!run || run.closed) throw new Error(`a run that does not begin with M: ${path.slice(0, 40)}`)
    else if (command === 'Z') run.closed = true
    else
      for (let at = 0; at < numbers.length; at += numberCount)
        run.points.push(...pointsAlong(run.points.at(-1)!, numbers.slice(at, at + numberCount)))
  }
  for (const run of runs) {
    run.top = Math.min(...run.points.map(([, y]) => y))
    run.bottom = Math.max(...run.points.map(([, y]) => y))
  }
  return runs
}

/** Returns points along a line or Bézier curve from `from`, with the end as the last one. */
function pointsAlong(from: Point, numbers: number[]): Point[] {
  const controls: Point[] = [from]
  for (let at = 0; at < numbers.length; at += 2) controls.push([numbers[at]!, numbers[at + 1]!])
  const steps = controls.length === 2 ? 1 : 8
  return Array.from({ length: steps }, (_, step) => pointOnCurve(controls, (step + 1) / steps))
}

function pointOnCurve(controls: Point[], t: number): Point {
  if (controls.length === 1) return controls[0]!
  const between = controls.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = controls[index]!
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t]
  })
  return pointOnCurve(between, t)
}

/** Returns the x of each place where a horizontal line at `y` crosses the edges of the runs. */
function crossings(runs: Run[], y: number): number[] {
  const found: number[] = []
  for (const { points, top, bottom } of runs) {
    if (y < top || y > bottom) continue
    let [startX, startY] = points.at(-1)!
    for (const [endX, endY] of points) {
      if (startY > y !== endY > y) found.push(startX + ((y - startY) / (endY - startY)) * (endX - startX))
      startX = endX
      startY = endY
    }
  }
  return found
}

/** Returns whether `x` is inside: an odd number of edges lies to its right. */
function isBetween(row: number[], x: number): boolean {
  return row.filter((edge) => edge > x).length % 2 === 1
}
