/** The language that lists, numbers and dates are formatted in. Another language starts here. */
export const LOCALE = 'en'

/** The region that this computer is set to, as a code of two letters such as US; '' where it has none. */
export const computerRegion = (): string => new Intl.Locale(navigator.language).maximize().region ?? ''
