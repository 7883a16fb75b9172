import { sql } from 'kysely'
import { readClientRecord, readPracticeRows, type ClientRecord } from '../backups/one-client/read-rows'
import { deleteRowsOf } from '../backups/one-client/rows'
import { clientTables, tableNames, tableOf, type ClientTableName } from '../backups/one-client/tables'
import { writeClient } from '../backups/one-client/write'
import type { Db } from '../database/open'
import { recomputeDerived } from '../outcomes/derived'
import { Refused } from '../refused'
import { computeDerived } from './client-restore'

/** After this time a deletion can no longer be undone. */
const UNDO_MS = 86_400_000

/** What a deletion took away. Only the visits that it changed are written again by an undo. */
interface Deleted {
  record: ClientRecord
  /** Null when the client itself was deleted. */
  presentId: number | null
  /** The revision that each changed visit got, by its id. */
  visits: Record<string, number>
}

/**
 * Deletes a client who was entered by mistake, with everything below, inside the caller's transaction.
 * @returns the id of the deletion, which `undoDeletion` takes
 * @throws Refused `not-found`, `has-signed` when something below is signed, void or corrected
 */
export async function deleteClient(db: Db, clientId: number, now: Date): Promise<{ id: number }> {
  const record = await readClientRecord(db, clientId)
  if (!record) throw new Refused('not-found', 'id')
  const { signatures, voids, correctedOutcomes, complaints } = record.rows
  if (signatures.length + voids.length + correctedOutcomes.length > 0) throw new Refused('has-signed')
  await keepMark(db)
  await deleteExperience(db, new Set(complaints.map(({ id }) => id as number)))
  for (const table of tableNames.toReversed()) {
    const { owner } = tableOf(table)
    const [column, parent] = owner ?? ['id', 'clients']
    const ids = record.rows[parent as ClientTableName].map(({ id }) => id as number)
    await deleteRowsOf(db, table, column, new Set(ids))
  }
  return keep(db, { record, presentId: null, visits: {} }, now)
}

/**
 * Deletes a complaint that was entered by mistake, inside the caller's transaction. Its unsigned visits stay, without it.
 * @throws Refused `not-found`, `has-signed` when a signed or void visit names it, or one of its outcomes was corrected
 */
export async function deleteComplaint(db: Db, complaintId: number, now: Date): Promise<{ id: number }> {
  const complaint = await db
    .selectFrom('complaints')
    .select('clientId')
    .where('id', '=', complaintId)
    .executeTakeFirst()
  if (!complaint) throw new Refused('not-found', 'id')
  const record = (await readClientRecord(db, complaint.clientId))!
  const { rows } = record
  const isOfIt = (row: { complaintId?: unknown }) => row.complaintId === complaintId
  const visits = new Set([...rows.visitComplaints, ...rows.work].filter(isOfIt).map((row) => row.visitId))
  const corrected = new Set(rows.correctedOutcomes.map(({ outcomeId }) => outcomeId))
  const isLocked =
    [...rows.signatures, ...rows.voids].some(({ visitId }) => visits.has(visitId)) ||
    rows.outcomes.some((outcome) => isOfIt(outcome) && corrected.has(outcome.id))
  if (isLocked) throw new Refused('has-signed')

  const one = new Set([complaintId])
  await deleteExperience(db, one)
  await db.updateTable('work').set({ complaintId: null }).where('complaintId', '=', complaintId).execute()
  await removeFromDrafts(db, rows.visitDrafts, complaintId)
  for (const table of ['plans', 'measurements'] as const) {
    const ids = new Set(rows[table].filter(isOfIt).map(({ id }) => id as number))
    if (table === 'plans') await deleteRowsOf(db, 'planItems', 'planId', ids)
    else await deleteRowsOf(db, 'activityScores', 'measurementId', ids)
  }
  const below = tableNames.filter((table) => 'complaintId' in clientTables[table].references)
  for (const table of below.toReversed())
    if (table !== 'work') await deleteRowsOf(db, table, 'complaintId', one)
  await deleteRowsOf(db, 'complaints', 'id', one)
  const changed = [...visits] as number[]
  if (changed.length > 0)
    await db.updateTable('visits').set({ updatedAt: now.toISOString() }).where('id', 'in', changed).execute()
  const revisions = changed.length
    ? await db.selectFrom('visits').select(['id', 'revision']).where('id', 'in', changed).execute()
    : []
  return keep(
    db,
    {
      record,
      presentId: complaint.clientId,
      visits: Object.fromEntries(revisions.map(({ id, revision }) => [id, revision])),
    },
    now,
  )
}

/**
 * Brings back what was deleted, inside the caller's transaction. A visit that was saved since stays as it is.
 * @returns the id of the client
 * @throws Refused `nothing-to-undo` after a day, or when it was undone already
 */
export async function undoDeletion(db: Db, id: number, now: Date): Promise<{ clientId: number }> {
  await forgetDeletions(db, now)
  const row = await db.selectFrom('deletions').select('record').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refused('nothing-to-undo')
  const { record, presentId, visits } = JSON.parse(row.record) as Deleted
  const present = presentId === null ? null : await readClientRecord(db, presentId)
  if (presentId !== null && !present) throw new Refused('nothing-to-undo')
  const locked = new Set(
    [...(present?.rows.signatures ?? []), ...(present?.rows.voids ?? [])].map(({ visitId }) => visitId),
  )
  const items = (present?.rows.visits ?? [])
    .filter(({ id, revision }) => visits[String(id)] === revision && !locked.has(id))
    .map(({ id }) => `visits ${id}`)
  const chosen = { fields: [], items }
  const written = await writeClient(db, record, present, await readPracticeRows(db), chosen, now)
  await computeDerived(db, written.id)
  await db.deleteFrom('deletions').where('id', '=', id).execute()
  return { clientId: written.id }
}

/** Deletes what can no longer be undone. Runs when the record is opened, and with each deletion. */
export async function forgetDeletions(db: Db, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - UNDO_MS).toISOString()
  await db.deleteFrom('deletions').where('at', '<', oldest).execute()
}

async function keep(db: Db, deleted: Deleted, now: Date): Promise<{ id: number }> {
  await forgetDeletions(db, now)
  const { insertId } = await db
    .insertInto('deletions')
    .values({ at: now.toISOString(), record: JSON.stringify(deleted) })
    .executeTakeFirstOrThrow()
  // The practice's own sums change with the rows of the complaints that are left.
  if (deleted.presentId !== null) {
    const left = await db
      .selectFrom('complaints')
      .select('id')
      .where('clientId', '=', deleted.presentId)
      .execute()
    for (const { id } of left) await recomputeDerived(db, id)
  }
  return { id: Number(insertId) }
}

/** Without its mark, no backup would be of the same practice any more. */
async function keepMark(db: Db): Promise<void> {
  const first = db.selectFrom('clients').select('createdAt').orderBy('id').limit(1)
  await db.updateTable('practice').set({ mark: first.$asScalar() }).where('mark', '=', '').execute()
}

async function deleteExperience(db: Db, complaints: ReadonlySet<number>): Promise<void> {
  const ids = JSON.stringify([...complaints])
  await sql`DELETE FROM experience WHERE complaintId IN (SELECT value FROM json_each(${ids}))`.execute(db)
}

/** Takes a complaint out of the drafts of visits, which could not be saved with it. */
async function removeFromDrafts(db: Db, drafts: ClientRecord['rows']['visitDrafts'], complaintId: number) {
  for (const { id, form } of drafts) {
    const values = JSON.parse(form as string) as Record<string, { complaintId?: number | null }[] | undefined>
    for (const list of ['complaints', 'outcomes', 'measured'])
      values[list] = values[list]?.filter((one) => one.complaintId !== complaintId)
    for (const line of values['work'] ?? []) if (line.complaintId === complaintId) line.complaintId = null
    const text = JSON.stringify(values)
    if (text === form) continue
    await db
      .updateTable('visitDrafts')
      .set(({ eb }) => ({ form: text, revision: eb('revision', '+', 1) }))
      .where('id', '=', id as number)
      .execute()
  }
}
