import { describe, expect, it } from 'vitest'
import { doseOf } from '@shared/reasoning/record/history'
import { causesPrior, familiarPainTest, outcomeRows, smallDose } from '@shared/reasoning/weights'
import { work } from './arbitraries'

const failures = [
  'worse',
  'no change',
  'under 4 hours',
  '4 to 24 hours',
  '1 to 3 days',
  '4 to 7 days',
  'did not last',
] as const

describe('the model parameters', () => {
  it('sum to one', () => {
    expect(causesPrior.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    for (const column of [0, 1, 2] as const) {
      const outcomes = Object.entries(outcomeRows).filter(([kind]) => kind !== 'did not last')
      expect(outcomes.reduce((sum, [, row]) => sum + row[column], 0)).toBeCloseTo(1, 12)
    }
  })

  it('never raise worked tissue after a failure, and never lower it after lasting relief', () => {
    for (const kind of failures) {
      const [none, half, all] = outcomeRows[kind]
      expect(none).toBeGreaterThanOrEqual(half)
      expect(half).toBeGreaterThan(all)
    }
    const [none, half, all] = outcomeRows.lasted
    expect(none).toBeLessThan(half)
    expect(half).toBeLessThan(all)
  })

  it('treat a failure of unknown length as the sum of all lengths', () => {
    const lengths = failures.slice(2, 6)
    for (const column of [0, 1, 2] as const) {
      const sum = lengths.reduce((total, kind) => total + outcomeRows[kind][column], 0)
      expect(outcomeRows['did not last'][column]).toBeCloseTo(sum, 12)
    }
  })

  it('give two examiners of one tissue in six a kappa of 0.57', () => {
    const { sensitivity, specificity } = familiarPainTest
    const cause = 1 / 6
    const yes = cause * sensitivity + (1 - cause) * (1 - specificity)
    const agreement = (share: number) => share ** 2 + (1 - share) ** 2
    const observed = cause * agreement(sensitivity) + (1 - cause) * agreement(specificity)
    const kappa = (observed - agreement(yes)) / (1 - agreement(yes))
    expect(kappa).toBeGreaterThan(0.56)
    expect(kappa).toBeLessThan(0.58)
  })
})

describe('the dose', () => {
  it('is smaller for few minutes and for light work, but never zero', () => {
    expect(doseOf([work('soleus')])).toBe(1)
    expect(doseOf([work('soleus', { minutes: null, pressure: null })])).toBe(1)
    expect(doseOf([work('soleus', { minutes: 4 })])).toBeCloseTo(0.8, 12)
    expect(doseOf([work('soleus', { pressure: 'light' })])).toBe(smallDose.light)
    expect(doseOf([work('soleus', { minutes: 0, pressure: 'light' })])).toBe(smallDose.least)
    expect(doseOf([work('soleus', { minutes: 2 }), work('soleus', { minutes: 3 })])).toBe(1)
  })
})
