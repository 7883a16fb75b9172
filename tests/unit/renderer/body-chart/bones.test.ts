import { describe, expect, it } from 'vitest'
import { cornersOf, type Point } from '@renderer/body-chart/geometry/path'
import { views } from '@renderer/body-chart/shapes'

/** Other muscles of the neck hide the ends of these, so only the middle shows. */
const endsHidden = new Set(['levator-scapulae', 'middle-scalene', 'posterior-scalene'])

describe.each(views)('the bones of $id', ({ bones, outline, deep, middle }) => {
  if (!bones) throw new Error('No bones')
  const half = cornersOf(bones.half)
  const whole = cornersOf(bones.whole)
  const hollows = [...cornersOf(bones.hollows.half), ...cornersOf(bones.hollows.whole)]
  const grain = [...cornersOf(bones.grain.half), ...cornersOf(bones.grain.whole)]

  it('are many closed shapes with open hairlines', () => {
    expect(half.length).toBeGreaterThan(60)
    expect(whole.length).toBeGreaterThan(20)
    for (const path of [bones.half, bones.whole, bones.hollows.half, bones.hollows.whole]) {
      expect(path).toMatch(/^(M[^MZ]+Z)*$/)
    }
    for (const path of [bones.grain.half, bones.grain.whole]) expect(path).toMatch(/^(M[^MZ]+)+$/)
  })

  it('lie inside the body', () => {
    const body = cornersOf(outline)
    const all = [...half, ...whole, ...hollows, ...grain].flat()
    expect(all.filter((at) => !isIn(body, at))).toEqual([])
  })

  it('are drawn on the left half, except bones across the middle', () => {
    expect(half.flat().filter(({ x }) => x > middle)).toEqual([])
    // A partly covered piece may lie on one side only. Together, the pieces are equally wide on both sides.
    const across = whole.flat().map(({ x }) => x)
    expect(Math.min(...across) + Math.max(...across)).toBeCloseTo(2 * middle, 0)
  })

  it('are at the attachments of the deep muscles', () => {
    const corners = [...half, ...whole].flat()
    const detached = deep.filter(({ id, path }) => {
      if (endsHidden.has(id)) return false
      const muscle = cornersOf(path)
      const nearest = Math.min(
        ...muscle.flat().map((at) => Math.min(...corners.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)))),
      )
      return nearest > 10 && !corners.some((at) => isIn(muscle, at))
    })
    expect(detached.map(({ id }) => id)).toEqual([])
  })
})

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
