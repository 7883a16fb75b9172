import { describe, expect, it } from 'vitest'
import { areas, boxOf, isSeen, isShown } from '@renderer/body-chart/areas'
import { layersOf, sideViews, views } from '@renderer/body-chart/shapes'

const visibleRegions = (area: (typeof areas)[number], viewIndex: 0 | 1) => {
  const view = views[viewIndex]!
  return layersOf(view).regions.filter(({ extent }) => isSeen(extent, boxOf(area, view)))
}

describe('the areas of the body chart', () => {
  it('show every region in some area other than the whole body', () => {
    for (const view of [...views, ...sideViews]) {
      const parts = areas
        .filter((area) => area !== 'Whole body' && isShown(area, view))
        .map((area) => boxOf(area, view))
      const missing = layersOf(view).regions.filter(({ centre: { x, y } }) =>
        parts.every((box) => x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height),
      )
      expect(missing.map(({ id, half }) => `${id} ${half}`)).toEqual([])
    }
  })

  it('lie inside the view, and the whole body contains every region', () => {
    for (const view of [...views, ...sideViews]) {
      for (const area of areas) {
        const box = boxOf(area, view)
        expect(box.x >= 0 && box.x + box.width <= view.width, area).toBe(true)
        expect(box.y >= 0 && box.y + box.height <= view.height, area).toBe(true)
      }
      const box = boxOf('Whole body', view)
      for (const { extent } of layersOf(view).regions) {
        expect(extent.x).toBeGreaterThan(box.x)
        expect(extent.x + extent.width).toBeLessThan(box.x + box.width)
        expect(extent.y).toBeGreaterThan(box.y)
        expect(extent.y + extent.height).toBeLessThan(box.y + box.height)
      }
    }
  })

  it.each([0, 1] as const)('show only the right arm in its area, from both sides (%i)', (viewIndex) => {
    const halves = new Set(visibleRegions('Right arm and hand', viewIndex).map(({ half }) => half))
    expect(halves.has('right')).toBe(true)
    expect(halves.has('left')).toBe(false)
  })

  it('show an arm only from its own side, and all else from both sides', () => {
    const [left, right] = sideViews
    for (const area of areas) {
      expect(isShown(area, left!), area).toBe(area !== 'Right arm and hand')
      expect(isShown(area, right!), area).toBe(area !== 'Left arm and hand')
    }
  })

  it('leave out distant regions', () => {
    expect(visibleRegions('Head and neck', 0).map(({ id }) => id)).not.toContain('front-of-knee')
    expect(visibleRegions('Leg and foot', 0).map(({ id }) => id)).toContain('front-of-knee')
  })
})
