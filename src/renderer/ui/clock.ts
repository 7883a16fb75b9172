import { dayOf, momentOf } from '@shared/fields'

/** The computer's time. The whole window uses this clock. */
// eslint-disable-next-line no-restricted-syntax -- This is the one clock of the window.
export const now = (): Date => new Date()

/** Returns the day on the practice's clock, YYYY-MM-DD. */
export const today = () => dayOf(now())

/** Returns the time on the practice's clock, YYYY-MM-DDTHH:MM. */
export const thisMinute = () => momentOf(now())
