import { addDays, isCalendarDay, isDay } from '@shared/fields'
import { foldFigures } from '@shared/text/figures'
import { hasNoDay } from '@shared/partial-dates'
import type { DateFormat } from '@shared/vocabulary'
import { formatWeekday, longMonths } from './dates'

/**
 * What a date is. It decides the year where two figures or none are typed. `future` is a date to come. `past` is a day that
 * has been; a year that can only be the next ones stays, so that the schema refuses it. `birth` is up to 100 years back.
 */
export type DateMeaning = 'birth' | 'past' | 'future'

export interface TypedDay {
  format: DateFormat
  meaning: DateMeaning
  /** Whether the month or the year alone is a date too: YYYY-MM or YYYY. */
  isPartial?: boolean
}

/** How many years ahead the two figures of a year reach in a `past` date, and back in a `future` one. */
const NEAR_YEARS = 20

/**
 * Parses a day as people type it: with / . - or spaces, with the month's name, with a year of two or four figures or
 * none, as YYYY-MM-DD, or as "yesterday", "tomorrow", "Friday", "3 weeks ago" or "in 4 weeks". With dots the day may come
 * first in every format, as long as its order is clear: "31.10.2026".
 * @param today YYYY-MM-DD
 * @returns YYYY-MM-DD, or YYYY-MM or YYYY where that is a date too; null for text that is not a date
 */
export function parseDay(text: string, typed: TypedDay, today: string): string | null {
  const said = foldFigures(text).trim().toLowerCase()
  const relative = parseRelative(said, typed, today)
  if (relative !== null) return relative
  const words = said.split(/[\s/.,-]+/).filter(Boolean)
  const hasName = words.some((word) => parseMonth(word) !== null)
  // "the 3rd of March"
  const parts = hasName
    ? words
        .filter((word) => word !== 'the' && word !== 'of')
        .map((word) => word.replace(/^(\d{1,2})(st|nd|rd|th)$/, '$1'))
    : words
  const named = parts.findIndex((part) => parseMonth(part) !== null)
  const plain = named < 0 ? parts : parts.with(named, String(parseMonth(parts[named]!)))
  if (!plain.every((part) => /^\d{1,4}$/.test(part))) return null
  if (plain.length === 3) return parseThree(plain, named, said, typed, today)
  if (plain.length === 2) return parseTwo(plain, named, typed, today)
  if (plain.length === 1 && typed.isPartial) return parseOne(plain[0]!, named, typed, today)
  return null
}

/** @param named the place of the month that was typed as a name; -1 where there is none */
function parseThree(
  parts: readonly string[],
  named: number,
  said: string,
  { format, meaning }: TypedDay,
  today: string,
): string | null {
  // The name shows which part is the month. The part before or after it is the day.
  const [a = '', b = '', c = ''] = named < 0 ? parts : parts.map((part) => part.padStart(2, '0'))
  const yearFirst = a.length === 4 || (format === 'year-month-day' && named < 0)
  const dayFirst = named < 0 ? format === 'day-month-year' : named === 1
  const dayBefore = [c, b, a] as const
  const orders = [yearFirst ? ([a, b, c] as const) : dayFirst ? dayBefore : ([c, a, b] as const)]
  const hasDots = named < 0 && /^\d+\.\s*\d+\.\s*\d+$/.test(said)
  if (hasDots && c.length === 4) orders.push(dayBefore, [c, a, b])
  return (
    orders
      .map(([year, month, date]) => dayIn(year, month, date, meaning, today))
      .find((day) => day !== null) ?? null
  )
}

/** Parses a day without its year, or a month with its year. */
function parseTwo(
  [a = '', b = '']: readonly string[],
  named: number,
  { format, meaning, isPartial = false }: TypedDay,
  today: string,
): string | null {
  const year = a.length === 4 ? a : b.length === 4 ? b : null
  if (year !== null) {
    const month = year === a ? b : a
    const found = `${year}-${month.padStart(2, '0')}`
    return isPartial && hasNoDay(found) ? found : null
  }
  // Nobody gives a birth without its year.
  if (meaning === 'birth' || a.length > 2 || b.length > 2) return null
  const dayFirst = named < 0 ? format === 'day-month-year' : named === 1
  const [month, date] = dayFirst ? [b, a] : [a, b]
  const thisYear = Number(today.slice(0, 4))
  const isMeant = (day: string) => (meaning === 'future' ? day >= today : day <= today)
  // 29 February is in one of the next eight years.
  return (
    Array.from({ length: 9 }, (_, years) => thisYear + (meaning === 'future' ? years : -years))
      .map((one) => joinDay(String(one), month, date))
      .find((day) => isCalendarDay(day) && isMeant(day)) ?? null
  )
}

/** Parses a year alone, or the name of a month. */
function parseOne(part: string, named: number, { meaning }: TypedDay, today: string): string | null {
  if (named < 0) return part.length === 4 ? part : null
  if (meaning === 'birth') return null
  const thisYear = Number(today.slice(0, 4))
  const inYear = (year: number) => `${year}-${part.padStart(2, '0')}`
  const present = inYear(thisYear)
  const month = today.slice(0, 7)
  if (meaning === 'past') return present > month ? inYear(thisYear - 1) : present
  return present < month ? inYear(thisYear + 1) : present
}

const joinDay = (year: string, month: string, date: string) =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

/** Returns a day of year, month and day in figures; null if the calendar has no such day. */
function dayIn(year: string, month: string, date: string, meaning: DateMeaning, today: string) {
  if (year.length !== 4 && year.length !== 2) return null
  const day = year.length === 4 ? joinDay(year, month, date) : inCentury(year, month, date, meaning, today)
  return isCalendarDay(day) ? day : null
}

/** Returns the day in the century that the two figures of its year mean. */
function inCentury(figures: string, month: string, date: string, meaning: DateMeaning, today: string) {
  const thisYear = Number(today.slice(0, 4))
  const inYear = (year: number) => joinDay(String(year), month, date)
  // The latest such year that is not after the last one that can be meant.
  const latest = { birth: thisYear, past: thisYear + NEAR_YEARS, future: thisYear - NEAR_YEARS + 99 }[meaning]
  const year = latest - ((((latest - Number(figures)) % 100) + 100) % 100)
  return meaning === 'birth' && inYear(year) > today ? inYear(year - 100) : inYear(year)
}

/** 1 to 12 for the name of a month or at least its first three letters; null for anything else. */
function parseMonth(part: string): number | null {
  const index = longMonths.findIndex((month) => part.length >= 3 && month.startsWith(part))
  return index < 0 ? null : index + 1
}

const units = { day: 1, week: 7, fortnight: 14 } as const

/** Parses "today", "tomorrow", "Friday", "3 weeks ago" and "in 4 weeks". People often say a day like this. */
function parseRelative(said: string, { meaning }: TypedDay, today: string): string | null {
  if (said === 'today') return today
  if (said === 'yesterday') return addDays(today, -1)
  if (said === 'tomorrow') return addDays(today, 1)
  const weekday = parseWeekday(said, meaning, today)
  if (weekday !== null) return weekday
  const [, before, count, unit, after] =
    /^(in )?(\d{1,3}|an?|one) (day|week|fortnight|month|year)s?( ago)?$/.exec(said) ?? []
  if (count === undefined || unit === undefined || (before === undefined) === (after === undefined))
    return null
  const times = (Number(count) || (count === '0' ? 0 : 1)) * (after === undefined ? 1 : -1)
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') return addDays(today, times * units[unit])
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number)
  const months = year * 12 + month - 1 + times * (unit === 'year' ? 12 : 1)
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-`
  // A month without such a day gives its last day.
  return [date, 30, 29, 28].map((day) => first + String(day).padStart(2, '0')).find(isDay) ?? null
}

/** Returns the last such day of the week, or the next one if the date is to come. A birth is never given like this. */
function parseWeekday(said: string, meaning: DateMeaning, today: string): string | null {
  if (meaning === 'birth' || said.length < 3) return null
  const step = meaning === 'future' ? 1 : -1
  const week = Array.from({ length: 7 }, (_, days) => addDays(today, days * step))
  return week.find((day) => formatWeekday(day).toLowerCase().startsWith(said)) ?? null
}
