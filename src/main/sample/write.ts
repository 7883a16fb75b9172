import { daysOf } from '../complaints/clearance-column'
import { samplePractice } from './practice'
import { columnsOf as columnsOfClient } from '../clients/read'
import { columnsOf } from '../complaints/read'
import type { Db } from '../database/open'
import { saveMeasurement, saveMeasureChoice } from '../measures/write'
import { recomputeDerived } from '../outcomes/derived'
import { signVisit } from '../visits/sign'
import { createVisit } from '../visits/write'
import type { History } from './history'

/** A history after its client and complaints are inserted. The ids are in the order of its complaints. */
export interface Written {
  history: History
  clientId: number
  complaintIds: number[]
}

export async function writeClient(
  db: Db,
  history: History,
): Promise<{ clientId: number; complaintIds: number[] }> {
  const { client, addedOn } = history
  const stamp = stampOf(`${addedOn}T08:30`)
  const { insertId } = await db
    .insertInto('clients')
    .values({
      ...columnsOfClient(client, samplePractice),
      archived: 0,
      createdAt: stamp,
      updatedAt: stamp,
    })
    .executeTakeFirstOrThrow()
  const clientId = Number(insertId)
  const complaintIds: number[] = []
  for (const complaint of history.complaints) {
    complaintIds.push(await writeComplaint(db, clientId, complaint))
  }
  return { clientId, complaintIds }
}

async function writeComplaint(
  db: Db,
  clientId: number,
  { complaint, openedOn, closedOn }: History['complaints'][number],
): Promise<number> {
  const stamp = stampOf(`${openedOn}T08:45`)
  const { insertId } = await db
    .insertInto('complaints')
    .values({
      ...columnsOf(complaint, daysOf(complaint.redFlags, {}, openedOn)),
      clientId,
      openedOn,
      closedOn,
      noLastingReliefSince: null,
      noLastingReliefVisits: 0,
      createdAt: stamp,
      updatedAt: stamp,
    })
    .executeTakeFirstOrThrow()
  const complaintId = Number(insertId)
  await db
    .insertInto('complaintRegions')
    .values(complaint.regions.map((region, position) => ({ complaintId, position, ...region })))
    .execute()
  return complaintId
}

/** From the end of the visit. */
const MINUTES_UNTIL_SIGNED = 10
/** Recent notes stay unsigned, so that the list of unsigned notes is not empty. */
const UNSIGNED_DAYS = 3

/** Writes the visits and their outcomes, oldest first, and signs all except the most recent ones. */
export async function writeVisits(db: Db, written: readonly Written[], now: Date): Promise<void> {
  const visits = written
    .flatMap(({ history, clientId, complaintIds }) =>
      history.visits.map(({ visit, complaints }) => ({ visit, complaints, clientId, complaintIds })),
    )
    .sort((a, b) => a.visit.at.localeCompare(b.visit.at))
  const recomputed = new Set<number>()
  const unsigned: { visitId: number; at: string; minutes: number }[] = []
  for (const { visit, complaints, clientId, complaintIds } of visits) {
    const treated = complaints.map(({ complaintIndex, outcome, ...pain }) => ({
      ...pain,
      complaintId: complaintIds[complaintIndex]!,
      outcome,
    }))
    const visitId = await createVisit(
      db,
      clientId,
      { ...visit, complaints: treated.map(({ outcome: _outcome, ...complaint }) => complaint) },
      new Date(visit.at),
    )
    unsigned.push({ visitId, at: visit.at, minutes: visit.minutes ?? 0 })
    for (const { complaintId, outcome } of treated) {
      if (!outcome) continue
      await db
        .insertInto('outcomes')
        .values({ ...outcome, visitId, complaintId, createdAt: stampOf(outcome.askedAt) })
        .execute()
      recomputed.add(complaintId)
    }
  }
  for (const complaintId of recomputed) await recomputeDerived(db, complaintId)
  for (const { visitId, at, minutes } of unsigned) {
    const signedAt = new Date(new Date(at).getTime() + (minutes + MINUTES_UNTIL_SIGNED) * 60_000)
    if (signedAt.getTime() < now.getTime() - UNSIGNED_DAYS * 86_400_000) {
      await signVisit(db, { id: visitId }, signedAt)
    }
  }
}

export async function writePlans(db: Db, written: readonly Written[], now: Date): Promise<void> {
  for (const { history, complaintIds } of written) {
    for (const [index, { plan }] of history.complaints.entries()) {
      if (!plan) continue
      const { items, ...columns } = plan
      const lastVisitAt = history.visits.at(-1)?.visit.at
      const { insertId } = await db
        .insertInto('plans')
        .values({
          ...columns,
          complaintId: complaintIds[index]!,
          updatedAt: lastVisitAt ? stampOf(lastVisitAt) : now.toISOString(),
        })
        .executeTakeFirstOrThrow()
      await db
        .insertInto('planItems')
        .values(items.map((item, position) => ({ ...item, planId: Number(insertId), position })))
        .execute()
    }
  }
}

export async function writeCalls(db: Db, written: readonly Written[]): Promise<void> {
  const calls = written.flatMap(({ history, clientId }) =>
    history.calls.map((call) => ({ ...call, clientId, createdAt: stampOf(call.at) })),
  )
  await db.insertInto('calls').values(calls).execute()
}

export async function writeMeasures(db: Db, written: readonly Written[]): Promise<void> {
  for (const { history, complaintIds } of written) {
    for (const [index, { measures }] of history.complaints.entries()) {
      if (!measures) continue
      const complaintId = complaintIds[index]!
      await saveMeasureChoice(db, complaintId, {
        kinds: ['psfs', 'groc'],
        activities: measures.activities.map((activity) => ({ id: null, activity })),
      })
      const activities = await db
        .selectFrom('activities')
        .select('id')
        .where('complaintId', '=', complaintId)
        .orderBy('position')
        .execute()
      for (const { at, scores, groc } of measures.measurements) {
        const measured = {
          scores: scores.map((score, position) => ({ activityId: activities[position]!.id, score })),
          groc,
        }
        await saveMeasurement(db, null, { complaintId, at, measured }, new Date(at), 'measured')
      }
    }
  }
}

/** `createdAt` and `updatedAt` are in UTC. All other times here are local. */
const stampOf = (at: string) => new Date(at).toISOString()
