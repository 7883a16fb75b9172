import { z } from 'zod'
import { dayOf, FUTURE_DATE, isCalendarDay, isDay, NOT_A_DATE, NOT_A_YEAR } from './fields'

/**
 * A partial date is a day, YYYY-MM-DD, or the month or the year alone where no more is known: YYYY-MM or YYYY. All of them
 * compare as text: a shorter one comes before every day in it.
 */

const YEAR_OR_MONTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/

/** Returns whether the text is a day of the calendar, or a month or a year. */
export function isPartialDate(text: string): boolean {
  return YEAR_OR_MONTH.test(text) || isCalendarDay(text)
}

/** Returns whether the text is a month or a year without its day. */
export function hasNoDay(text: string): boolean {
  return YEAR_OR_MONTH.test(text)
}

/** Returns whether one date was before the other for certain. "2024" and "2024-03" may be the same day. */
export function isSurelyBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

const isInYears = (text: string) => isDay(text + '-01-01'.slice(text.length - 4))

/** A partial date that is not in the future: birth, onset. */
export const partialPastDate = (now: Date) =>
  z
    .string(NOT_A_DATE)
    .refine(isPartialDate, { error: NOT_A_DATE, abort: true })
    .refine((text) => text <= dayOf(now), { error: FUTURE_DATE, abort: true })
    .refine(isInYears, NOT_A_YEAR)
