import { complaintOfWork } from '@shared/reasoning/record/work-complaint'
import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Side } from '@shared/vocabulary'
import type { Db } from '../database/open'
import { readTreated } from '../outcomes/treated'

/** The work of the visits for a complaint. Void visits are left out. */
const workOfComplaint = (db: Db, complaintId: number) =>
  db
    .selectFrom('visitComplaints')
    .innerJoin('countedVisits as visits', 'visits.id', 'visitComplaints.visitId')
    .innerJoin('work', 'work.visitId', 'visits.id')
    .where('visitComplaints.complaintId', '=', complaintId)

/** The lines of the same work without checks, the last worked first. */
const workedLines = (db: Db, complaintId: number) =>
  workOfComplaint(db, complaintId)
    .where('work.technique', '!=', 'check only')
    .orderBy('visits.at', 'desc')
    .orderBy('visits.id', 'desc')
    .orderBy('work.position')

/** Lists all work of the visits for a complaint, the oldest visit first, in the order it was entered. Void visits are left out. */
export const listWorkOfComplaint = (db: Db, complaintId: number) =>
  workOfComplaint(db, complaintId)
    .select([
      'work.visitId',
      'work.tissue',
      'work.side',
      'work.technique',
      'work.response',
      'work.familiarPain',
    ])
    .orderBy('visits.at')
    .orderBy('visits.id')
    .orderBy('work.position')
    .execute()

/**
 * Lists the tissues that the visits for a complaint worked, each once on each side with its last response, the last worked
 * one first. `isTreatment` is true when a therapeutic visit worked it. Void visits are left out.
 */
export async function listWorkedTissues(db: Db, complaintId: number) {
  const lines = await workedLines(db, complaintId)
    .select(['work.tissue', 'work.side', 'work.response', 'visits.kind'])
    .execute()
  return [...Map.groupBy(lines, ({ tissue, side }) => `${tissue} ${side}`).values()].map((some) => {
    const { tissue, side, response } = some[0]!
    return { tissue, side, response, isTreatment: some.some(({ kind }) => kind === 'therapeutic') }
  })
}

/** A place that was worked for a complaint, and at how many visits. */
export interface WorkedPlace {
  tissue: string
  side: Side
  visits: number
}

/**
 * Lists the places that therapeutic visits worked for a complaint, the most often worked first. A visit with several
 * complaints counts only the lines that were for this one.
 */
export async function listWorkedPlaces(
  db: Db,
  complaintId: number,
  anatomy: Anatomy,
): Promise<WorkedPlace[]> {
  const lines = await workedLines(db, complaintId)
    .select(['work.visitId', 'work.tissue', 'work.side', 'work.complaintId'])
    .where('visits.kind', '=', 'therapeutic')
    .execute()
  const treated = await readTreated(db, [...new Set(lines.map(({ visitId }) => visitId))])
  const own = lines.filter(
    (line) => complaintOfWork(line, treated.get(line.visitId) ?? [], anatomy) === complaintId,
  )
  return [...Map.groupBy(own, ({ tissue, side }) => `${tissue} ${side}`).values()]
    .map((some) => ({
      tissue: some[0]!.tissue,
      side: some[0]!.side,
      visits: new Set(some.map(({ visitId }) => visitId)).size,
    }))
    .sort((a, b) => b.visits - a.visits)
}
