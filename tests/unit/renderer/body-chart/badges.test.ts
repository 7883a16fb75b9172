import { describe, expect, it } from 'vitest'
import { badgesBeside, type Badge } from '@renderer/body-chart/geometry/badges'
import { shapeAt } from '@renderer/body-chart/geometry/hit'
import { layersOf, outlineOf, placed, views } from '@renderer/body-chart/shapes'

const view = views[0]!
const box = { x: 0, y: 0, width: 600, height: 600 }
const emptyChart = { body: [[]], middle: 300, box, radius: 25 }

const square = (id: string, x: number, y: number, size = 60) =>
  placed(
    [{ id, midline: true, path: `M${x} ${y}L${x + size} ${y}L${x + size} ${y + size}L${x} ${y + size}Z` }],
    view,
  )[0]!

const distance = (one: Badge, other: Badge) => Math.hypot(one.x - other.x, one.y - other.y)

describe('the badges on the body chart', () => {
  it('stand close beside their shape, and their line ends on it', () => {
    const mark = square('a', 270, 270)
    const [badge] = badgesBeside([mark], { ...emptyChart, marked: [mark] })
    expect(shapeAt([mark], badge!)).toBeUndefined()
    expect(shapeAt([mark], badge!.end)).toBe(mark)
    expect(Math.hypot(badge!.x - badge!.end.x, badge!.y - badge!.end.y)).toBeLessThan(75)
  })

  it('stay inside the picture, even for a shape in its corner', () => {
    const mark = square('a', 0, 0)
    const [badge] = badgesBeside([mark], { ...emptyChart, marked: [mark] })
    expect(badge!.x).toBeGreaterThanOrEqual(25)
    expect(badge!.y).toBeGreaterThanOrEqual(25)
  })

  it('cover no marked shape and no other badge', () => {
    const marks = [0, 1, 2, 3, 4, 5].map((index) => square(`m${index}`, 150 + index * 45, 280, 40))
    const badges = badgesBeside(marks, { ...emptyChart, marked: marks }).map((badge) => badge!)
    expect(badges.filter((badge) => shapeAt(marks, badge))).toEqual([])
    const pairs = badges.flatMap((one, index) => badges.slice(index + 1).map((other) => distance(one, other)))
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(50)
  })

  it('are missing for a shape outside the picture', () => {
    const [far, near] = [square('far', 900, 900), square('near', 100, 100)]
    const [first, second] = badgesBeside([far, near], { ...emptyChart, marked: [far, near] })
    expect(first).toBeNull()
    expect(second).not.toBeNull()
  })

  it.each(views)('fit for five tissues of a headache on both sides, $id', (chartView) => {
    const ids = ['temporalis', 'suboccipitals', 'splenius-capitis', 'sternocleidomastoid', 'upper-trapezius']
    const layers = layersOf(chartView)
    const shapes = [
      ...layers.surface,
      ...layers.deep.filter(({ id }) => !layers.surface.some((one) => one.id === id)),
    ].filter(({ id }) => ids.includes(id))
    const whole = { x: 32, y: 82, width: 660, height: 1320 }
    const surroundings = {
      marked: shapes,
      body: outlineOf(chartView),
      middle: chartView.middle,
      box: whole,
      radius: 28,
    }
    const badges = badgesBeside(shapes, surroundings).map((badge) => badge!)
    const pairs = badges.flatMap((one, index) => badges.slice(index + 1).map((other) => distance(one, other)))
    expect(shapes.length).toBeGreaterThan(5)
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(56)
    expect(badges.filter(({ x, y }) => x < 60 || x > 664 || y < 110)).toEqual([])
  })
})
