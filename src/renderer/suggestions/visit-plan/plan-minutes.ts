/** The lengths of a visit that can be planned, in minutes. */
export const lengths = [30, 45, 60, 90] as const

/** The length if no visit has its minutes recorded. */
const defaultMinutes = 45

/** The minutes for asking: before the checks, and after the work. */
const asking: Record<(typeof lengths)[number], readonly [number, number]> = {
  30: [3, 3],
  45: [4, 5],
  60: [5, 6],
  90: [5, 7],
}

export type VisitLength = (typeof lengths)[number]

/** Returns the minutes for asking before the checks and after the work, and those for checking and working between. */
export function minutesOfVisit(length: VisitLength): { before: number; handsOn: number; after: number } {
  const [before, after] = asking[length]
  return { before, handsOn: length - before - after, after }
}

/**
 * Returns the length for the plan of the next visit: the one nearest to the last visit for the complaint.
 * @param visits newest first; `minutes` is null if not recorded
 */
export function minutesToStartWith(
  visits: readonly { minutes: number | null; voided: object | null }[],
): VisitLength {
  const last =
    visits.find(({ minutes, voided }) => minutes !== null && voided === null)?.minutes ?? defaultMinutes
  return lengths.reduce<VisitLength>(
    (best, one) => (Math.abs(one - last) < Math.abs(best - last) ? one : best),
    lengths[0],
  )
}

/** Returns after how many days the relief of a visit is asked about. */
export const daysUntilCall = ({ reliefHours }: { reliefHours: number }): number =>
  Math.max(1, Math.round(reliefHours / 24))
