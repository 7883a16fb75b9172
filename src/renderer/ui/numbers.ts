import { LOCALE } from './locale'

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** "4" or "3.3": a score or an average with at most one decimal. */
export const formatScore = (value: number) => (Number.isInteger(value) ? whole : oneDecimal).format(value)
