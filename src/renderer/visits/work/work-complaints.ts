import type { Anatomy } from '@shared/anatomy/anatomy'
import { complaintOfWork, type TreatedComplaint } from '@shared/reasoning/record/work-complaint'
import type { WorkFormLine, WorkInput } from '@shared/visits'
import { tissueSideKey } from './work-line'

/**
 * Fills in the complaint of the lines for which nobody chose one. Lines that were saved without a complaint stay as they
 * are: theirs is worked out when they are read.
 * @param saved the lines of the visit before this edit
 */
export function withComplaints(
  lines: readonly WorkInput[],
  treated: readonly TreatedComplaint[],
  anatomy: Anatomy,
  saved: readonly Pick<WorkFormLine, 'tissue' | 'side' | 'complaintId'>[],
): WorkInput[] {
  const savedWithout = new Set(saved.filter(({ complaintId }) => complaintId === null).map(tissueSideKey))
  return lines.map((line) =>
    line.complaintId === null && !savedWithout.has(tissueSideKey(line))
      ? { ...line, complaintId: complaintOfWork(line, treated, anatomy) }
      : line,
  )
}

/** Returns the complaint of a line in the form, as `complaintOfWork`. A line without a side can be for either side. */
export const complaintOfLine = (
  line: WorkFormLine,
  treated: readonly TreatedComplaint[],
  anatomy: Anatomy,
): number | null => complaintOfWork({ ...line, side: line.side ?? 'both' }, treated, anatomy)

/** Returns the complaint after this one, in the order of the visit; the first after the last, and after none. */
export function nextComplaint(
  treated: readonly TreatedComplaint[],
  complaintId: number | null,
): number | null {
  const index = treated.findIndex(({ id }) => id === complaintId)
  return treated[(index + 1) % treated.length]?.id ?? null
}
