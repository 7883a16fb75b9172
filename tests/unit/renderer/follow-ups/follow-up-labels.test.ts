import { expect, it } from 'vitest'
import { formatDue, formatSpokenDay } from '@renderer/follow-ups/follow-up-labels'

const brief = (day: string) => `<${day.slice(5, 10)}>`

// 10 March 2026 is a Tuesday.
it.each([
  ['2026-03-10T09:00', 'today'],
  ['2026-03-09T23:00', 'yesterday'],
  ['2026-03-08T10:00', 'on Sunday'],
  ['2026-03-04T10:00', 'on Wednesday'],
  ['2026-03-03T10:00', 'on Tuesday, <03-03>'],
])('a visit of %s is said “%s”', (at, said) => {
  expect(formatSpokenDay(at, '2026-03-10', brief)).toBe(said)
})

it.each([
  ['2026-03-10T14:30', 'at 14:30'],
  ['2026-03-11T00:00', 'tomorrow'],
  ['2026-03-16T00:00', 'on Monday, <03-16>'],
  ['2026-03-17T00:00', 'on Tuesday, <03-17>'],
])('who comes up %s comes up “%s”', (from, said) => {
  expect(formatDue(from, '2026-03-10', brief)).toBe(said)
})
