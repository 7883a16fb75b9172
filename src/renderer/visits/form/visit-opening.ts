import type { VisitKind } from '@shared/vocabulary'

/** What a visit is started with, from the page of a complaint. */
export interface VisitOpening {
  complaintId?: number | undefined
  /** With the checks of the list, with the last work, as a gentle visit, or as an assessment. */
  start?: 'checks' | 'same' | 'gentle' | 'assessment' | undefined
  /** Tissues with their sides that are not checked today: 'rhomboid-major left'. */
  without: ReadonlySet<string>
}

export const noOpening: VisitOpening = { without: new Set() }

/** The kind of the visit for each way to start it. */
export const kindFor: Record<NonNullable<VisitOpening['start']>, VisitKind> = {
  checks: 'therapeutic',
  same: 'therapeutic',
  gentle: 'relaxation',
  assessment: 'assessment',
}

interface OpeningSearch {
  complaintId?: number | undefined
  start?: VisitOpening['start']
  /** Tissues with their sides, and commas between them. */
  without?: string | undefined
}

/**
 * Reads what a visit is started with from the address.
 * @param open the open complaints of the client; any other is ignored
 */
export function visitOpening(
  { complaintId, start, without = '' }: OpeningSearch,
  open: readonly { id: number }[],
): VisitOpening {
  if (!open.some(({ id }) => id === complaintId)) return noOpening
  return { complaintId, start, without: new Set(without.split(',').filter((at) => at !== '')) }
}
