import { z } from 'zod'
import { cleanLine } from './text/clean-line'

/**
 * The kinds of fields of all forms. The form and the handler parse with the same schema, so each message is written for
 * the person who reads it beside the field.
 */

/** Free text of one line: without blanks around it and invisible characters, '' when empty. */
export const line = (most = 200) =>
  z.string().overwrite(cleanLine).max(most, `Enter at most ${most} characters`)

/** Free text of several lines: as typed, '' when empty. */
export const prose = (most = 20_000) => z.string().max(most, `Enter at most ${most} characters`)

/** Free text of several lines that must be entered. */
export const requiredProse = (asked: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, asked)
    .max(most, `Enter at most ${most.toLocaleString('en')} characters`)

export const requiredLine = (asked: string, most = 200) => line(most).min(1, asked)

export const id = z.number().int().positive()

/** The revision of a row: a whole number that counts up with each save. 0 stands for a row that does not exist. */
export const revision = z.number().int().min(0)

/**
 * The revision of the row when the form opened. A row that was saved since then is not overwritten. A caller that has
 * shown the row to nobody leaves this out.
 */
export const expectedRevision = revision.optional()

/** Pain on the NPRS: a whole number from 0 (none) to 10 (worst); null when nobody asked. */
export const pain = z
  .number('Enter a whole number from 0 to 10')
  .int('Enter a whole number from 0 to 10')
  .min(0, 'Enter a whole number from 0 to 10')
  .max(10, 'Enter a whole number from 0 to 10')
  .nullable()

/** The fields add an example in the date format of the practice. */
export const NOT_A_DATE = 'Enter a date'
export const NOT_A_MOMENT = 'Enter a date and a time'
export const FUTURE_DATE = 'Enter a date that is not in the future'
const FUTURE_TIME = 'Enter a time that is not in the future'
export const NOT_A_YEAR = 'Enter a year from 1900 to 2199'

const calendarDay = z.string(NOT_A_DATE).refine(isCalendarDay, { error: NOT_A_DATE, abort: true })

/** A calendar day as YYYY-MM-DD; refuses days that do not exist, such as 30 February. */
export const day = calendarDay.refine(isDay, NOT_A_YEAR)

const calendarMoment = z
  .string(NOT_A_MOMENT)
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: NOT_A_MOMENT, abort: true })
  .refine((text) => isCalendarDay(text.slice(0, 10)), { error: NOT_A_MOMENT, abort: true })
const isInYears = (text: string) => isDay(text.slice(0, 10))

/** A local time as YYYY-MM-DDTHH:MM, without a zone: the practice's own clock. */
export const moment = calendarMoment.refine(isInYears, NOT_A_YEAR)

/** Returns whether the text is a day of the calendar between 1900 and 2199, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^(19|20|21)/.test(text) && isCalendarDay(text)
}

/** Returns whether the text is a day of the calendar in any year of four figures, written YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** Returns the local day as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  return momentOf(date).slice(0, 10)
}

/** Returns the local time as YYYY-MM-DDTHH:MM. */
export function momentOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
    `T${two(date.getHours())}:${two(date.getMinutes())}`
  )
}

/**
 * Returns the hours between two local times on the practice's clock. Both are parsed as UTC, so that a change to summer
 * time does not change the result.
 */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 3_600_000
}

/**
 * Counts the whole years from a birth to a day, YYYY-MM-DD. Of a birth only the month or the year may be known, YYYY-MM or
 * YYYY; then this is the most that it can be.
 */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Returns the whole days from one day to another, both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Returns the day `days` after a day, or before it if negative. Both are YYYY-MM-DD. */
export function addDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Returns a schema that depends on the time as a function of the time. The form passes the window's time, the handler
 * the time of its clock. Times are compared to the minute, so the schema is kept until the minute changes.
 */
export function schemaByTime<Schema>(build: (now: Date) => Schema): (now: Date) => Schema {
  let last: { minute: string; schema: Schema } | null = null
  return (now) => {
    const minute = momentOf(now)
    if (last?.minute !== minute) last = { minute, schema: build(now) }
    return last.schema
  }
}

/** The type that a schema by time parses to. */
export type ParsedByTime<SchemaAt extends (now: Date) => z.ZodType> = z.infer<ReturnType<SchemaAt>>

/** A day that is not in the future: birth, onset, consent. */
export const pastDay = (now: Date) =>
  calendarDay
    .refine((text) => text <= dayOf(now), { error: FUTURE_DATE, abort: true })
    .refine(isDay, NOT_A_YEAR)

/** A time that is not in the future. */
export const pastMoment = (now: Date) =>
  calendarMoment
    .refine((text) => text <= momentOf(now), { error: FUTURE_TIME, abort: true })
    .refine(isInYears, NOT_A_YEAR)

/** A visit is often entered while the client gets ready, a few minutes before it starts. */
const MINUTES_BEFORE_VISIT = 15

/** The latest time that a visit can have. */
export const latestVisitMoment = (now: Date): string =>
  momentOf(new Date(now.getTime() + MINUTES_BEFORE_VISIT * 60_000))

/** The time of a visit: not in the future, except for some minutes. */
export const visitMoment = (now: Date) =>
  calendarMoment
    .refine((text) => text.slice(0, 10) <= dayOf(now), { error: FUTURE_DATE, abort: true })
    .refine((text) => text <= latestVisitMoment(now), { error: FUTURE_TIME, abort: true })
    .refine(isInYears, NOT_A_YEAR)
