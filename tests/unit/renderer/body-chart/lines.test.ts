import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearest, nearestAmong } from '@renderer/body-chart/geometry/lines'

const point = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) })

it('the nearest point is the same for one call and for many', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), fc.array(point, { minLength: 1 }), (points, places) => {
      const nearestTo = nearestAmong(points)
      for (const at of places) {
        const found = nearestTo(at)
        // The first of equally near points, not only one that is as near.
        if (points.length > 0) expect(points.indexOf(found)).toBe(points.indexOf(nearest(points, at)))
        else expect(found).toEqual(at)
      }
    }),
  )
})
