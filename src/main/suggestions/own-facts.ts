import { clearedFlags } from '@shared/complaints'
import { ageOn } from '@shared/fields'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import type { readComplaint } from '../complaints/read'

/**
 * Returns the facts that the row of a complaint and its pain line hold: without work, marks, questions and measures.
 * @param dateOfBirth of the client, YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function ownFacts(
  complaint: Awaited<ReturnType<typeof readComplaint>>,
  dateOfBirth: string | null,
  today: string,
): ComplaintFacts {
  return {
    regions: complaint.regions,
    worseBy: complaint.worseBy,
    redFlags: complaint.redFlags,
    clearedFlags: clearedFlags(complaint.clearance),
    widespreadSigns: complaint.widespreadSigns,
    age: dateOfBirth === null ? null : ageOn(dateOfBirth, today),
    painAtStart: complaint.painAtStart,
    today,
    visits: complaint.painLine.map(({ visitId, at, kind, painBefore, painAfter, outcome, verdict }) => ({
      id: visitId,
      at,
      kind,
      painBefore,
      painAfter,
      painNow: outcome?.painNow ?? null,
      relief: outcome?.relief ?? null,
      verdict,
      work: [],
    })),
  }
}
