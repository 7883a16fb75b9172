import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/fields'
import type { WorkFacts } from '@shared/reasoning/record/facts'
import { doseOf, remainingWeight } from '@shared/reasoning/record/history'
import { causesPrior, familiarPainTest, outcomeRows } from '@shared/reasoning/weights'
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
  const dose = (minutes: number | null, pressure: WorkFacts['pressure'] = 'medium', enough = 4) =>
    doseOf([work('soleus', { minutes, pressure })], enough)

  it('is full from the least minutes, half from half of them, and none below', () => {
    expect([4, 3, 2, 1, 0].map((minutes) => dose(minutes))).toEqual([1, 0.5, 0.5, 0, 0])
    expect([3, 2, 1].map((minutes) => dose(minutes, 'firm', 3))).toEqual([1, 0.5, 0])
    expect(dose(1, 'medium', 1)).toBe(1)
  })

  it('counts a light minute half, and a single light minute never', () => {
    expect([8, 7, 4, 3, 1].map((minutes) => dose(minutes, 'light'))).toEqual([1, 0.5, 0.5, 0, 0])
    expect([2, 1].map((minutes) => dose(minutes, 'light', 1))).toEqual([1, 0])
  })

  it('is full if the minutes are not noted, and half if the work was light', () => {
    expect(dose(null)).toBe(1)
    expect(dose(null, null)).toBe(1)
    expect(dose(null, 'light')).toBe(0.5)
  })

  it('adds the minutes of several lines of work; only work that was all light is light', () => {
    const lines = (...pressures: WorkFacts['pressure'][]) =>
      doseOf(
        pressures.map((pressure) => work('soleus', { minutes: 2, pressure })),
        4,
      )
    expect(lines('medium', 'medium')).toBe(1)
    expect(lines('light', 'firm')).toBe(1)
    expect(lines('light', 'light')).toBe(0.5)
  })
})

describe('what is long ago', () => {
  it('counts in full for 180 days, and then loses half each 180 days', () => {
    const weight = (today: string) => remainingWeight('2025-01-01T10:00', today)
    expect(weight('2025-01-01')).toBe(1)
    expect(weight(addDays('2025-01-01', 180))).toBe(1)
    expect(weight(addDays('2025-01-01', 181))).toBeCloseTo(0.5 ** (1 / 180), 12)
    expect(weight(addDays('2025-01-01', 360))).toBe(0.5)
    expect(weight(addDays('2025-01-01', 540))).toBe(0.25)
  })
})
