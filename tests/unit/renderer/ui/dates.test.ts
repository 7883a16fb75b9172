import { describe, expect, it } from 'vitest'
import { ageOn } from '@shared/fields'
import {
  parseDay,
  formatDay,
  formatDayBriefly,
  formatDayInFigures,
  withDateExample,
} from '@renderer/ui/dates'

describe('a typed day', () => {
  it.each([
    ['31/12/2026', 'day-month-year', '2026-12-31'],
    ['12/31/2026', 'month-day-year', '2026-12-31'],
    ['2026-12-31', 'year-month-day', '2026-12-31'],
    ['2026-12-31', 'day-month-year', '2026-12-31'],
    ['3.4.1980', 'day-month-year', '1980-04-03'],
    ['31.10.2026', 'month-day-year', '2026-10-31'],
    ['10.31.2026', 'month-day-year', '2026-10-31'],
    ['10.31.2026', 'day-month-year', '2026-10-31'],
    ['3.4.2026', 'month-day-year', '2026-03-04'],
    ['31. 10. 2026', 'year-month-day', '2026-10-31'],
    ['2026.10.31', 'month-day-year', '2026-10-31'],
    ['12/31/2999', 'month-day-year', '2999-12-31'],
    ['3 4 80', 'day-month-year', '1980-04-03'],
    ['3-4-26', 'day-month-year', '2026-04-03'],
    ['3-4-27', 'day-month-year', '1927-04-03'],
    ['29/2/2024', 'day-month-year', '2024-02-29'],
    ['Mar 5, 1980', 'month-day-year', '1980-03-05'],
    ['mar 5 1980', 'day-month-year', '1980-03-05'],
    ['5 March 80', 'month-day-year', '1980-03-05'],
    ['5-sept-2026', 'year-month-day', '2026-09-05'],
    ['today', 'day-month-year', '2026-11-22'],
    ['Yesterday', 'day-month-year', '2026-11-21'],
    ['3 weeks ago', 'day-month-year', '2026-11-01'],
    ['a month ago', 'day-month-year', '2026-10-22'],
    ['9 months ago', 'day-month-year', '2026-02-22'],
    ['2 years ago', 'day-month-year', '2024-11-22'],
  ] as const)('%s (%s) is %s', (typed, format, day) => {
    expect(parseDay(typed, format, '2026-11-22')).toBe(day)
  })

  it.each([
    ['31/02/2026', 'day-month-year'],
    ['29/2/2023', 'day-month-year'],
    ['13/13/2026', 'day-month-year'],
    ['31/12/2026', 'month-day-year'],
    ['31.13.2026', 'month-day-year'],
    ['31.10.26', 'month-day-year'],
    ['3/4', 'day-month-year'],
    ['3/4/198', 'day-month-year'],
    ['31 Feb 2026', 'day-month-year'],
    ['Ma 5 2026', 'day-month-year'],
    ['Mar Mar 2026', 'day-month-year'],
    ['the day before', 'day-month-year'],
    ['weeks ago', 'day-month-year'],
    ['', 'day-month-year'],
  ] as const)('%s (%s) is not a day', (typed, format) => {
    expect(parseDay(typed, format, '2026-11-22')).toBeNull()
  })

  it.each(['day-month-year', 'month-day-year', 'year-month-day'] as const)(
    'a formatted day can be parsed again (%s)',
    (format) => {
      expect(parseDay(formatDayInFigures('2026-03-04', format), format, '2026-11-22')).toBe('2026-03-04')
      expect(parseDay(formatDay('2026-03-04', format), format, '2026-11-22')).toBe('2026-03-04')
    },
  )
})

it.each(['day-month-year', 'month-day-year', 'year-month-day'] as const)(
  'the example of a message is past, and a field accepts it (%s)',
  (format) => {
    const example = (message: string) =>
      withDateExample(message, format, '2026-01-01').split(', for example ')[1]
    expect(parseDay(example('Enter a date')!, format, '2026-01-01')).toBe('2025-12-29')
    expect(example('Enter a date and a time')).toBe(`${example('Enter a date')} and 14:30`)
    expect(withDateExample('Enter another date', format, '2026-01-01')).toBe('Enter another date')
  },
)

it('a month ago is the last day of the previous month if that month is too short', () => {
  expect(parseDay('1 month ago', 'day-month-year', '2026-03-31')).toBe('2026-02-28')
  expect(parseDay('1 month ago', 'day-month-year', '2026-12-31')).toBe('2026-11-30')
})

describe('a formatted day', () => {
  it.each([
    ['day-month-year', '3 Mar 2026', '3 Mar'],
    ['month-day-year', 'Mar 3, 2026', 'Mar 3'],
    ['year-month-day', '2026-03-03', '2026-03-03'],
  ] as const)('%s', (format, whole, brief) => {
    expect(formatDay('2026-03-03', format)).toBe(whole)
    expect(formatDayBriefly('2026-03-03', format, '2026-11-22')).toBe(brief)
    expect(formatDayBriefly('2026-03-03', format, '2027-01-01')).toBe(whole)
  })
})

it('the age goes up on the birthday', () => {
  expect(ageOn('1980-05-05', '2026-05-04')).toBe(45)
  expect(ageOn('1980-05-05', '2026-05-05')).toBe(46)
})
