import { foldFigures } from '@shared/text/figures'
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

export const digitsOf = (text: string) => foldFigures(text).replace(/\D/g, '')

/**
 * Returns the digits of a phone as they were typed, and as they are dialled from abroad and within its country:
 * "030 1234567" in Germany gives 0301234567 and 49301234567.
 * @param country the code of the country of phones without a country code; '' if it is not known
 */
export function phoneForms(text: string, country: string): string[] {
  const typed = digitsOf(text)
  if (typed === '') return []
  const number = parsePhoneNumberFromString(
    // "+49 (0)30" names the 0 that is dialled within the country only.
    foldFigures(text)
      .trim()
      .replace(/^00(?=[\d\s])/, '+')
      .replace(/^(\+.*?)\(0\)/, '$1'),
    country === '' ? undefined : (country as CountryCode),
  )
  if (!number?.isPossible()) return [typed]
  return [...new Set([typed, digitsOf(number.number), digitsOf(number.formatNational())])]
}

/** The least number of last digits in which two phones must agree, so that a country code makes no difference. */
export const MIN_PHONE_DIGITS = 7

/** Returns whether two phones are the same: "+49 30 1234567" and "030 1234567". Fewer than seven equal last digits do not do. */
export function isSamePhone(one: string, other: string, country: string): boolean {
  const [forms, others] = [phoneForms(one, country), phoneForms(other, country)]
  if (forms.some((form) => others.includes(form))) return true
  const [short, long] = [digitsOf(one), digitsOf(other)]
    .map((digits) => digits.replace(/^0+/, ''))
    .toSorted((a, b) => a.length - b.length)
  return short!.length >= MIN_PHONE_DIGITS && long!.endsWith(short!)
}

/** Returns the country of a phone with its country code; '' if it has none. */
export const countryOfPhone = (text: string): string => parsePhoneNumberFromString(text)?.country ?? ''
