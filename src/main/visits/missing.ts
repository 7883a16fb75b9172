import { checklistFrom, missingPoints, unaskedBefore, type MissingPoint } from '@shared/signing'
import { readPainLine } from '../complaints/read'
import type { Db } from '../database/open'
import type { readVisit } from './read'

type Visit = Pick<
  Awaited<ReturnType<typeof readVisit>>,
  'id' | 'at' | 'kind' | 'subjective' | 'objective' | 'assessment' | 'plan' | 'complaints' | 'work'
>

/** Lists which points of the practice's checklist each visit lacks, in the order of the visits. */
export async function findMissing(db: Db, visits: readonly Visit[]): Promise<MissingPoint[][]> {
  const treated = [...new Set(visits.flatMap((visit) => visit.complaints.map((one) => one.complaintId)))]
  const [practice, points] = await Promise.all([
    db.selectFrom('practice').select('signChecklist').executeTakeFirstOrThrow(),
    treated.length ? readPainLine(db, treated) : [],
  ])
  const checklist = checklistFrom(practice.signChecklist)
  const pointsOf = Map.groupBy(points, (point) => point.complaintId)
  return visits.map((visit) => {
    const complaintIds = visit.complaints.map((one) => one.complaintId)
    const line = complaintIds.flatMap((complaintId) => pointsOf.get(complaintId) ?? [])
    const unasked = unaskedBefore(line, { id: visit.id, at: visit.at, complaintIds })
    return missingPoints(checklist, visit, unasked.length)
  })
}
