import { LOCALE } from './locale'

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Formats a score or an average with at most one decimal: "4" or "3.3". */
export const formatScore = (value: number) => (Number.isInteger(value) ? whole : oneDecimal).format(value)

const signed = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })

/** Replaces the hyphen that Intl writes in English by a minus sign, which is as wide as the plus sign. */
const withMinusSign = (text: string) => text.replace('-', '−')

/** Formats a whole number: "7", "0" or "−7". */
export const formatWhole = (value: number) => withMinusSign(whole.format(value))

/** Formats a whole number with its sign: "+4", "0" or "−7". */
export const formatSigned = (value: number) => withMinusSign(signed.format(value))

const unitFormat = (unit: string) =>
  new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 })
const units = {
  day: unitFormat('day'),
  week: unitFormat('week'),
  month: unitFormat('month'),
  year: unitFormat('year'),
}

/** Formats a whole number with its unit: "1 day", "5 weeks", "4 months", "46 years". */
export const formatUnit = (value: number, unit: keyof typeof units): string => units[unit].format(value)

/** Formats a number of days in the unit that is easiest to read: "1 day", "5 weeks", "4 months". */
export function formatDuration(days: number): string {
  if (days < 14) return formatUnit(days, 'day')
  return days < 120 ? formatUnit(Math.floor(days / 7), 'week') : formatUnit(Math.floor(days / 30.4), 'month')
}
