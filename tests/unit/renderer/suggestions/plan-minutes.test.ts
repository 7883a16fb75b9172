import { expect, it } from 'vitest'
import { minutesInWords, minutesToStartWith } from '@renderer/suggestions/next-visit/plan-minutes'

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

it.each([
  [45, 45, '45 of 45 minutes.'],
  [38, 45, '38 of 45 minutes. The rest is too short for another tissue.'],
  [36, 45, '36 of 45 minutes. The rest is too short for another tissue.'],
  [35, 45, '35 of 45 minutes. No more suggestions.'],
])('%i of %i minutes have a text with the reason for the remaining time', (used, of, text) => {
  expect(minutesInWords(used, of)).toBe(text)
})
