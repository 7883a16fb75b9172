import type { TimeFormat } from '@shared/vocabulary'
import { createContext } from 'react'
import { LOCALE } from './locale'

/** The time format of this practice: a setting, provided to all screens. */
export const TimeFormatContext = createContext<TimeFormat>('24-hour')

const clockOf = (format: TimeFormat, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, {
    ...options,
    hour: format === '24-hour' ? '2-digit' : 'numeric',
    minute: '2-digit',
    hourCycle: format === '24-hour' ? 'h23' : 'h12',
  })

const clocks: Record<TimeFormat, Intl.DateTimeFormat> = {
  '24-hour': clockOf('24-hour', { timeZone: 'UTC' }),
  '12-hour': clockOf('12-hour', { timeZone: 'UTC' }),
}
const clocksWithSeconds: Record<TimeFormat, Intl.DateTimeFormat> = {
  '24-hour': clockOf('24-hour', { second: '2-digit' }),
  '12-hour': clockOf('12-hour', { second: '2-digit' }),
}

/** A field accepts the space of a keyboard, so no other one is shown. */
const withPlainSpaces = (text: string) => text.replace(/\s/g, ' ')

/**
 * Formats a time of day: "21:53" or "9:53 PM".
 * @param time HH:MM; other text, such as a time that is still typed, stays as it is
 */
export function formatTime(time: string, format: TimeFormat): string {
  const at = /^\d{2}:\d{2}$/.test(time) ? Date.parse(`2026-01-01T${time}:00Z`) : Number.NaN
  return Number.isNaN(at) ? time : withPlainSpaces(clocks[format].format(at))
}

/** Formats the time of the day with its seconds, "21:53:07" or "9:53:07 PM", on this computer's clock. */
export const formatTimeWithSeconds = (date: Date, format: TimeFormat): string =>
  withPlainSpaces(clocksWithSeconds[format].format(date))

/** What an empty field for a time shows. */
export const timeFormatHints: Record<TimeFormat, string> = { '24-hour': 'HH:MM', '12-hour': '2:30 PM' }

/** Hours that mean the afternoon in a 12-hour format if neither AM nor PM is typed: nobody treats at night. */
const isAfternoonHour = (hour: number) => hour >= 1 && hour <= 6

/**
 * Parses a time as people type it, in both formats: 21:53, 9.53, 953, 9, "9 pm". In the 12-hour format 2:30 is in the
 * afternoon; 02:30 and "2:30 am" are not.
 * @returns HH:MM, or null for text that is not a time
 */
export function parseTime(text: string, format: TimeFormat): string | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const [, hour, minute = '0', half] =
    /^(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(?:([ap])\.?m?\.?)?$/.exec(said) ?? []
  if (hour === undefined) return null
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null
  const isPm =
    half === undefined
      ? format === '12-hour' && isAfternoonHour(Number(hour)) && hour.length === 1
      : half === 'p'
  const hours = half === undefined && !isPm ? Number(hour) : (Number(hour) % 12) + (isPm ? 12 : 0)
  return hours > 23 ? null : `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** Returns the usual time format of this computer's region. */
export function computerTimeFormat(): TimeFormat {
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === 'h11' || hourCycle === 'h12' ? '12-hour' : '24-hour'
}
