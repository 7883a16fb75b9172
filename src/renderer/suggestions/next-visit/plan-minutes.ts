import { visitPlanning } from '@shared/reasoning/weights'

/** The lengths of a visit that can be planned, in minutes. */
export const lengths = [30, 45, 60, 90] as const

/** The length if no visit has its minutes recorded. */
const defaultMinutes = 45

/**
 * Returns the length for the plan of the next visit: the one nearest to the last visit for the complaint.
 * @param visits newest first; `minutes` is null if not recorded
 */
export function minutesToStartWith(
  visits: readonly { minutes: number | null; voided: object | null }[],
): number {
  const last =
    visits.find(({ minutes, voided }) => minutes !== null && voided === null)?.minutes ?? defaultMinutes
  return lengths.reduce((best, one) => (Math.abs(one - last) < Math.abs(best - last) ? one : best))
}

/** Describes how the minutes of a plan are used, and why some are left. */
export function minutesInWords(used: number, of: number): string {
  const left = of - used
  if (left <= 0) return `${used} of ${of} minutes.`
  return left < visitPlanning.workMinutes
    ? `${used} of ${of} minutes. The rest is too short for another tissue.`
    : `${used} of ${of} minutes. No more suggestions.`
}
