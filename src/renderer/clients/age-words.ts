import { ageOn } from '@shared/fields'
import { hasNoDay } from '@shared/partial-dates'

/** Words the age of a client: "46 years", or "about 46 years" where the day of the birth is not known. */
export function ageWords(dateOfBirth: string, today: string): string {
  const years = `${ageOn(dateOfBirth, today)} years`
  return hasNoDay(dateOfBirth) ? `about ${years}` : years
}
