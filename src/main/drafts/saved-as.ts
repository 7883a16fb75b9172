import type { DraftRevision } from '@shared/drafts/draft-revision'
import type { Db } from '../database/open'
import { Refused } from '../refused'

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

interface SavedVisit {
  visitId: number
  revision: number
}

/** What a window knows that has the form of a client's new visit. */
interface NewVisitWindow {
  clientId: number
  /** The draft that it has seen; null if it has seen none. */
  draftId: number | null
  /** The newest visit that it has seen; null if it has seen none. */
  newestVisitId?: number | null | undefined
}

/**
 * Returns the visit that a draft of a client's new visit became, so that another window with the same draft changes that
 * visit and creates no second one. A window that has seen no draft gets the visit that was saved since its form was opened.
 * Null if the draft was discarded or is not saved yet.
 */
export async function readSavedAs(db: Db, window: NewVisitWindow): Promise<SavedVisit | null> {
  return (await readVisitOfDraft(db, window)) ?? (await readNewerVisit(db, window))
}

/**
 * Refuses what a form of a new visit saves, if another window has saved a visit since the form was opened. For a form that
 * has seen no draft: a form with a draft is refused because its draft is gone.
 * @throws Refused `draft-changed-elsewhere`
 */
export async function refuseIfSavedElsewhere(db: Db, window: Omit<NewVisitWindow, 'draftId'>): Promise<void> {
  if (await readNewerVisit(db, window)) throw new Refused('draft-changed-elsewhere')
}

/** Returns the visit of a client that was saved last, also if it is void; null for a client without visits. */
export async function readNewestVisitId(db: Db, clientId: number): Promise<number | null> {
  const { newest } = await db
    .selectFrom('visits')
    .select(({ fn }) => fn.max<number | null>('id').as('newest'))
    .where('clientId', '=', clientId)
    .executeTakeFirstOrThrow()
  return newest
}

async function readNewerVisit(
  db: Db,
  { clientId, newestVisitId }: Omit<NewVisitWindow, 'draftId'>,
): Promise<SavedVisit | null> {
  if (newestVisitId === undefined) return null
  const visit = await db
    .selectFrom('countedVisits')
    .select(['id as visitId', 'revision'])
    .where('clientId', '=', clientId)
    .where('id', '>', newestVisitId ?? 0)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return visit ?? null
}

async function readVisitOfDraft(
  db: Db,
  { clientId, draftId }: Pick<NewVisitWindow, 'clientId' | 'draftId'>,
): Promise<SavedVisit | null> {
  if (draftId === null) return null
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
