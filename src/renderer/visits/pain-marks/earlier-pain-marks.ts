import type { PainMarkInput } from '@shared/visits'
import type { Complaint } from '../../complaints/complaint'
import type { Visit } from '../page/visit-card'

/** Marks that can be copied into a new visit. */
export interface EarlierPainMarks {
  /** The day of the visit that they are from, YYYY-MM-DDTHH:MM; null for the regions of the complaints. */
  visitAt: string | null
  painMarks: PainMarkInput[]
}

/**
 * Returns the marks of the last visit for the same complaints; without one, the regions of these complaints; without
 * regions, the marks of the last visit.
 * @param complaints the complaints that this visit treats
 * @param earlier the visits before this one, newest first
 */
export function earlierPainMarks(
  complaints: readonly Pick<Complaint, 'id' | 'regions'>[],
  earlier: readonly Pick<Visit, 'at' | 'painMarks' | 'voided' | 'complaints'>[],
): EarlierPainMarks | null {
  const treated = new Set(complaints.map(({ id }) => id))
  const marked = earlier.filter((visit) => visit.painMarks.length > 0 && !visit.voided)
  const regions = [
    ...new Map(
      complaints.flatMap((complaint) =>
        complaint.regions.map((at) => [`${at.region} ${at.side}`, at] as const),
      ),
    ).values(),
  ]
  const last =
    marked.find((visit) => visit.complaints.some(({ complaintId }) => treated.has(complaintId))) ??
    (regions.length === 0 ? marked[0] : undefined)
  if (last) return { visitAt: last.at, painMarks: last.painMarks }
  if (regions.length === 0) return null
  return { visitAt: null, painMarks: regions.map(({ region, side }) => ({ region, side, kind: null })) }
}

/** Returns whether two lists have the same marks, in any order. */
export function hasSameMarks(some: readonly PainMarkInput[], others: readonly PainMarkInput[]): boolean {
  const key = ({ region, side, kind }: PainMarkInput) => `${region} ${side} ${kind}`
  const known = new Set(others.map(key))
  return some.length === others.length && some.every((mark) => known.has(key(mark)))
}
