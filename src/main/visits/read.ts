import type { Db } from '../database/open'
import { Refused } from '../refused'

/** A client's visits, newest first, each with where it hurt, its work, the complaints it treated, its signature, its amendments, and whether it is void; or only those of one complaint. */
export async function listVisitCards(db: Db, clientId: number, complaintId?: number) {
  const visits = await db
    .selectFrom('visits')
    .selectAll()
    .where('clientId', '=', clientId)
    .$if(complaintId !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner.selectFrom('visitComplaints').select('visitId').where('complaintId', '=', complaintId!),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return withDetails(db, visits)
}

/** One visit with where it hurt, its work and its complaints. */
export async function readVisit(db: Db, visitId: number) {
  const row = await db.selectFrom('visits').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!row) throw new Refused('not-found', 'id')
  const [visit] = await withDetails(db, [row])
  return visit!
}

/** Visits with all that stands under them, from marks and work to the signature, and whether they are void. */
export async function withDetails<Row extends { id: number }>(db: Db, visits: Row[]) {
  const ids = visits.map((visit) => visit.id)
  const [painMarks, work, complaints, signatures, amendments, voids] = ids.length
    ? await Promise.all([
        listPainMarks(db, ids),
        listWork(db, ids),
        complaintsOf(db, ids),
        db.selectFrom('signatures').selectAll().where('visitId', 'in', ids).execute(),
        db.selectFrom('amendments').selectAll().where('visitId', 'in', ids).orderBy('id').execute(),
        db.selectFrom('voids').selectAll().where('visitId', 'in', ids).execute(),
      ])
    : [[], [], [], [], [], []]
  const hurtsByVisit = Map.groupBy(painMarks, (hurt) => hurt.visitId)
  const workByVisit = Map.groupBy(work, (line) => line.visitId)
  const complaintsByVisit = Map.groupBy(complaints, (one) => one.visitId)
  return visits.map((visit) => ({
    ...visit,
    painMarks: (hurtsByVisit.get(visit.id) ?? []).map(({ region, side, kind }) => ({ region, side, kind })),
    work: workByVisit.get(visit.id) ?? [],
    complaints: complaintsByVisit.get(visit.id) ?? [],
    signature: signatures.find((one) => one.visitId === visit.id) ?? null,
    amendments: amendments.filter((one) => one.visitId === visit.id),
    voided: voids.find((one) => one.visitId === visit.id) ?? null,
  }))
}

/** Where it hurt at visits, in the order it was marked. */
export const listPainMarks = (db: Db, visitIds: number[]) =>
  db
    .selectFrom('painMarks')
    .selectAll()
    .where('visitId', 'in', visitIds)
    .orderBy('visitId')
    .orderBy('position')
    .execute()

/** The work of visits, in the order it was written down. */
export const listWork = (db: Db, visitIds: number[]) =>
  db
    .selectFrom('work')
    .selectAll()
    .where('visitId', 'in', visitIds)
    .orderBy('visitId')
    .orderBy('position')
    .execute()

const complaintsOf = (db: Db, visitIds: number[]) =>
  db
    .selectFrom('visitComplaints')
    .innerJoin('complaints', 'complaints.id', 'visitComplaints.complaintId')
    .leftJoin('outcomes', (join) =>
      join.on('outcomes.id', '=', ({ selectFrom }) =>
        selectFrom('outcomes as asked')
          .select('asked.id')
          .whereRef('asked.visitId', '=', 'visitComplaints.visitId')
          .whereRef('asked.complaintId', '=', 'visitComplaints.complaintId')
          .orderBy('asked.askedAt', 'desc')
          .orderBy('asked.id', 'desc')
          .limit(1),
      ),
    )
    .select([
      'visitComplaints.visitId',
      'visitComplaints.complaintId',
      'visitComplaints.painBefore',
      'visitComplaints.painAfter',
      'visitComplaints.verdict',
      'complaints.title',
      'outcomes.relief',
      'outcomes.painNow',
    ])
    .where('visitComplaints.visitId', 'in', visitIds)
    .execute()
