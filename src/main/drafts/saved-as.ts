import type { DraftRevision } from '@shared/draft-revision'
import type { Db } from '../database/open'

/** Among the keys of calls that created something, those of drafts. The id of a draft is never used again. */
const keyOf = (draftId: number) => `draft ${draftId}`

/** Remembers which visit a draft became, inside the transaction that creates the visit. */
export async function rememberSavedAs(
  db: Db,
  draft: DraftRevision | null,
  visitId: number,
  now: Date,
): Promise<void> {
  if (!draft) return
  await db
    .insertInto('createdOnce')
    .values({
      key: keyOf(draft.id),
      kind: 'visits.create',
      inputHash: '',
      answer: JSON.stringify({ id: visitId }),
      createdAt: now.toISOString(),
    })
    .execute()
}

/**
 * Returns the visit that a draft of a client's new visit became, so that another window with the same draft changes that
 * visit and creates no second one. Null if the draft was discarded or is not saved yet.
 */
export async function readSavedAs(
  db: Db,
  { clientId, draftId }: { clientId: number; draftId: number },
): Promise<{ visitId: number; revision: number } | null> {
  const saved = await db
    .selectFrom('createdOnce')
    .select('answer')
    .where('key', '=', keyOf(draftId))
    .executeTakeFirst()
  if (!saved?.answer) return null
  const { id } = JSON.parse(saved.answer) as { id: number }
  const visit = await db
    .selectFrom('visits')
    .select(['id as visitId', 'revision'])
    .where('id', '=', id)
    .where('clientId', '=', clientId)
    .executeTakeFirst()
  return visit ?? null
}
