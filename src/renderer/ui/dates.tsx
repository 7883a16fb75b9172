import type { DateFormat, TimeFormat } from '@shared/vocabulary'
import { NOT_A_DATE, NOT_A_MOMENT } from '@shared/fields'
import { createContext, use } from 'react'
import { LOCALE } from './locale'
import { today } from './clock'
import { formatTime, TimeFormatContext } from './times'

/** The names of the months from January, "Jan" or "January". */
function monthNames(length: 'short' | 'long'): string[] {
  const { format } = new Intl.DateTimeFormat(LOCALE, { month: length, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2026, month)))
}

const shortMonths = monthNames('short')

/** The whole names of the months from January, in lower case. */
export const longMonths = monthNames('long').map((name) => name.toLowerCase())

const weekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' })

/** Formats the weekday of a day that starts with YYYY-MM-DD: "Tuesday". */
export const formatWeekday = (day: string) => weekdays.format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`))

const shortWeekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' })

/** Formats the weekday of a day that starts with YYYY-MM-DD: "Tue". */
export const formatShortWeekday = (day: string) =>
  shortWeekdays.format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`))

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
  const timeFormat = use(TimeFormatContext)
  const time = (moment: string) => formatTime(moment.slice(11, 16), timeFormat)
  return {
    format,
    timeFormat,
    /** Formats a day: "3 Mar 2026", "Mar 3, 2026" or "2026-03-03". */
    day: (day: string) => formatDay(day, format),
    /** The day without its year when that is this year, for sentences that name several days. */
    brief: (day: string) => formatDayBriefly(day, format, today()),
    /** The time of a moment, "21:53" or "9:53 PM". */
    time,
    /** The day and the time of a moment, "3 Mar 2026, 21:53". */
    moment: (moment: string) => `${formatDay(moment.slice(0, 10), format)}, ${time(moment)}`,
  }
}

export type Dates = ReturnType<typeof useDates>

/**
 * Formats a day: "3 Mar 2026", "Mar 3, 2026" or "2026-03-03". Where the month or the year alone is known, it formats that: "Mar
 * 2026", "2026".
 */
export function formatDay(day: string, format: DateFormat): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  const name = shortMonths[Number(month) - 1]
  if (!name || format === 'year-month-day') return day.slice(0, 10)
  if (date === '') return `${name} ${year}`
  return format === 'day-month-year' ? `${Number(date)} ${name} ${year}` : `${name} ${Number(date)}, ${year}`
}

/** Formats a day: "3 Mar" or "Mar 3" in the year of `today`; with its year otherwise. */
export function formatDayBriefly(day: string, format: DateFormat, today: string): string {
  const whole = formatDay(day, format)
  const sameYear = day.length > 7 && day.slice(0, 4) === today.slice(0, 4) && format !== 'year-month-day'
  return sameYear ? whole.replace(/,? \d{4}$/, '') : whole
}

/** Formats a day in figures, as a date field shows it: 31/12/2026, 12/31/2026 or 2026-12-31; a month as 12/2026. */
export function formatDayInFigures(day: string, format: DateFormat): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (format === 'year-month-day' || month === '') return day
  if (date === '') return `${month}/${year}`
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
export function withDateExample(
  message: string,
  { format, timeFormat }: { format: DateFormat; timeFormat: TimeFormat },
  today: string,
): string {
  const example = formatDayInFigures(`${Number(today.slice(0, 4)) - 1}-12-29`, format)
  if (message === NOT_A_DATE) return `${message}, for example ${example}`
  return message === NOT_A_MOMENT
    ? `${message}, for example ${example} and ${formatTime('14:30', timeFormat)}`
    : message
}
