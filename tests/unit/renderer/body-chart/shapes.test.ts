import { describe, expect, it } from 'vitest'
import { covers, layersOf, markableOf, placed, views } from '@renderer/body-chart/shapes'
import { regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'

const drawnRegions = new Set(views.flatMap((view) => view.regions.map((shape) => shape.id as string)))
const drawnTissues = new Set(
  views.flatMap((view) => [...view.surface, ...view.deep].map((shape) => shape.id)),
)

describe('the body chart', () => {
  it('draws every region', () => {
    expect(regions.map(({ id }) => id).filter((id) => !drawnRegions.has(id))).toEqual([])
  })

  it('draws every tissue that has a location', () => {
    const placedTissues = tissues.filter((tissue) => tissue.liesIn.length > 0 && tissue.kind !== 'scar')
    expect(placedTissues.map(({ id }) => id).filter((id) => !drawnTissues.has(id))).toEqual([])
  })

  it('marks each tissue on a face from which it is reached', () => {
    const facesOf = (tissue: string) =>
      views
        .filter((view) => {
          const { surface, deep } = markableOf(view)
          return [...surface, ...deep].some(({ id }) => id === tissue)
        })
        .map(({ id }) => id)
    const missing = [...drawnTissues].filter((tissue) => facesOf(tissue).length === 0)
    expect(missing).toEqual([])
    const back = ['quadratus-lumborum', 'piriformis', 'levator-scapulae', 'supraspinatus', 'teres-major']
    expect(back.map(facesOf)).toEqual(back.map(() => ['back']))
    expect(['psoas-major', 'subscapularis', 'posterior-scalene'].map(facesOf)).toEqual([
      ['front'],
      ['front'],
      ['front'],
    ])
  })

  it('marks below others only what has a region on that face', () => {
    const wrong = views.flatMap((view) => {
      const drawn = new Set(view.regions.map(({ id }) => id as string))
      const { surface, deep } = markableOf(view)
      const covered = deep.filter(({ id }) => !surface.some((shape) => shape.id === id))
      const liesIn = new Map(tissues.map((tissue) => [tissue.id, tissue.liesIn]))
      return covered
        .filter(({ id }) => !liesIn.get(id)?.some((region) => drawn.has(region)))
        .map(({ id }) => `${view.id} ${id}`)
    })
    expect(wrong).toEqual([])
    expect(views.some((view) => markableOf(view).deep.length < layersOf(view).deep.length)).toBe(true)
  })

  it('shows the right side of the client on the left from the front, and on the right from behind', () => {
    const sideOfPicture = views.map((view) => {
      const [shape] = placed(view.regions, view).filter(({ half }) => half === 'right')
      return [view.id, (shape?.centre.x ?? 0) < view.middle ? 'left' : 'right']
    })
    expect(sideOfPicture).toEqual([
      ['front', 'left'],
      ['back', 'right'],
    ])
  })

  it('mirrors each half about the middle', () => {
    for (const view of views) {
      const all = placed(view.regions, view)
      for (const shape of all.filter(({ mirrored }) => mirrored)) {
        const original = all.find((other) => other.id === shape.id && !other.mirrored)
        expect((original?.centre.x ?? 0) + shape.centre.x).toBeCloseTo(2 * view.middle)
      }
    }
  })

  it('marks both halves for "both" and "middle", and always marks a midline shape', () => {
    expect((['left', 'right', 'both', 'middle'] as const).map((side) => covers(side, 'left'))).toEqual([
      true,
      false,
      true,
      true,
    ])
    expect(covers('left', 'middle')).toBe(true)
  })
})
