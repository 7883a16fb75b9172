import { expect, it } from 'vitest'
import { lengths, minutesOfVisit, minutesToStartWith } from '@renderer/suggestions/visit-plan/plan-minutes'

const visit = (minutes: number | null, voided: object | null = null) => ({ minutes, voided })

it.each([
  ['the minutes of the last visit', [visit(60), visit(30)], 60],
  ['the nearest choice', [visit(75 + 1)], 90],
  ['the shorter of two equally near choices', [visit(75)], 60],
  ['no choice is shorter than 30 minutes', [visit(15)], 30],
  ['the last visit with recorded minutes', [visit(null), visit(90)], 90],
  ['a void visit does not count', [visit(90, {}), visit(30)], 30],
  ['45 minutes without recorded minutes', [visit(null)], 45],
  ['45 minutes before the first visit', [], 45],
])('a plan starts with: %s', (_, visits, minutes) => {
  expect(minutesToStartWith(visits)).toBe(minutes)
})

it.each(lengths)('a visit of %i minutes has time to ask before and after', (length) => {
  const { before, handsOn, after } = minutesOfVisit(length)
  expect(before + handsOn + after).toBe(length)
  expect(before).toBeGreaterThan(0)
  expect(after).toBeGreaterThanOrEqual(before)
  expect(handsOn).toBeGreaterThan(length / 2)
})
