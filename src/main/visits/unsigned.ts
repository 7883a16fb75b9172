import type { UnsignedCursor } from '@shared/signing'
import { sql } from 'kysely'
import type { Db } from '../database/open'
import { findMissing } from './missing'
import { withDetails } from './read'

/** How many visits are shown at a time. */
const PAGE_SIZE = 30

/**
 * Lists the unsigned visits, oldest first, with the points of the practice's checklist that each lacks. Void visits are
 * left out, because they are never signed.
 * @param cursor the last visit of the page before; null for the first page
 */
export async function listUnsigned(db: Db, cursor: UnsignedCursor | null) {
  const { all, count } = await countUnsigned(db)
  if (count === 0) return { count, visits: [], next: null }
  const ids = await unsignedIds(db, count * 10 < all, cursor)
  const rows = await db
    .selectFrom('visits')
    .selectAll()
    .where('id', 'in', ids.slice(0, PAGE_SIZE))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const visits = await withDetails(db, rows)
  const [missing, clients] = await Promise.all([findMissing(db, visits), clientsOf(db, visits)])
  const last = ids.length > PAGE_SIZE ? visits.at(-1) : undefined
  return {
    count,
    visits: visits.map(({ id, at, clientId, kind }, index) => {
      const { firstName, lastName } = clients.get(clientId)!
      return { id, at, kind, clientId, firstName, lastName, missing: missing[index]! }
    }),
    next: last ? { at: last.at, id: last.id } : null,
  }
}

/**
 * Lists the ids of one page, oldest visit first, and of the visit after it.
 * @param few whether few visits are unsigned. Then comparing the two tables in one pass and sorting the result is
 * fastest. When many are unsigned, reading the visits from the oldest soon fills the page.
 */
async function unsignedIds(db: Db, few: boolean, cursor: UnsignedCursor | null): Promise<number[]> {
  const rows = await db
    .selectFrom('countedVisits')
    .select('id')
    .where(({ not, exists, selectFrom, eb }) =>
      few
        ? eb(
            'id',
            'in',
            selectFrom('visits').select('visits.id').except(selectFrom('signatures').select('visitId as id')),
          )
        : not(
            exists(
              selectFrom('signatures')
                .select('signatures.visitId')
                .whereRef('signatures.visitId', '=', 'countedVisits.id'),
            ),
          ),
    )
    .$if(cursor !== null, (query) =>
      query.where(sql<boolean>`(at, id) > (${cursor?.at ?? ''}, ${cursor?.id ?? 0})`),
    )
    .orderBy('at')
    .orderBy('id')
    .limit(PAGE_SIZE + 1)
    .execute()
  return rows.map((row) => row.id)
}

/** Counts all visits and the unsigned ones, without comparing each visit with its signature. */
export async function countUnsigned(db: Db): Promise<{ all: number; count: number }> {
  const rowsOf = (table: 'visits' | 'signatures') =>
    db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
  const { visits, signed, voided } = await db
    .selectNoFrom([
      rowsOf('visits').as('visits'),
      rowsOf('signatures').as('signed'),
      db
        .selectFrom('voids')
        .leftJoin('signatures', 'signatures.visitId', 'voids.visitId')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('signatures.visitId', 'is', null)
        .as('voided'),
    ])
    .executeTakeFirstOrThrow()
  const all = visits ?? 0
  return { all, count: all - (signed ?? 0) - (voided ?? 0) }
}

async function clientsOf(db: Db, visits: readonly { clientId: number }[]) {
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName'])
    .where(
      'id',
      'in',
      visits.map((visit) => visit.clientId),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
