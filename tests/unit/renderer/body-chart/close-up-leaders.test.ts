import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersBeside, type Target } from '@renderer/body-chart/close-up/leaders'
import type { Badge } from '@renderer/body-chart/geometry/badges'
import { isWithinRuns } from '@renderer/body-chart/geometry/hit'
import { crosses, farFromLine } from '@renderer/body-chart/geometry/lines'

const box = { x: 0, y: 0, width: 150, height: 288 }
const radius = 14

const square = (x: number, y: number, size = 20): Target => ({
  runs: [
    [
      { x, y },
      { x: x + size, y },
      { x: x + size, y: y + size },
      { x, y: y + size },
    ],
  ],
  above: [],
})

const place = (targets: readonly Target[], within = box) =>
  numbersBeside(targets, { marked: targets.map(({ runs }) => runs), body: [], box: within, radius })

const placeAll = (targets: readonly Target[]) =>
  place(targets).map((badge) => {
    expect(badge).not.toBeNull()
    return badge!
  })

const pairsOf = (badges: readonly Badge[]) =>
  badges.flatMap((one, index) => badges.slice(index + 1).map((other) => [one, other] as const))

const isInside = ({ x, y }: Badge) =>
  x >= box.x + radius &&
  x <= box.x + box.width - radius &&
  y >= box.y + radius &&
  y <= box.y + box.height - radius

const squares = (most: number) =>
  fc
    .array(fc.record({ x: fc.integer({ min: 2, max: 120 }), y: fc.integer({ min: 2, max: 260 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((corners) => corners.map(({ x, y }) => square(x, y)))

describe('the numbers of the close-up', () => {
  it('stand beside their tissue, and their line ends on it', () => {
    const target = square(60, 130)
    const [badge] = placeAll([target])
    expect(isWithinRuns(target, badge!)).toBe(false)
    expect(isWithinRuns(target, badge!.end)).toBe(true)
  })

  it('do not touch: neither the circles, nor the lines, nor a line and a circle', () => {
    fc.assert(
      fc.property(squares(4), (targets) => {
        for (const [one, other] of pairsOf(placeAll(targets))) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius)
          expect(crosses(one, one.end, other, other.end)).toBe(false)
          expect(farFromLine(one, other, other.end)).toBeGreaterThan(radius)
          expect(farFromLine(other, one, one.end)).toBeGreaterThan(radius)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('stay inside the picture', () => {
    fc.assert(
      fc.property(squares(6), (targets) => {
        expect(placeAll(targets).filter((badge) => !isInside(badge))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('stand at the sides where there is no room, and the lines do not cross', () => {
    const targets = Array.from({ length: 14 }, (_, index) =>
      square(20 + (index % 4) * 26, 20 + index * 17, 24),
    )
    const badges = placeAll(targets)
    expect(badges.filter((badge) => !isInside(badge))).toEqual([])
    expect(pairsOf(badges).filter(([one, other]) => crosses(one, one.end, other, other.end))).toEqual([])
  })

  it('do not end on a mark that covers their tissue', () => {
    const small = square(60, 130, 30)
    const large = { ...square(40, 110, 70), above: [small.runs] }
    const [badge] = placeAll([large, small])
    expect(isWithinRuns(small, badge!.end)).toBe(false)
    expect(isWithinRuns(large, badge!.end)).toBe(true)
  })

  it('are missing for a tissue outside the picture', () => {
    const [far, near] = place([square(500, 500), square(60, 130)])
    expect(far).toBeNull()
    expect(near).not.toBeNull()
  })
})
