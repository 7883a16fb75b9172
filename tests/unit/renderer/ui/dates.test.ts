import { describe, expect, it } from 'vitest'
import { ageWords } from '@renderer/clients/age-words'
import { ageOn } from '@shared/fields'
import { formatDay, formatDayBriefly, formatDayInFigures, withDateExample } from '@renderer/ui/dates'
import { parseDay as parseTypedDay, type DateMeaning } from '@renderer/ui/typed-day'
import type { DateFormat } from '@shared/vocabulary'

const parseDay = (text: string, format: DateFormat, today: string, meaning: DateMeaning = 'past') =>
  parseTypedDay(text, { format, meaning }, today)
const parsePartial = (text: string, meaning: DateMeaning, format: DateFormat = 'day-month-year') =>
  parseTypedDay(text, { format, meaning, isPartial: true }, '2026-11-22')

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
    ['3-4-27', 'day-month-year', '2027-04-03'],
    ['3-4-47', 'day-month-year', '1947-04-03'],
    ['the 3rd of March 2025', 'month-day-year', '2025-03-03'],
    ['٣/٤/٢٠٢٥', 'day-month-year', '2025-04-03'],
    ['19 nov', 'day-month-year', '2026-11-19'],
    ['nov 19', 'day-month-year', '2026-11-19'],
    ['23 nov', 'day-month-year', '2025-11-23'],
    ['19/11', 'day-month-year', '2026-11-19'],
    ['11/19', 'month-day-year', '2026-11-19'],
    ['11-19', 'year-month-day', '2026-11-19'],
    ['29/2', 'day-month-year', '2024-02-29'],
    ['Friday', 'day-month-year', '2026-11-20'],
    ['sun', 'day-month-year', '2026-11-22'],
    ['tomorrow', 'day-month-year', '2026-11-23'],
    ['in 4 weeks', 'day-month-year', '2026-12-20'],
    ['in a fortnight', 'day-month-year', '2026-12-06'],
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
    ['31/4', 'day-month-year'],
    ['11/19', 'day-month-year'],
    ['2026', 'day-month-year'],
    ['March 2026', 'day-month-year'],
    ['4 weeks', 'day-month-year'],
    ['in 4 weeks ago', 'day-month-year'],
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
      withDateExample(message, { format, timeFormat: '24-hour' }, '2026-01-01').split(', for example ')[1]
    expect(parseDay(example('Enter a date')!, format, '2026-01-01')).toBe('2025-12-29')
    expect(example('Enter a date and a time')).toBe(`${example('Enter a date')} and 14:30`)
    expect(withDateExample('Enter another date', { format, timeFormat: '24-hour' }, '2026-01-01')).toBe(
      'Enter another date',
    )
  },
)

describe('the year that two figures or none mean, in November 2026', () => {
  it.each([
    ['15/01/27', 'future', '2027-01-15'],
    ['15/01/26', 'future', '2026-01-15'],
    ['15/01/27', 'birth', '1927-01-15'],
    ['15/12/26', 'birth', '1926-12-15'],
    ['15/01/26', 'birth', '2026-01-15'],
    ['15/01/85', 'past', '1985-01-15'],
    // Not 1927: the schema then says that it is in the future.
    ['15/01/27', 'past', '2027-01-15'],
    ['19 nov', 'future', '2027-11-19'],
    ['22/11', 'future', '2026-11-22'],
    ['29/2', 'future', '2028-02-29'],
    ['friday', 'future', '2026-11-27'],
    ['19 nov', 'birth', null],
    ['friday', 'birth', null],
  ] as const)('%s as a %s date is %s', (typed, meaning, day) => {
    expect(parseDay(typed, 'day-month-year', '2026-11-22', meaning)).toBe(day)
  })
})

describe('a year or a month alone, where only that is known', () => {
  it.each([
    ['1980', 'birth', '1980'],
    ['March 2024', 'past', '2024-03'],
    ['2024 mar', 'past', '2024-03'],
    ['3/2024', 'past', '2024-03'],
    ['2024-03', 'past', '2024-03'],
    ['march', 'past', '2026-03'],
    ['december', 'past', '2025-12'],
    ['13/2024', 'past', null],
    ['march', 'birth', null],
    ['80', 'birth', null],
  ] as const)('%s as a %s date is %s', (typed, meaning, date) => {
    expect(parsePartial(typed, meaning)).toBe(date)
  })

  it.each([
    ['day-month-year', 'Mar 2024', '03/2024'],
    ['month-day-year', 'Mar 2024', '03/2024'],
    ['year-month-day', '2024-03', '2024-03'],
  ] as const)('is shown as given and parsed again (%s)', (format, words, figures) => {
    expect(formatDay('2024-03', format)).toBe(words)
    expect(formatDayInFigures('2024-03', format)).toBe(figures)
    expect(formatDayBriefly('2024-03', format, '2024-11-22')).toBe(words)
    expect(formatDay('1980', format)).toBe('1980')
    expect(parsePartial(words, 'past', format)).toBe('2024-03')
    expect(parsePartial(figures, 'past', format)).toBe('2024-03')
    expect(parsePartial(formatDayInFigures('1980', format), 'birth', format)).toBe('1980')
  })
})

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
  expect(ageWords('1980-05-05', '2026-05-04')).toBe('45 years')
  expect(ageWords('1980', '2026-05-04')).toBe('about 46 years')
  expect(ageWords('1980-05', '2026-04-30')).toBe('about 45 years')
  expect(ageWords('2026', '2026-05-04')).toBe('under 1 year')
  expect(ageWords('2025-05-04', '2026-05-04')).toBe('1 year')
  expect(ageWords('2025-05-05', '2026-05-04')).toBe('11 months')
  expect(ageWords('2026-03-31', '2026-04-30')).toBe('30 days')
  expect(ageWords('2026-04-04', '2026-05-04')).toBe('1 month')
  expect(ageWords('2026-04-25', '2026-05-04')).toBe('9 days')
  expect(ageWords('2026-05-03', '2026-05-04')).toBe('1 day')
})
