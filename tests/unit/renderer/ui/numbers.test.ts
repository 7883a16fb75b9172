import { expect, it } from 'vitest'
import { formatDuration, formatSigned, formatWhole } from '@renderer/ui/numbers'

it.each([
  [7, '7', '+7'],
  [0, '0', '0'],
  [-7, '−7', '−7'],
])('%i is “%s”, and “%s” with a sign', (value, whole, signed) => {
  expect(formatWhole(value)).toBe(whole)
  expect(formatSigned(value)).toBe(signed)
})

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [119, '17 weeks'],
  [120, '3 months'],
])('a duration of %i days is “%s”', (days, text) => {
  expect(formatDuration(days)).toBe(text)
})
