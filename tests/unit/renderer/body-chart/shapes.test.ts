import { describe, expect, it } from 'vitest'
import { covers, placed, views } from '@renderer/body-chart/shapes'
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
