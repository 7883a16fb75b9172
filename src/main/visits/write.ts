import { TRPCError } from '@trpc/server'
import { FUTURE_DATE } from '@shared/fields'
import { isVisitTime, type VisitInput } from '@shared/visits'
import { z } from 'zod'
import { refuseUnknownTissues } from '../anatomy/known-tissue'
import type { Db } from '../database/open'
import { recomputeDerived } from '../outcomes/derived'
import { Refused, refuseIfChanged } from '../refused'
import { refuseLocked } from './sign'

/** Creates a visit with all its details, inside the caller's transaction. Returns its id. */
export async function createVisit(db: Db, clientId: number, visit: VisitInput, now: Date): Promise<number> {
  await refuseImpossible(db, clientId, visit)
  const { complaints, painMarks, work, ...columns } = visit
  const practitioner = await db.selectFrom('practitioners').select('id').executeTakeFirst()
  if (!practitioner) throw new Refused('practice-not-open')
  const stamp = now.toISOString()
  const { insertId } = await db
    .insertInto('visits')
    .values({ ...columns, clientId, practitionerId: practitioner.id, createdAt: stamp, updatedAt: stamp })
    .executeTakeFirstOrThrow()
  const visitId = Number(insertId)
  await addComplaints(db, visitId, complaints)
  await writePainMarks(db, visitId, painMarks)
  await writeWork(db, visitId, work)
  for (const one of complaints) await recomputeDerived(db, one.complaintId)
  return visitId
}

interface VisitChange {
  id: number
  visit: VisitInput
  expectedRevision?: number
}

/** Updates a visit with all its details, inside the caller's transaction. Its outcomes stay. */
export async function updateVisit(db: Db, change: VisitChange, now: Date): Promise<void> {
  await refuseLocked(db, change.id)
  await writeVisit(db, change, now)
}

/**
 * Writes the rows of a visit that is edited or corrected, inside the caller's transaction.
 * @throws Refused `not-found`, `changed-elsewhere`, and what the record refuses of a visit
 */
export async function writeVisit(
  db: Db,
  { id: visitId, visit, expectedRevision }: VisitChange,
  now: Date,
): Promise<void> {
  const before = await db
    .selectFrom('visits')
    .select(['clientId', 'at', 'revision'])
    .where('id', '=', visitId)
    .executeTakeFirst()
  if (!before) throw new Refused('not-found', 'id')
  refuseIfChanged(expectedRevision, before.revision)
  refuseFuture(visit.at, before.at, now)
  await refuseImpossible(db, before.clientId, visit)
  await refuseAfterOutcome(db, visitId, visit.at)
  const { complaints, painMarks, work, ...columns } = visit
  await db
    .updateTable('visits')
    .set({ ...columns, updatedAt: now.toISOString() })
    .where('id', '=', visitId)
    .execute()
  const touched = await changeComplaints(db, visitId, complaints)
  await db.deleteFrom('painMarks').where('visitId', '=', visitId).execute()
  await writePainMarks(db, visitId, painMarks)
  await db.deleteFrom('work').where('visitId', '=', visitId).execute()
  await writeWork(db, visitId, work)
  for (const complaintId of touched) await recomputeDerived(db, complaintId)
}

async function refuseImpossible(db: Db, clientId: number, visit: VisitInput): Promise<void> {
  const client = await db
    .selectFrom('clients')
    .select(['dateOfBirth', 'archived'])
    .where('id', '=', clientId)
    .executeTakeFirst()
  if (!client) throw new Refused('not-found', 'clientId')
  if (client.archived) throw new Refused('client-archived')
  if (client.dateOfBirth && visit.at.slice(0, 10) < client.dateOfBirth) {
    throw new Refused('visit-before-birth', 'visit.at')
  }
  const worked = visit.work.map((line) => line.tissue)
  await refuseUnknownTissues(db, worked, (index) => `visit.work.${index}.tissue`)
  await refuseComplaintsOfOthers(db, clientId, visit)
}

/** Refuses a complaint of another client, and one that does not exist, among the treated ones and in the work. */
async function refuseComplaintsOfOthers(db: Db, clientId: number, visit: VisitInput): Promise<void> {
  const named = [
    ...visit.complaints.map(({ complaintId }, index) => ({
      complaintId,
      field: `visit.complaints.${index}.complaintId`,
    })),
    ...visit.work.flatMap(({ complaintId }, index) =>
      complaintId === null ? [] : [{ complaintId, field: `visit.work.${index}.complaintId` }],
    ),
  ]
  if (named.length === 0) return
  const own = await db
    .selectFrom('complaints')
    .select('id')
    .where('clientId', '=', clientId)
    .where('id', 'in', [...new Set(named.map(({ complaintId }) => complaintId))])
    .execute()
  const known = new Set(own.map((complaint) => complaint.id))
  const unknown = named.find(({ complaintId }) => !known.has(complaintId))
  if (unknown) throw new Refused('complaint-of-another-client', unknown.field)
}

/** A time in the future is kept where it was recorded, because the computer may have moved west. It is never entered. */
function refuseFuture(at: string, recordedAt: string, now: Date): void {
  if (at === recordedAt || isVisitTime(at, now)) return
  const issue = { code: 'custom' as const, path: ['visit', 'at'], message: FUTURE_DATE, input: at }
  throw new TRPCError({ code: 'BAD_REQUEST', cause: new z.ZodRealError([issue]) })
}

/** The outcome of a visit cannot have been asked before the visit. */
async function refuseAfterOutcome(db: Db, visitId: number, at: string): Promise<void> {
  const askedEarlier = await db
    .selectFrom('outcomes')
    .select('id')
    .where('visitId', '=', visitId)
    .where('askedAt', '<', at)
    .executeTakeFirst()
  if (askedEarlier) throw new Refused('visit-after-asked', 'visit.at')
}

async function addComplaints(db: Db, visitId: number, complaints: VisitInput['complaints']): Promise<void> {
  if (complaints.length === 0) return
  await db
    .insertInto('visitComplaints')
    .values(
      complaints.map((one) => ({
        ...one,
        screens: JSON.stringify(one.screens),
        visitId,
        verdict: 'not recorded' as const,
      })),
    )
    .execute()
}

/** Updates the complaints of a visit to those of the form. Returns every complaint whose derived data may change. */
async function changeComplaints(
  db: Db,
  visitId: number,
  complaints: VisitInput['complaints'],
): Promise<Set<number>> {
  const before = await db
    .selectFrom('visitComplaints')
    .select('complaintId')
    .where('visitId', '=', visitId)
    .execute()
  const had = new Set(before.map((row) => row.complaintId))
  const wanted = new Set(complaints.map((one) => one.complaintId))
  for (const complaintId of had.difference(wanted)) {
    const asked = await db
      .selectFrom('outcomes')
      .select('id')
      .where('visitId', '=', visitId)
      .where('complaintId', '=', complaintId)
      .executeTakeFirst()
    // Unticking a complaint must not delete an outcome that a client gave.
    if (asked) throw new Refused('complaint-has-outcome', 'visit.complaints')
    await db
      .deleteFrom('visitComplaints')
      .where('visitId', '=', visitId)
      .where('complaintId', '=', complaintId)
      .execute()
  }
  await addComplaints(
    db,
    visitId,
    complaints.filter((one) => !had.has(one.complaintId)),
  )
  for (const one of complaints.filter((one) => had.has(one.complaintId))) {
    await db
      .updateTable('visitComplaints')
      .set({
        painBefore: one.painBefore,
        painAfter: one.painAfter,
        radiation: one.radiation,
        screens: JSON.stringify(one.screens),
      })
      .where('visitId', '=', visitId)
      .where('complaintId', '=', one.complaintId)
      .execute()
  }
  return had.union(wanted)
}

async function writePainMarks(db: Db, visitId: number, painMarks: VisitInput['painMarks']): Promise<void> {
  if (painMarks.length === 0) return
  await db
    .insertInto('painMarks')
    .values(painMarks.map((mark, position) => ({ ...mark, visitId, position })))
    .execute()
}

async function writeWork(db: Db, visitId: number, work: VisitInput['work']): Promise<void> {
  if (work.length === 0) return
  await db
    .insertInto('work')
    .values(work.map((line, position) => ({ ...line, visitId, position })))
    .execute()
}

/** Refuses a visit of another client. `field` is the path of the visit in the call's input. */
export async function refuseVisitOfAnother(
  db: Db,
  visitId: number,
  clientId: number,
  field: string,
): Promise<void> {
  const visit = await db.selectFrom('visits').select('clientId').where('id', '=', visitId).executeTakeFirst()
  if (!visit) throw new Refused('not-found', field)
  if (visit.clientId !== clientId) throw new Refused('visit-of-another-client', field)
}
