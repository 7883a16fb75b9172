import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { palpationEffect, palpationLogRatios } from '@shared/reasoning/inference/palpation'

const { yes, no } = palpationEffect

describe('the palpations of a tissue', () => {
  it.each([
    [0, 0, 0, 0],
    [1, 0, yes, 0],
    [3, 0, yes, 0],
    [0, 4, 0, no],
    [1, 1, yes, no],
    [2, 1, yes, (2 / 3) * no],
    [1, 5, yes / 3, no],
  ])('%i with and %i without the familiar pain are weighed by their share', (found, absent, up, down) => {
    const weighed = palpationLogRatios(found, absent)
    expect(weighed.yes).toBeCloseTo(up, 10)
    expect(weighed.no).toBeCloseTo(down, 10)
  })

  it('never speak less for it after one more with the familiar pain, nor more after one without', () => {
    const count = fc.nat({ max: 12 })
    const sum = (found: number, absent: number) => {
      const weighed = palpationLogRatios(found, absent)
      return weighed.yes + weighed.no
    }
    fc.assert(
      fc.property(count, count, (found, absent) => {
        expect(sum(found + 1, absent)).toBeGreaterThanOrEqual(sum(found, absent) - 1e-9)
        expect(sum(found, absent + 1)).toBeLessThanOrEqual(sum(found, absent) + 1e-9)
      }),
    )
  })
})
