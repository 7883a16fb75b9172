import { MIN_NOTE_LETTERS } from '@shared/visits'
import { excerptOf, wordFinder } from '@shared/text/find-words'
import { wordsOf } from '@shared/text/folding'
import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'

/** How many visits are read at a time. That takes a few milliseconds, so that other calls run in between. */
const BATCH_SIZE = 500

interface NoteSearch {
  text: string
  limit: number
}

/** A note with the words, as the palette shows it. */
interface FoundNote {
  visitId: number
  /** When the visit was, local time as YYYY-MM-DDTHH:MM. */
  at: string
  clientId: number
  firstName: string
  lastName: string
  isVoid: boolean
  /** The words around the first hit. */
  excerpt: string
}

/**
 * Finds the visits whose note or amendments have words that begin with each word of the text, the newest first. It reads the
 * visits as they are stored, from the newest on, until enough are found: an index of words would have to follow every
 * correction, restore and repair of the record. A void visit can be found, because its note stays readable.
 * @param signal stops the search when nobody waits for it any more
 */
export async function findNotes(
  db: Db,
  { text, limit }: NoteSearch,
  signal?: AbortSignal,
): Promise<FoundNote[]> {
  if (wordsOf(text).join('').length < MIN_NOTE_LETTERS) return []
  const hasWords = wordFinder(text)
  const found: { id: number; note: string }[] = []
  let last: { at: string; id: number } | null = null
  while (found.length < limit && !signal?.aborted) {
    const visits = await readNotes(db, last)
    for (const visit of visits) {
      if (found.length === limit) break
      if (hasWords(visit.note)) found.push(visit)
    }
    last = visits.at(-1) ?? null
    if (visits.length < BATCH_SIZE) break
    await setImmediate()
  }
  return withClients(db, found, text)
}

/** Reads the notes of the next visits, with their amendments, the newest first. */
async function readNotes(db: Db, after: { at: string; id: number } | null) {
  const visits = await db
    .selectFrom('visits')
    .select(['id', 'at', 'subjective', 'objective', 'assessment', 'plan'])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(at, id) < (${after?.at ?? ''}, ${after?.id ?? 0})`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(BATCH_SIZE)
    .execute()
  if (visits.length === 0) return []
  const amendments = await db
    .selectFrom('amendments')
    .select(['visitId', 'text'])
    .where(
      'visitId',
      'in',
      visits.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  const amendmentsOf = Map.groupBy(amendments, ({ visitId }) => visitId)
  return visits.map(({ id, at, subjective, objective, assessment, plan }) => {
    const added = (amendmentsOf.get(id) ?? []).map((amendment) => amendment.text)
    const parts = [subjective, objective, assessment, plan, ...added]
    return { id, at, note: parts.filter((part) => part !== '').join('\n') }
  })
}

async function withClients(db: Db, found: readonly { id: number; note: string }[], text: string) {
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('visits')
    .innerJoin('clients', 'clients.id', 'visits.clientId')
    .leftJoin('voids', 'voids.visitId', 'visits.id')
    .select(['visits.id', 'visits.at', 'visits.clientId', 'clients.firstName', 'clients.lastName'])
    .select('voids.visitId as voidOf')
    .where(
      'visits.id',
      'in',
      found.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id, note }): FoundNote[] => {
    const row = byId.get(id)
    if (!row) return []
    const { at, clientId, firstName, lastName, voidOf } = row
    return [
      {
        visitId: id,
        at,
        clientId,
        firstName,
        lastName,
        isVoid: voidOf !== null,
        excerpt: excerptOf(note, text),
      },
    ]
  })
}
