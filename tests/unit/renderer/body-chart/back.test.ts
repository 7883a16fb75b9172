import { describe, expect, it } from 'vitest'
import { backView } from '@renderer/body-chart/back/view'
import { regionById, regions } from '@shared/anatomy/regions'
import { tissueById } from '@shared/anatomy/tissues'

/** How many numbers each command of the path data takes. */
const numberCounts: Record<string, number> = { M: 2, L: 2, C: 6, Q: 4, Z: 0 }

interface PathStep {
  command: string
  numbers: number[]
}

/** Returns the steps of path data. Throws on a command other than M, L, C, Q and Z, and on a wrong count of numbers. */
function parsePath(path: string): PathStep[] {
  const unread = path.replace(/[MLCQZ][^A-Za-z]*/g, '')
  if (unread !== '') throw new Error(`Path data that cannot be read: ${unread}`)
  return (path.match(/[MLCQZ][^A-Za-z]*/g) ?? []).map((text) => {
    const command = text.charAt(0)
    const numbers =
      text.slice(1).trim() === ''
        ? []
        : text
            .slice(1)
            .trim()
            .split(/[\s,]+/)
            .map(Number)
    if (numbers.length !== numberCounts[command] || numbers.some(Number.isNaN)) {
      throw new Error(`A step with wrong numbers: ${text}`)
    }
    return { command, numbers }
  })
}

function pointsOf(path: string): { x: number; y: number }[] {
  return parsePath(path).flatMap(({ numbers }) =>
    numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? NaN }] : [])),
  )
}

/** Returns whether every part begins with M and ends with Z. */
function isClosed(path: string): boolean {
  const commands = parsePath(path)
    .map(({ command }) => command)
    .join('')
  return /^(M[LCQ]+Z)+$/.test(commands)
}

/** Returns whether every part begins with M and has no Z. */
function isOpen(path: string): boolean {
  const commands = parsePath(path)
    .map(({ command }) => command)
    .join('')
  return /^(M[LCQ]+)+$/.test(commands)
}

type Corner = [number, number]

/** Converts the shape to a polygon. Every curve becomes twelve straight lines. */
function toPolygon(path: string): Corner[] {
  const corners: Corner[] = []
  let at: Corner = [0, 0]
  for (const { command, numbers } of parsePath(path)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers
    if (command === 'C') {
      const [x0, y0] = at
      for (let step = 1; step <= 12; step += 1) {
        const t = step / 12
        const s = 1 - t
        corners.push([
          s ** 3 * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t ** 3 * x3,
          s ** 3 * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t ** 3 * y3,
        ])
      }
      at = [x3, y3]
    } else if (command === 'M' || command === 'L') {
      corners.push([x1, y1])
      at = [x1, y1]
    }
  }
  return corners
}

function areaOf(corners: Corner[]): number {
  const doubledArea = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubledArea) / 2
}

/** Returns a test whether a point lies in the polygon. It checks the bounding box first, to be fast. */
function containsPoint(corners: Corner[]): (at: Corner) => boolean {
  const left = Math.min(...corners.map(([x]) => x))
  const right = Math.max(...corners.map(([x]) => x))
  const top = Math.min(...corners.map(([, y]) => y))
  const bottom = Math.max(...corners.map(([, y]) => y))
  return ([x, y]) => {
    if (x < left || x > right || y < top || y > bottom) return false
    let isInside = false
    let [x1, y1] = corners[corners.length - 1] ?? [0, 0]
    for (const [x2, y2] of corners) {
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside
      x1 = x2
      y1 = y2
    }
    return isInside
  }
}

const layers = { regions: backView.regions, surface: backView.surface, deep: backView.deep }
const shapes = Object.entries(layers).flatMap(([layer, layerShapes]) =>
  layerShapes.map((shape) => ({ ...shape, layer })),
)

describe('the body chart from behind', () => {
  it('draws only known regions and tissues', () => {
    expect(backView.regions.filter(({ id }) => !regionById.has(id))).toEqual([])
    expect([...backView.surface, ...backView.deep].filter(({ id }) => !tissueById.has(id))).toEqual([])
  })

  it('draws nothing twice in a layer', () => {
    for (const [layer, layerShapes] of Object.entries(layers)) {
      expect(new Set(layerShapes.map(({ id }) => id)).size, layer).toBe(layerShapes.length)
    }
  })

  it('draws every region that is seen from behind', () => {
    const drawnIds = new Set(backView.regions.map(({ id }) => id))
    expect(regions.filter(({ id, view }) => view === 'back' && !drawnIds.has(id))).toEqual([])
  })

  it('draws only midline tissue whole across the middle', () => {
    const whole = shapes.filter(({ midline }) => midline === true)
    expect(whole.map(({ id }) => id)).not.toEqual([])
    expect(whole.filter(({ id }) => tissueById.get(id)?.midline !== true)).toEqual([])
  })

  it.each(shapes)('draws $layer $id as closed path data on the left half of the picture', (shape) => {
    expect(isClosed(shape.path)).toBe(true)
    if (shape.fibres !== undefined) expect(isOpen(shape.fibres)).toBe(true)
    const right = shape.midline === true ? backView.width : backView.middle + 2
    const outside = [...pointsOf(shape.path), ...pointsOf(shape.fibres ?? '')].filter(
      ({ x, y }) => x < 0 || x > right || y < 0 || y > backView.height,
    )
    expect(outside).toEqual([])
  })

  it('draws midline regions exactly up to the middle, so that the halves meet', () => {
    const midlineRegions = backView.regions.filter(({ id }) => regionById.get(id)?.midline === true)
    expect(midlineRegions.length).toBeGreaterThan(5)
    for (const { id, path } of midlineRegions) {
      expect(Math.max(...pointsOf(path).map(({ x }) => x)), id).toBe(backView.middle)
    }
  })

  it('draws the outline closed, and the lines and features open', () => {
    expect(isClosed(backView.outline)).toBe(true)
    expect(isOpen(backView.lines.half)).toBe(true)
    expect(isOpen(backView.features.half)).toBe(true)
    expect(isOpen(backView.features.whole)).toBe(true)
    expect(backView.lines.whole).toBe('')
    expect(
      pointsOf(backView.lines.half + backView.features.half).filter(({ x }) => x > backView.middle + 2),
    ).toEqual([])
  })

  it('covers half of the body with regions, without gaps or overlaps', () => {
    const body = toPolygon(backView.outline)
    const tiles = backView.regions.map(({ path }) => toPolygon(path))
    const tilesArea = tiles.reduce((sum, tile) => sum + areaOf(tile), 0)
    expect(Math.abs(tilesArea - areaOf(body) / 2) / tilesArea).toBeLessThan(0.001)
    const inBody = containsPoint(body)
    const inTile = tiles.map(containsPoint)
    const wrongPoints: Corner[] = []
    for (let y = 91.37; y < backView.height; y += 11) {
      for (let x = 40.73; x < backView.middle - 1; x += 11) {
        const at: Corner = [x, y]
        if (inTile.filter((isIn) => isIn(at)).length !== (inBody(at) ? 1 : 0)) wrongPoints.push(at)
      }
    }
    expect(wrongPoints).toEqual([])
  })
})
