import { visitPlanning } from '@shared/reasoning/weights'

/** Minutes of a visit that a plan can be made for. */
export const lengths = [30, 45, 60, 90] as const

/** Where nobody wrote down how long a visit took. */
const usual = 45

/**
 * What a plan for the next visit starts with: the choice nearest to what the last visit for the complaint took.
 * @param visits newest first; their minutes are null where nobody wrote them down
 */
export function minutesToStartWith(
  visits: readonly { minutes: number | null; voided: object | null }[],
): number {
  const last = visits.find(({ minutes, voided }) => minutes !== null && voided === null)?.minutes ?? usual
  return lengths.reduce((best, one) => (Math.abs(one - last) < Math.abs(best - last) ? one : best))
}

/** How the minutes of a plan are used, and why some are left. */
export function minutesInWords(used: number, of: number): string {
  const left = of - used
  if (left <= 0) return `${used} of ${of} minutes.`
  return left < visitPlanning.workMinutes
    ? `${used} of ${of} minutes. The rest is too short to work another muscle.`
    : `${used} of ${of} minutes. The record points to nothing more.`
}
