import { describe, expect, it } from 'vitest'
import { placeLevelLabel, pointsAlong } from '@renderer/progress/level-label'

const room = { level: 100, from: 40, until: 600, width: 160 }

describe('the name of a level among the lines of progress', () => {
  it('stands at the right end above its line where that is free', () => {
    expect(placeLevelLabel([], room)).toEqual({ x: 600, y: 95 })
  })

  it('goes below the line, or to the left, rather than over a marker', () => {
    expect(placeLevelLabel([{ x: 560, y: 84 }], room)).toEqual({ x: 600, y: 115 })
    const onTheLine = placeLevelLabel([{ x: 560, y: 100 }], room)
    expect(onTheLine.x).toBeLessThan(560)
  })

  it('keeps off a line that runs between markers', () => {
    const line = pointsAlong([
      { x: 300, y: 92 },
      { x: 600, y: 92 },
    ])
    const at = placeLevelLabel(line, room)
    expect(at.y > 100 || at.x < 300).toBe(true)
  })

  it('has a place even where everything is covered', () => {
    const all = pointsAlong([
      { x: 0, y: 90 },
      { x: 700, y: 90 },
    ]).concat(
      pointsAlong([
        { x: 0, y: 110 },
        { x: 700, y: 110 },
      ]),
    )
    expect(placeLevelLabel(all, room).x).toBeLessThanOrEqual(600)
  })
})
