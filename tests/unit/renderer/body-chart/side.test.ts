import { describe, expect, it } from 'vitest'
import { cornersOf, type Point } from '@renderer/body-chart/geometry/path'
import { layersOf, sideViews, views } from '@renderer/body-chart/shapes'
import { leftView, rightView } from '@renderer/body-chart/side/view'
import { regionById } from '@shared/anatomy/regions'
import { tissueById } from '@shared/anatomy/tissues'

const { outline, width, height, regions, surface, deep, bones } = leftView
const layers = { regions, surface, deep }
const edge = cornersOf(outline)

describe('the body chart from the side', () => {
  it('draws only known regions and tissues', () => {
    expect(regions.filter(({ id }) => !regionById.has(id))).toEqual([])
    expect([...surface, ...deep].filter(({ id }) => !tissueById.has(id))).toEqual([])
  })

  it.each(Object.entries(layers))('draws nothing twice in its %s, and closes every path', (_name, shapes) => {
    const ids = shapes.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(40)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, path, fibres } of shapes) {
      expect(path, id).toMatch(/^(M[^MZ]+Z)+$/)
      expect(fibres ?? 'M0 0L1 1', id).toMatch(/^(M[^MZ]+)+$/)
    }
  })

  it('draws nothing that the front and back views lack, so that print needs only those', () => {
    const drawn = new Set(views.flatMap((view) => [...view.regions, ...view.surface, ...view.deep]).map(idOf))
    expect([...regions, ...surface, ...deep].map(idOf).filter((id) => !drawn.has(id))).toEqual([])
  })

  it.each(['surface', 'deep'] as const)('keeps its %s inside the body', (layer) => {
    const outside = leftView[layer].filter(({ path }) =>
      cornersOf(path)
        .flat()
        .some((at) => !isIn(edge, at)),
    )
    expect(outside.map(idOf)).toEqual([])
  })

  it('draws each bone inside the body', () => {
    if (!bones) throw new Error('No bones')
    const all = [bones.half, bones.hollows.half, bones.grain.half].flatMap(cornersOf)
    expect(all.length).toBeGreaterThan(150)
    expect(all.flat().filter((at) => !isIn(edge, at))).toEqual([])
  })

  it('covers the body with regions, without gaps or overlaps', () => {
    const tiles = regions.map(({ id, path }) => ({ id, runs: cornersOf(path) }))
    const wrongPoints: unknown[] = []
    let checked = 0
    for (let y = 90.3; y < height; y += 4.7) {
      for (let x = 40.7; x < width; x += 4.3) {
        // Edges that are not shared were smoothed separately, so they differ slightly.
        const corners = [-0.8, 0.8].flatMap((dx) => [-0.8, 0.8].map((dy) => ({ x: x + dx, y: y + dy })))
        if (!corners.every((at) => isIn(edge, at))) continue
        checked += 1
        const owners = tiles.filter(({ runs }) => isIn(runs, { x, y })).map(idOf)
        if (owners.length !== 1) wrongPoints.push({ x, y, owners })
      }
    }
    expect(checked).toBeGreaterThan(8000)
    expect(wrongPoints).toEqual([])
  })

  it('shows one half each, so that a click in the left view marks the left side', () => {
    for (const [view, half] of [
      [leftView, 'left'],
      [rightView, 'right'],
    ] as const) {
      const { regions: placed, surface: tissue } = layersOf(view)
      expect(new Set(placed.map((shape) => shape.half))).toEqual(new Set([half]))
      expect(placed).toHaveLength(regions.length)
      expect(new Set(tissue.map((shape) => shape.half))).toEqual(new Set([half, 'middle']))
      for (const shape of tissue) {
        expect(shape.half === 'middle', shape.id).toBe(tissueById.get(shape.id)?.midline === true)
      }
    }
  })

  it('is the mirrored left view for the right view', () => {
    const [left, right] = sideViews.map(layersOf)
    for (const layer of ['regions', 'surface', 'deep'] as const) {
      const centres = left![layer].map(({ centre }) => width - centre.x)
      right![layer].forEach(({ centre, mirrored }, index) => {
        expect(mirrored).toBe(true)
        expect(centre.x).toBeCloseTo(centres[index]!)
      })
    }
    // The client faces left in the left view and right in the right view.
    const nose = (at: 0 | 1) => [left, right][at]!.regions.find(({ id }) => id === 'face-and-jaw')!.centre.x
    const nape = (at: 0 | 1) => [left, right][at]!.regions.find(({ id }) => id === 'back-of-head')!.centre.x
    expect(nose(0)).toBeLessThan(nape(0))
    expect(nose(1)).toBeGreaterThan(nape(1))
  })
})

function idOf<Id extends string>({ id }: { id: Id }): string {
  return id
}

function isIn(runs: readonly (readonly Point[])[], at: Point): boolean {
  let inside = false
  for (const run of runs) {
    let from = run.at(-1)
    for (const to of run) {
      if (from && from.y > at.y !== to.y > at.y) {
        if (at.x < from.x + ((at.y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside
      }
      from = to
    }
  }
  return inside
}
