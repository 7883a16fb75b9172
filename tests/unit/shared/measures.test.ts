import { describe, expect, it } from 'vitest'
import {
  importantPain,
  isMeasured,
  measuredInput,
  measureChoiceInput,
  psfsAverage,
  psfsChange,
} from '@shared/measures'

const scored = (...scores: [activityId: number, score: number][]) => ({
  scores: scores.map(([activityId, score]) => ({ activityId, score })),
})

describe('the patient-specific functional scale', () => {
  it('is the average of the scores', () => {
    expect(psfsAverage(scored([1, 3], [2, 4], [3, 2]))).toBe(3)
    expect(psfsAverage(scored([1, 0]))).toBe(0)
    expect(psfsAverage(scored())).toBeNull()
  })

  it('compares only activities that were scored both times', () => {
    expect(psfsChange(scored([1, 3], [2, 5]), scored([1, 5], [2, 8]))).toBe(2.5)
    // The second activity was added later, so its score is no change.
    expect(psfsChange(scored([1, 3]), scored([1, 3], [2, 10]))).toBe(0)
    expect(psfsChange(scored([1, 3]), scored([2, 10]))).toBeNull()
  })
})

describe('the smallest important change in pain', () => {
  it.each([
    [10, 7],
    [8, 5.6],
    [7, 4.9],
    [6, 4],
    [3, 1],
    [2, 0],
    [1, null],
    [0, null],
  ])('from %i it is reached at %j', (start, level) => {
    if (level === null) expect(importantPain(start)).toBeNull()
    else expect(importantPain(start)).toBeCloseTo(level)
  })
})

describe('the schemas', () => {
  const errorPaths = (value: object) =>
    measuredInput.safeParse(value).error?.issues.map((issue) => issue.path.join('.')) ?? []

  it('accept whole scores from 0 to 10 and whole ratings from -7 to 7, or null', () => {
    const measured = (score: unknown, groc: unknown = null) => ({ scores: [{ activityId: 1, score }], groc })
    for (const score of [0, 10, null]) expect(errorPaths(measured(score))).toEqual([])
    for (const score of [-1, 11, 2.5, '3']) expect(errorPaths(measured(score))).toEqual(['scores.0.score'])
    for (const groc of [-7, 0, 7]) expect(errorPaths(measured(null, groc))).toEqual([])
    for (const groc of [-8, 8, 0.5, '1']) expect(errorPaths(measured(null, groc))).toEqual(['groc'])
  })

  it('distinguish 0 from no answer', () => {
    expect(isMeasured({ scores: [{ activityId: 1, score: 0 }], groc: null })).toBe(true)
    expect(isMeasured({ scores: [], groc: 0 })).toBe(true)
    expect(isMeasured({ scores: [{ activityId: 1, score: null }], groc: null })).toBe(false)
  })

  it('accept at most five activities, each with a name', () => {
    const choice = (...names: string[]) => ({
      kinds: ['psfs'],
      activities: names.map((activity) => ({ id: null, activity })),
    })
    expect(measureChoiceInput.safeParse(choice('a', 'b', 'c', 'd', 'e')).success).toBe(true)
    expect(measureChoiceInput.safeParse(choice('a', 'b', 'c', 'd', 'e', 'f')).success).toBe(false)
    expect(measureChoiceInput.safeParse(choice(' ')).success).toBe(false)
  })
})
