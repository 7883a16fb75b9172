import type { PainMarkInput } from '@shared/visits'
import type { Complaint } from '../../complaints/complaint'
import type { Visit } from '../page/visit-card'

/** Where it hurt before, which stands ready to be marked again with one key; never marked by itself. */
export interface EarlierPainMarks {
  /** "3 Mar", or "the complaint" where no visit has marks yet. */
  from: string
  /** What the button says. */
  button: string
  painMarks: PainMarkInput[]
}

/**
 * The marks of the last visit for the same complaints; or else the regions of these complaints; or else the marks of
 * the last visit of all.
 * @param complaints those that this visit treats
 * @param earlier the visits before this one, newest first
 */
export function earlierPainMarks(
  complaints: readonly Pick<Complaint, 'id' | 'regions'>[],
  earlier: readonly Pick<Visit, 'at' | 'painMarks' | 'voided' | 'complaints'>[],
  writeDay: (day: string) => string,
): EarlierPainMarks | null {
  const treated = new Set(complaints.map(({ id }) => id))
  const marked = earlier.filter((visit) => visit.painMarks.length > 0 && !visit.voided)
  const regions = [
    ...new Map(
      complaints.flatMap((one) => one.regions.map((at) => [`${at.region} ${at.side}`, at] as const)),
    ).values(),
  ]
  const last =
    marked.find((visit) => visit.complaints.some((one) => treated.has(one.complaintId))) ??
    (regions.length === 0 ? marked[0] : undefined)
  if (last) {
    const day = writeDay(last.at)
    return { from: day, button: `Hurts as on ${day}`, painMarks: last.painMarks }
  }
  if (regions.length === 0) return null
  return {
    from: 'the complaint',
    button: 'Hurts as in the complaint',
    painMarks: regions.map(({ region, side }) => ({ region, side, kind: null })),
  }
}

/** Whether the same is marked, in any order. */
export function isSame(some: readonly PainMarkInput[], others: readonly PainMarkInput[]): boolean {
  const asText = ({ region, side, kind }: PainMarkInput) => `${region} ${side} ${kind}`
  const known = new Set(others.map(asText))
  return some.length === others.length && some.every((hurt) => known.has(asText(hurt)))
}
