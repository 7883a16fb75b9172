/** The language that lists, numbers and dates are formatted in. Another language starts here. */
export const LOCALE = 'en'

/** Returns this computer's region, as a code of two letters such as US; '' if it has none. */
export const computerRegion = (): string => new Intl.Locale(navigator.language).maximize().region ?? ''
