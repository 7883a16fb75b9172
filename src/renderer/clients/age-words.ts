import { ageOn, daysBetween } from '@shared/fields'
import { hasNoDay } from '@shared/partial-dates'
import { formatUnit } from '../ui/numbers'

/**
 * Words the age of a client: "46 years", "1 year", "4 months" in the first year and "9 days" in the first month; "about 46
 * years" where the day of the birth is not known.
 */
export function ageWords(dateOfBirth: string, today: string): string {
  const years = ageOn(dateOfBirth, today)
  if (hasNoDay(dateOfBirth)) return years === 0 ? 'under 1 year' : `about ${formatUnit(years, 'year')}`
  if (years > 0) return formatUnit(years, 'year')
  const months = monthsBetween(dateOfBirth, today)
  return months > 0 ? formatUnit(months, 'month') : formatUnit(daysBetween(dateOfBirth, today), 'day')
}

/** Returns the whole months from one day to another, both YYYY-MM-DD. */
function monthsBetween(from: string, to: string): number {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const months = monthOf(to) - monthOf(from)
  return to.slice(8) < from.slice(8) ? months - 1 : months
}
