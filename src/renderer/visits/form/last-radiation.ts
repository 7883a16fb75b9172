import { regionById } from '@shared/anatomy/regions'
import type { Radiation } from '@shared/vocabulary'
import type { Complaint } from '../../complaints/complaint'

/** The visit of the form: its time, and its id; null for a new visit. */
export interface VisitTime {
  id: number | null
  at: string
}

/** Pain there does not run down an arm or leg. */
const areasWithoutRadiation: ReadonlySet<string> = new Set(['head', 'chest', 'abdomen'])

/** Whether pain of these regions can run down an arm or leg. A region of a newer version can. */
export function canRadiate(regions: Complaint['regions']): boolean {
  return regions.some(({ region }) => !areasWithoutRadiation.has(regionById.get(region)?.area ?? ''))
}

/** Returns how far it ran at the last visit with an answer, or at the start; null if nobody asked. `at` is null for the start. */
export function lastRadiation(
  { painLine, radiationAtStart }: Pick<Complaint, 'painLine' | 'radiationAtStart'>,
  before: VisitTime,
): { at: string | null; radiation: Radiation } | null {
  const last = painLine.findLast(
    ({ visitId, at, radiation }) => radiation !== null && visitId !== before.id && at <= before.at,
  )
  if (last?.radiation) return { at: last.at, radiation: last.radiation }
  return radiationAtStart === null ? null : { at: null, radiation: radiationAtStart }
}
