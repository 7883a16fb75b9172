import { describe, expect, it } from 'vitest'
import { shapeAt, shapeNear } from '@renderer/body-chart/geometry/hit'
import { layersOf, placed, sideViews, views } from '@renderer/body-chart/shapes'

const view = views[0]!
const rectangle = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`

// A broad muscle, a strap two units wide at its right edge, and another broad muscle after a gap of ten units.
const shapes = placed(
  [
    { id: 'broad', path: rectangle(100, 100, 50, 100), midline: true },
    { id: 'strap', path: rectangle(150, 100, 2, 100), midline: true },
    { id: 'beyond', path: rectangle(162, 100, 50, 100), midline: true },
  ],
  view,
)
const shapeIdNear = (x: number, unit = 1) => shapeNear(shapes, { x, y: 150 }, unit)?.id

describe('the shape at a pointer', () => {
  it('is the shape under the pointer', () => {
    expect(shapeIdNear(125)).toBe('broad')
    expect(shapeIdNear(151)).toBe('strap')
    expect(shapeIdNear(180)).toBe('beyond')
  })

  it('is a thin shape within five pixels, even if the pointer is on a broad one', () => {
    expect(shapeIdNear(146)).toBe('strap')
    expect(shapeIdNear(156)).toBe('strap')
    expect(shapeIdNear(144)).toBe('broad')
  })

  it('is a broad shape under the pointer or within three pixels in a gap', () => {
    expect(shapeIdNear(160)).toBe('beyond')
    expect(shapeIdNear(158)).toBeUndefined()
    expect(shapeIdNear(90)).toBeUndefined()
  })

  it('uses distances in pixels: the reach of the strap shrinks at a larger scale and grows at a smaller one', () => {
    expect(shapeIdNear(149.7, 4)).toBe('strap')
    expect(shapeIdNear(148, 4)).toBe('broad')
    expect(shapeIdNear(140, 0.4)).toBe('strap')
  })

  it('is the upper of two thin shapes under the pointer', () => {
    const two = placed(
      [
        { id: 'lower', path: rectangle(0, 0, 4, 100), midline: true },
        { id: 'upper', path: rectangle(2, 0, 4, 100), midline: true },
      ],
      view,
    )
    expect(shapeNear(two, { x: 3, y: 50 }, 1)?.id).toBe('upper')
    expect(shapeNear(two, { x: 1, y: 50 }, 1)?.id).toBe('lower')
  })

  it('is only a touched shape during a drag', () => {
    expect(shapeAt(shapes, { x: 154, y: 150 })).toBeUndefined()
    expect(shapeAt(shapes, { x: 148, y: 150 })?.id).toBe('broad')
  })

  it('is the shape of the correct half if a shape is drawn on both', () => {
    const supinators = layersOf(view).deep.filter(({ id }) => id === 'supinator')
    expect(supinators).toHaveLength(2)
    for (const shape of supinators) expect(shapeNear(layersOf(view).deep, shape.centre, 1)).toBe(shape)
  })

  it('can be every muscle', () => {
    for (const chartView of [...views, ...sideViews]) {
      for (const depth of ['surface', 'deep'] as const) {
        const all = layersOf(chartView)[depth]
        const missed = all.filter(
          (shape) => !shape.runs.flat().some((at) => shapeNear(all, at, 0.4) === shape),
        )
        expect(missed.map(({ id }) => id)).toEqual([])
      }
    }
  })
})
