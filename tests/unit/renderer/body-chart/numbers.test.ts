import { describe, expect, it } from 'vitest'
import { placesOfNumbers } from '@renderer/body-chart/numbers'
import { shapeAt } from '@renderer/body-chart/hit'
import { placed, views } from '@renderer/body-chart/shapes'

const [long, beside] = placed(
  [
    { id: 'long', path: 'M100 100L120 100L120 400L100 400Z', midline: true },
    { id: 'beside', path: 'M110 150L140 150L140 350L110 350Z', midline: true },
  ],
  views[0]!,
)

describe('the numbers on the body chart', () => {
  it('stand in the middle of what they number', () => {
    expect(placesOfNumbers([long!], 60)).toEqual([{ x: 110, y: 250 }])
  })

  it('stand apart, each on its own shape', () => {
    const places = placesOfNumbers([long!, beside!], 60)
    expect(Math.hypot(places[0]!.x - places[1]!.x, places[0]!.y - places[1]!.y)).toBeGreaterThan(59)
    expect(shapeAt([long!], places[0]!)).toBe(long)
    expect(shapeAt([beside!], places[1]!)).toBe(beside)
  })

  it('have a place each, even where there is no room', () => {
    expect(
      placesOfNumbers(
        Array.from({ length: 30 }, () => long!),
        60,
      ),
    ).toHaveLength(30)
  })
})
