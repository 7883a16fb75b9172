import { describe, expect, it } from 'vitest'
import { frontView } from '@renderer/body-chart/front/view'
import { regionById, regions } from '@shared/anatomy/regions'
import { tissueById } from '@shared/anatomy/tissues'

const tolerance = 2

describe('the front view of the body chart', () => {
  const { width, height, middle, outline, lines } = frontView
  const layers = { regions: frontView.regions, surface: frontView.surface, deep: frontView.deep }

  it('draws every region of the front once', () => {
    const drawn = frontView.regions.map((shape) => shape.id)
    for (const { id } of regions.filter((region) => region.view === 'front'))
      expect(drawn.filter((other) => other === id)).toEqual([id])
  })

  it('knows every region and tissue it draws', () => {
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
      expect([id, read(path).every((run) => run.closed && run.points.length > 2)]).toEqual([id, true])
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

  it.each(['surface', 'deep'] as const)('keeps its %s within the body', (layer) => {
    const body = read(outline)
    for (const { id, path } of frontView[layer])
      expect([id, pointsOf(path).filter((point) => !holds(body, point))]).toEqual([id, []])
  })

  it('leaves the fibres open', () => {
    const fibres = [...frontView.surface, ...frontView.deep].flatMap((shape) => shape.fibres ?? [])
    expect(fibres.flatMap(read).filter((run) => run.closed)).toEqual([])
  })

  it('is as wide on the left of its middle as on the right', () => {
    const across = read(outline).flatMap((run) => run.points.map(([x]) => x))
    expect(Math.min(...across) + Math.max(...across)).toBeCloseTo(2 * middle, 0)
    expect(pointsOf(lines.half).filter(([x]) => x > middle + tolerance)).toEqual([])
    expect(pointsOf(lines.whole).every(([x]) => x > 0 && x < width)).toBe(true)
  })

  it('leaves no gap between its regions, and no overlap', () => {
    const body = read(outline)
    const tiles = frontView.regions.map((shape) => ({ id: shape.id, runs: read(shape.path) }))
    const wrong: unknown[] = []
    let seen = 0
    for (let y = 90; y < 1360; y += 5.3)
      for (let x = 40; x < middle; x += 4.7) {
        if (!isWellWithin(body, [x, y])) continue
        seen += 1
        const owners = tiles.filter(({ runs }) => holds(runs, [x, y])).map(({ id }) => id)
        if (owners.length !== 1) wrong.push({ x, y, owners })
      }
    expect(seen).toBeGreaterThan(2000)
    expect(wrong).toEqual([])
  })
})

type Point = [x: number, y: number]
interface Run {
  /** Ends of segments, and points along its curves. */
  points: Point[]
  closed: boolean
}

function pointsOf(...paths: (string | undefined)[]): Point[] {
  return paths.flatMap((path) => read(path ?? '').flatMap((run) => run.points))
}

/** The runs of path data that holds M, L, C, Q and Z with numbers; throws on anything else. */
function read(path: string): Run[] {
  const runs: Run[] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number)
    const run = runs.at(-1)
    const each = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }[command]
    if (
      each === undefined ||
      numbers.some(Number.isNaN) ||
      (each ? numbers.length % each || !numbers.length : numbers.length)
    )
      throw new Error(`not path data: ${command}${rest}`)
    if (command === 'M') runs.push({ points: [[numbers[0]!, numbers[1]!]], closed: false })
    else if (!run || run.closed) throw new Error(`a run that does not begin with M: ${path.slice(0, 40)}`)
    else if (command === 'Z') run.closed = true
    else
      for (let at = 0; at < numbers.length; at += each)
        run.points.push(...along(run.points.at(-1)!, numbers.slice(at, at + each)))
  }
  return runs
}

/** Points along a line or Bézier curve from `from`, its end last. */
function along(from: Point, numbers: number[]): Point[] {
  const controls: Point[] = [from]
  for (let at = 0; at < numbers.length; at += 2) controls.push([numbers[at]!, numbers[at + 1]!])
  const steps = controls.length === 2 ? 1 : 8
  return Array.from({ length: steps }, (_, step) => casteljau(controls, (step + 1) / steps))
}

function casteljau(controls: Point[], t: number): Point {
  if (controls.length === 1) return controls[0]!
  const between = controls.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = controls[index]!
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t]
  })
  return casteljau(between, t)
}

/** Within by a margin that the regions' edge may differ from the outline's: the two were drawn one after the other. */
function isWellWithin(runs: Run[], [x, y]: Point): boolean {
  const margin = 0.8
  return [-margin, 0, margin].every((dx) => [-margin, 0, margin].every((dy) => holds(runs, [x + dx, y + dy])))
}

/** Whether a ray from the point crosses the runs' edges an odd number of times. */
function holds(runs: Run[], [x, y]: Point): boolean {
  let inside = false
  for (const { points } of runs) {
    let [startX, startY] = points.at(-1)!
    for (const [endX, endY] of points) {
      if (startY > y !== endY > y && x < startX + ((y - startY) / (endY - startY)) * (endX - startX))
        inside = !inside
      startX = endX
      startY = endY
    }
  }
  return inside
}
