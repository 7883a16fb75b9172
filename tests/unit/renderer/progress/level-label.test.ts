import { describe, expect, it } from 'vitest'
import { placeLevelLabel, pointsAlong } from '@renderer/progress/level-label'

const area = { level: 100, from: 40, until: 600, width: 160 }

describe('the label of a level in the progress chart', () => {
  it('is above the right end of its line if that place is free', () => {
    expect(placeLevelLabel([], area)).toEqual({ x: 600, y: 95 })
  })

  it('moves below the line or to the left to avoid a marker', () => {
    expect(placeLevelLabel([{ x: 560, y: 84 }], area)).toEqual({ x: 600, y: 115 })
    const onTheLine = placeLevelLabel([{ x: 560, y: 100 }], area)
    expect(onTheLine.x).toBeLessThan(560)
  })

  it('avoids the line between two markers', () => {
    const line = pointsAlong([
      { x: 300, y: 92 },
      { x: 600, y: 92 },
    ])
    const label = placeLevelLabel(line, area)
    expect(label.y > 100 || label.x < 300).toBe(true)
  })

  it('has a place even if every place covers a marker', () => {
    const points = pointsAlong([
      { x: 0, y: 90 },
      { x: 700, y: 90 },
    ]).concat(
      pointsAlong([
        { x: 0, y: 110 },
        { x: 700, y: 110 },
      ]),
    )
    expect(placeLevelLabel(points, area).x).toBeLessThanOrEqual(600)
  })
})
