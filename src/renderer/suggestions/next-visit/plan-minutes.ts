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

/** How the minutes of a plan are used, in words: "38 of 45 minutes. 7 minutes are left: …". */
export function minutesInWords(used: number, of: number): string {
  const left = of - used
  const all = `${used} of ${of} minutes.`
  if (left <= 0) return all
  const why =
    left < visitPlanning.workMinutes
      ? 'less than working another muscle takes'
      : 'nothing more that the record points to fits them'
  return `${all} ${left === 1 ? '1 minute is' : `${left} minutes are`} left: ${why}.`
}
