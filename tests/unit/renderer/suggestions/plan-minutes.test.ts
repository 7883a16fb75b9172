import { expect, it } from 'vitest'
import { minutesInWords, minutesToStartWith } from '@renderer/suggestions/next-visit/plan-minutes'

const visit = (minutes: number | null, voided: object | null = null) => ({ minutes, voided })

it.each([
  ['as long as the last visit', [visit(60), visit(30)], 60],
  ['the nearest choice to it', [visit(75 + 1)], 90],
  ['the shorter of two as near', [visit(75)], 60],
  ['no choice is shorter than 30 minutes', [visit(15)], 30],
  ['the last visit of which it was written down', [visit(null), visit(90)], 90],
  ['a void visit does not count', [visit(90, {}), visit(30)], 30],
  ['45 minutes where nobody wrote it down', [visit(null)], 45],
  ['45 minutes before the first visit', [], 45],
])('a plan starts with: %s', (_, visits, minutes) => {
  expect(minutesToStartWith(visits)).toBe(minutes)
})

it.each([
  [45, 45, '45 of 45 minutes.'],
  [38, 45, '38 of 45 minutes. 7 minutes are left: less than working another muscle takes.'],
  [44, 45, '44 of 45 minutes. 1 minute is left: less than working another muscle takes.'],
  [38, 60, '38 of 60 minutes. 22 minutes are left: nothing more that the record points to fits them.'],
])('%i of %i minutes are told with what the rest is too little for', (used, of, words) => {
  expect(minutesInWords(used, of)).toBe(words)
})
