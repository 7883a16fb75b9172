import { expect, it } from 'vitest'
import { formatDue, formatSpokenDay } from '@renderer/follow-ups/follow-up-labels'

const formatBrief = (day: string) => `<${day.slice(5, 10)}>`

const dates = { brief: formatBrief, time: (moment: string) => moment.slice(11) }

// 10 March 2026 is a Tuesday.
it.each([
  ['2026-03-10T09:00', 'today'],
  ['2026-03-09T23:00', 'yesterday'],
  ['2026-03-08T10:00', 'on Sunday'],
  ['2026-03-04T10:00', 'on Wednesday'],
  ['2026-03-03T10:00', 'on Tuesday, <03-03>'],
])('formats the day %s as “%s”', (at, spoken) => {
  expect(formatSpokenDay(at, '2026-03-10', formatBrief)).toBe(spoken)
})

it.each([
  ['2026-03-10T14:30', 'Due at 14:30', 'Call agreed for 14:30'],
  ['2026-03-11T00:00', 'Due tomorrow', 'Call agreed for tomorrow'],
  ['2026-03-16T00:00', 'Due Mon <03-16>', 'Call agreed for Mon <03-16>'],
  ['2026-03-17T00:00', 'Due Tue <03-17>', 'Call agreed for Tue <03-17>'],
])('formats a call due from %s as “%s”, or as “%s” if it was agreed', (from, due, agreed) => {
  expect(formatDue(from, '2026-03-10', dates)).toBe(due)
  expect(formatDue(from, '2026-03-10', dates, true)).toBe(agreed)
})
