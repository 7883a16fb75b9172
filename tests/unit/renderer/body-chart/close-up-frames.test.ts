import { describe, expect, it } from 'vitest'
import { boxAround, framesAround, gap } from '@renderer/body-chart/close-up/frames'
import { views } from '@renderer/body-chart/shapes'

const [front, back] = [views[0]!, views[1]!]
const space = { width: 306, height: 288 }

const contains = (outer: { x: number; y: number; width: number; height: number }, inner: typeof outer) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

describe('the visible part of the close-up', () => {
  it('contains the marks, with a margin, in the shape of the picture', () => {
    const marks = { x: 380, y: 280, width: 90, height: 160 }
    const { picture, unit, boxes } = framesAround([back], [marks], space)
    const [box] = boxes
    expect(contains(box!, marks)).toBe(true)
    expect(marks.y - box!.y).toBeGreaterThan(20 * unit)
    expect(box!.width / box!.height).toBeCloseTo(picture.width / picture.height)
  })

  it('has one scale for both views, and fits the width', () => {
    const marks = [
      { x: 380, y: 230, width: 30, height: 40 },
      { x: 280, y: 280, width: 80, height: 200 },
    ]
    const { picture, boxes } = framesAround([front, back], marks, space)
    expect(2 * picture.width + gap).toBeLessThanOrEqual(space.width)
    expect(boxes[0]!.width).toBe(boxes[1]!.width)
    expect(boxes.map((box, index) => contains(box, marks[index]!))).toEqual([true, true])
  })

  it('shows the same rows in both views if all marks fit in them', () => {
    const marks = [
      { x: 380, y: 230, width: 30, height: 40 },
      { x: 260, y: 250, width: 100, height: 80 },
    ]
    const { boxes } = framesAround([front, back], marks, space)
    expect(boxes[0]!.y).toBe(boxes[1]!.y)
  })

  it('shows enough of the body around a small mark', () => {
    const { boxes } = framesAround([back], [{ x: 400, y: 400, width: 4, height: 4 }], space)
    expect(Math.min(boxes[0]!.width, boxes[0]!.height)).toBeGreaterThanOrEqual(129)
  })

  it('is lower for wide marks, and never higher than asked for', () => {
    const tall = framesAround([back], [{ x: 280, y: 250, width: 60, height: 500 }], space)
    expect(tall.picture.height).toBe(288)
    const wide = framesAround([back], [{ x: 200, y: 300, width: 320, height: 20 }], space)
    expect(wide.picture.height).toBeLessThan(288)
  })
})

describe('the box around boxes', () => {
  it('contains them all', () => {
    const one = { x: 0, y: 10, width: 5, height: 5 }
    const other = { x: 20, y: 0, width: 10, height: 4 }
    expect(boxAround([one, other])).toEqual({ x: 0, y: 0, width: 30, height: 15 })
  })

  it('is missing without boxes', () => {
    expect(boxAround([])).toBeNull()
  })
})
