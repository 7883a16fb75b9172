import type { DateFormat } from '@shared/vocabulary'
import { addDays, isCalendarDay, isDay, NOT_A_DATE, NOT_A_MOMENT } from '@shared/fields'
import { createContext, use } from 'react'
import { LOCALE } from './locale'
import { today } from './clock'

/** The names of the months from January, "Jan" or "January". */
function monthNames(length: 'short' | 'long'): string[] {
  const { format } = new Intl.DateTimeFormat(LOCALE, { month: length, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2026, month)))
}

const shortMonths = monthNames('short')
const longMonths = monthNames('long').map((name) => name.toLowerCase())

const weekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' })

/** Formats the weekday of a day that starts with YYYY-MM-DD: "Tuesday". */
export const formatWeekday = (day: string) => weekdays.format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`))

const shortWeekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' })

/** Formats the weekday of a day that starts with YYYY-MM-DD: "Tue". */
export const formatShortWeekday = (day: string) =>
  shortWeekdays.format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`))

const timeWithSeconds = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Formats the time of the day with its seconds, "21:53:07", on this computer's clock. */
export const formatTimeWithSeconds = (date: Date) => timeWithSeconds.format(date)

/** Returns the usual order of day, month and year in this computer's region. */
export function computerDateFormat(): DateFormat {
  const parts = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' }).formatToParts()
  const first = parts.find(({ type }) => type === 'day' || type === 'month' || type === 'year')?.type
  return first === 'month' ? 'month-day-year' : first === 'year' ? 'year-month-day' : 'day-month-year'
}

/** The date format of this practice: a setting, provided to all screens. */
export const DateFormatContext = createContext<DateFormat>('day-month-year')

export function useDates() {
  const format = use(DateFormatContext)
  return {
    format,
    /** Formats a day: "3 Mar 2026", "Mar 3, 2026" or "2026-03-03". */
    day: (day: string) => formatDay(day, format),
    /** The day without its year when that is this year, for sentences that name several days. */
    brief: (day: string) => formatDayBriefly(day, format, today()),
    /** The day and the time of a moment, "3 Mar 2026, 21:53". */
    moment: (moment: string) => `${formatDay(moment.slice(0, 10), format)}, ${moment.slice(11, 16)}`,
  }
}

/** Formats a day: "3 Mar 2026", "Mar 3, 2026" or "2026-03-03". */
export function formatDay(day: string, format: DateFormat): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  const name = shortMonths[Number(month) - 1]
  if (!name || format === 'year-month-day') return day.slice(0, 10)
  return format === 'day-month-year' ? `${Number(date)} ${name} ${year}` : `${name} ${Number(date)}, ${year}`
}

/** Formats a day: "3 Mar" or "Mar 3" in the year of `today`; with its year otherwise. */
export function formatDayBriefly(day: string, format: DateFormat, today: string): string {
  const whole = formatDay(day, format)
  const sameYear = day.slice(0, 4) === today.slice(0, 4) && format !== 'year-month-day'
  return sameYear ? whole.replace(/,? \d{4}$/, '') : whole
}

/** Formats a day in figures, as a date field shows it: 31/12/2026, 12/31/2026 or 2026-12-31. */
export function formatDayInFigures(day: string, format: DateFormat): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (format === 'year-month-day') return day
  return format === 'day-month-year' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`
}

export const dateFormatHints: Record<DateFormat, string> = {
  'day-month-year': 'DD/MM/YYYY',
  'month-day-year': 'MM/DD/YYYY',
  'year-month-day': 'YYYY-MM-DD',
}

/**
 * Adds an example to the message of a schema about text that is no date. Its day is past, because most fields refuse the
 * future, and no month, so that it shows the order.
 * @param today YYYY-MM-DD
 */
export function withDateExample(message: string, format: DateFormat, today: string): string {
  const example = formatDayInFigures(`${Number(today.slice(0, 4)) - 1}-12-29`, format)
  if (message === NOT_A_DATE) return `${message}, for example ${example}`
  return message === NOT_A_MOMENT ? `${message}, for example ${example} and 14:30` : message
}

/**
 * Parses a day as people type it: with / . - or spaces, with a year of two or four figures, with the month's name, as
 * YYYY-MM-DD, or as "yesterday" or "3 weeks ago". Two figures mean the latest such year that is not after this one. With
 * dots the day may come first in every format, as long as its order is clear: "31.10.2026".
 * @param today YYYY-MM-DD
 * @returns YYYY-MM-DD, or null for text that is not a date
 */
export function parseDay(text: string, format: DateFormat, today: string): string | null {
  const ago = parseDaysAgo(text, today)
  if (ago !== null) return ago
  const parts = text.trim().split(/[\s/.,-]+/)
  const named = parts.findIndex((part) => parseMonth(part) !== null)
  // The name shows which part is the month. The part before or after it is the day.
  const [a = '', b = '', c = ''] =
    named < 0
      ? parts
      : parts.with(named, String(parseMonth(parts[named]!))).map((part) => part.padStart(2, '0'))
  if (parts.length !== 3 || ![a, b, c].every((part) => /^\d{1,4}$/.test(part))) return null
  const yearFirst = a.length === 4 || (format === 'year-month-day' && named < 0)
  const dayFirst = named < 0 ? format === 'day-month-year' : named === 1
  const dayBefore = [c, b, a] as const
  const orders = [yearFirst ? ([a, b, c] as const) : dayFirst ? dayBefore : ([c, a, b] as const)]
  const hasDots = named < 0 && /^\s*\d+\.\s*\d+\.\s*\d+\s*$/.test(text)
  if (hasDots && c.length === 4) orders.push(dayBefore, [c, a, b])
  return orders.map((order) => dayIn(order, today)).find((day) => day !== null) ?? null
}

/** Returns a day of year, month and day in figures; null if the calendar has no such day. */
function dayIn([year, month, date]: readonly [string, string, string], today: string): string | null {
  const thisYear = Number(today.slice(0, 4))
  const full =
    year.length === 4
      ? Number(year)
      : year.length === 2
        ? latestYearEndingIn(Number(year), thisYear)
        : Number.NaN
  const two = (part: string) => part.padStart(2, '0')
  const day = `${full}-${two(month)}-${two(date)}`
  return isCalendarDay(day) ? day : null
}

/** 1 to 12 for the name of a month or at least its first three letters; null for anything else. */
function parseMonth(part: string): number | null {
  const name = part.toLowerCase()
  const index = longMonths.findIndex((month) => name.length >= 3 && month.startsWith(name))
  return index < 0 ? null : index + 1
}

/** Parses "today", "yesterday" or "3 weeks ago". Clients often remember a day only like this. */
function parseDaysAgo(text: string, today: string): string | null {
  const said = text.trim().toLowerCase()
  if (said === 'today') return today
  if (said === 'yesterday') return addDays(today, -1)
  const [, count, unit] = /^(\d{1,3}|an?|one) (day|week|month|year)s? ago$/.exec(said) ?? []
  if (count === undefined || unit === undefined) return null
  const times = Number(count) || 1
  if (unit === 'day' || unit === 'week') return addDays(today, -times * (unit === 'week' ? 7 : 1))
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number)
  const months = year * 12 + month - 1 - times * (unit === 'year' ? 12 : 1)
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-`
  // A month without such a day gives its last day.
  return [date, 30, 29, 28].map((day) => first + String(day).padStart(2, '0')).find(isDay) ?? null
}

function latestYearEndingIn(twoFigures: number, thisYear: number): number {
  const year = Math.floor(thisYear / 100) * 100 + twoFigures
  return year > thisYear ? year - 100 : year
}
