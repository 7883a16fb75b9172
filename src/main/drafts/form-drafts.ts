import type { DraftRevision } from '@shared/drafts/draft-revision'
import type { formDraftDiscard, formDraftRead, formDraftSave } from '@shared/drafts/form-drafts'
import type { z } from 'zod'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { refuseIfRevisionChanged } from './store'

type Owner = z.infer<typeof formDraftRead>

/** Reads the draft of a form; null when there is none. `savedAt` is an ISO time in UTC. */
export async function readFormDraft(db: Db, of: Owner) {
  const row = await rowOf(db, of)
  if (!row) return null
  const { id, revision, baseRevision, savedAt, form } = row
  return {
    revision: { id, revision },
    baseRevision,
    savedAt,
    form: JSON.parse(form) as Record<string, unknown>,
  }
}

/**
 * Saves a form as a draft, inside the caller's transaction. Changes nothing when another window has saved or discarded it.
 * @throws Refused `draft-changed-elsewhere`, `not-found`
 */
export async function saveFormDraft(
  db: Db,
  { form, baseRevision, expectedRevision, ...of }: z.infer<typeof formDraftSave>,
  now: Date,
): Promise<{ revision: DraftRevision; savedAt: string }> {
  await refuseUnknownOwner(db, of)
  const row = await rowOf(db, of)
  refuseIfRevisionChanged(row, expectedRevision)
  const savedAt = now.toISOString()
  const columns = { form: JSON.stringify(form), baseRevision, savedAt }
  if (row) {
    const revision = row.revision + 1
    await db
      .updateTable('formDrafts')
      .set({ ...columns, revision })
      .where('id', '=', row.id)
      .execute()
    return { revision: { id: row.id, revision }, savedAt }
  }
  const { insertId } = await db
    .insertInto('formDrafts')
    .values({ ...columns, ...of, revision: 1 })
    .executeTakeFirstOrThrow()
  return { revision: { id: Number(insertId), revision: 1 }, savedAt }
}

/**
 * Deletes the draft of a form, unless another window has saved a newer revision.
 * @throws Refused `draft-changed-elsewhere`
 */
export async function discardFormDraft(
  db: Db,
  { expectedRevision, ...of }: z.infer<typeof formDraftDiscard>,
): Promise<void> {
  const row = await rowOf(db, of)
  if (!row) return
  refuseIfRevisionChanged(row, expectedRevision)
  await db.deleteFrom('formDrafts').where('id', '=', row.id).execute()
}

/**
 * Lists the drafts of forms, the last saved first, with the name of the client, the title of the complaint, and the time of
 * the visit. A new client has the name that was typed.
 * @param clientId only the drafts of this client; without it, those of the whole practice
 */
export async function listFormDrafts(db: Db, clientId?: number) {
  const rows = await db
    .selectFrom('formDrafts')
    .leftJoin('clients', 'clients.id', 'formDrafts.clientId')
    .leftJoin('complaints', 'complaints.id', 'formDrafts.complaintId')
    .leftJoin('visits', 'visits.id', 'formDrafts.visitId')
    .select((select) => [
      'formDrafts.id',
      'formDrafts.revision',
      'formDrafts.kind',
      'formDrafts.clientId',
      'formDrafts.complaintId',
      'formDrafts.visitId',
      'formDrafts.measurementId',
      'formDrafts.savedAt',
      'clients.firstName',
      'clients.lastName',
      'complaints.title',
      'visits.at',
      select
        .fn<string | null>('json_extract', ['formDrafts.form', select.val('$.firstName')])
        .as('typedFirst'),
      select.fn<string | null>('json_extract', ['formDrafts.form', select.val('$.lastName')]).as('typedLast'),
    ])
    .$if(clientId !== undefined, (query) => query.where('formDrafts.clientId', '=', clientId!))
    .orderBy('formDrafts.savedAt', 'desc')
    .orderBy('formDrafts.id', 'desc')
    .execute()
  return rows.map(({ id, revision, typedFirst, typedLast, ...row }) => ({
    ...row,
    firstName: row.firstName ?? typedFirst ?? '',
    lastName: row.lastName ?? typedLast ?? '',
    revision: { id, revision },
  }))
}

const rowOf = (db: Db, { kind, clientId, complaintId, visitId, measurementId }: Owner) =>
  db
    .selectFrom('formDrafts')
    .selectAll()
    .where('kind', '=', kind)
    .where('clientId', 'is', clientId)
    .where('complaintId', 'is', complaintId)
    .where('visitId', 'is', visitId)
    .where('measurementId', 'is', measurementId)
    .executeTakeFirst()

async function refuseUnknownOwner(
  db: Db,
  { clientId, complaintId, visitId, measurementId }: Owner,
): Promise<void> {
  const isKnown = async (table: 'clients' | 'complaints' | 'visits' | 'measurements', id: number | null) =>
    id === null ||
    (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  if (!(await isKnown('clients', clientId))) throw new Refused('not-found', 'clientId')
  if (!(await isKnown('complaints', complaintId))) throw new Refused('not-found', 'complaintId')
  if (!(await isKnown('visits', visitId))) throw new Refused('not-found', 'visitId')
  if (!(await isKnown('measurements', measurementId))) throw new Refused('not-found', 'measurementId')
}
