import type { DraftRevision } from '@shared/drafts/draft-revision'
import {
  draftVersion,
  visitDraftForm,
  type DraftOwner,
  type VisitDraftForm,
} from '@shared/drafts/visit-drafts'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { refuseIfSavedElsewhere } from './saved-as'

/** Reads a draft; null when there is none. `savedAt` is an ISO time in UTC. */
export async function readDraft(db: Db, of: DraftOwner) {
  const row = await rowOf(db, of)
  if (!row) return null
  const { id, revision, visitRevision, savedAt, form } = row
  return {
    revision: { id, revision },
    visitRevision,
    savedAt,
    form: visitDraftForm.parse(JSON.parse(form)),
  }
}

/**
 * Saves a form as a draft, inside the caller's transaction. Changes nothing when the draft is no longer the one of
 * `expectedRevision`, because another window has saved or discarded it, or when another window has saved the new visit.
 * @throws Refused `draft-changed-elsewhere`, `not-found`, `visit-of-another-client`
 */
export async function saveDraft(
  db: Db,
  draft: DraftOwner & {
    form: VisitDraftForm
    visitRevision: number | null
    expectedRevision: DraftRevision | null
    newestVisitId?: number | null | undefined
  },
  now: Date,
): Promise<{ revision: DraftRevision; savedAt: string }> {
  const { clientId, visitId, form, visitRevision, expectedRevision } = draft
  await refuseUnknownOwner(db, draft)
  const row = await rowOf(db, draft)
  refuseIfRevisionChanged(row, expectedRevision)
  if (!row && visitId === null) await refuseIfSavedElsewhere(db, draft)
  const savedAt = now.toISOString()
  const columns = { form: JSON.stringify(form), version: draftVersion, visitRevision, savedAt }
  if (row) {
    const revision = row.revision + 1
    await db
      .updateTable('visitDrafts')
      .set({ ...columns, revision })
      .where('id', '=', row.id)
      .execute()
    return { revision: { id: row.id, revision }, savedAt }
  }
  const { insertId } = await db
    .insertInto('visitDrafts')
    .values({ ...columns, clientId, visitId, revision: 1, startedAt: savedAt })
    .executeTakeFirstOrThrow()
  return { revision: { id: Number(insertId), revision: 1 }, savedAt }
}

/**
 * Deletes a draft, unless another window has saved a newer revision.
 * @throws Refused `draft-changed-elsewhere`
 */
export async function discardDraft(
  db: Db,
  draft: DraftOwner & { expectedRevision: DraftRevision },
): Promise<void> {
  const row = await rowOf(db, draft)
  if (!row) return
  refuseIfRevisionChanged(row, draft.expectedRevision)
  await db.deleteFrom('visitDrafts').where('id', '=', row.id).execute()
}

/**
 * Deletes the draft that is being saved as a visit. Refuses when another window has changed, saved or discarded it:
 * otherwise two windows could make two visits from one draft. A draft of another client or visit is never deleted. A form
 * of a new visit that has seen no draft is refused if another window has a draft of it, or has saved it.
 * @param of the client of the new visit, with the newest visit that its form has seen; or the visit that is saved
 * @throws Refused `draft-changed-elsewhere`
 */
export async function deleteDraftOnSave(
  db: Db,
  saved: DraftRevision | null,
  of: { newVisitOf: number; newestVisitId?: number | null | undefined } | { visitId: number },
): Promise<void> {
  if (!saved) {
    if ('visitId' in of || of.newestVisitId === undefined) return
    const owner = { clientId: of.newVisitOf, visitId: null }
    if (await rowOf(db, owner)) throw new Refused('draft-changed-elsewhere')
    return refuseIfSavedElsewhere(db, { ...owner, newestVisitId: of.newestVisitId })
  }
  const { numDeletedRows } = await db
    .deleteFrom('visitDrafts')
    .where('id', '=', saved.id)
    .where(({ eb, and }) =>
      'visitId' in of
        ? eb('visitId', '=', of.visitId)
        : and([eb('visitId', 'is', null), eb('clientId', '=', of.newVisitOf)]),
    )
    .where('revision', '=', saved.revision)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw new Refused('draft-changed-elsewhere')
}

/**
 * Lists drafts with their client, the last saved first. `at` is the date of the visit as typed, perhaps incomplete;
 * `savedAt` is an ISO time in UTC.
 * @param clientId only the drafts of this client; without it, those of the whole practice
 */
export async function listDrafts(db: Db, clientId?: number) {
  const rows = await db
    .selectFrom('visitDrafts')
    .innerJoin('clients', 'clients.id', 'visitDrafts.clientId')
    .select((select) => [
      'visitDrafts.id',
      'visitDrafts.revision',
      'visitDrafts.clientId',
      'visitDrafts.visitId',
      'visitDrafts.savedAt',
      'clients.firstName',
      'clients.lastName',
      select.fn<string | null>('json_extract', ['visitDrafts.form', select.val('$.at')]).as('at'),
    ])
    .$if(clientId !== undefined, (query) => query.where('visitDrafts.clientId', '=', clientId!))
    .orderBy('visitDrafts.savedAt', 'desc')
    .orderBy('visitDrafts.id', 'desc')
    .execute()
  return rows.map(({ id, revision, ...row }) => ({ ...row, revision: { id, revision } }))
}

const rowOf = (db: Db, { clientId, visitId }: DraftOwner) =>
  db
    .selectFrom('visitDrafts')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('visitId', visitId === null ? 'is' : '=', visitId)
    .executeTakeFirst()

/** @throws Refused `draft-changed-elsewhere` when another window has saved or discarded the draft */
export function refuseIfRevisionChanged(
  row: DraftRevision | undefined,
  expected: DraftRevision | null,
): void {
  if (row?.id !== expected?.id || row?.revision !== expected?.revision) {
    throw new Refused('draft-changed-elsewhere')
  }
}

async function refuseUnknownOwner(db: Db, { clientId, visitId }: DraftOwner): Promise<void> {
  const client = await db.selectFrom('clients').select('id').where('id', '=', clientId).executeTakeFirst()
  if (!client) throw new Refused('not-found', 'clientId')
  if (visitId === null) return
  const visit = await db.selectFrom('visits').select('clientId').where('id', '=', visitId).executeTakeFirst()
  if (!visit) throw new Refused('not-found', 'visitId')
  if (visit.clientId !== clientId) throw new Refused('visit-of-another-client', 'visitId')
}
