import type { ClientFilter, ClientListQuery, ClientSort } from '@shared/clients/list'
import { addDays } from '@shared/fields'
import { hasWords } from '@shared/text/folding'
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Db } from '../database/open'
import { findClientIds } from './search'

interface Page extends ClientListQuery {
  limit: number
  cursor: number
}

/**
 * Lists clients for the table: one page, filtered and sorted. A text is searched as `findClients` does, and the best
 * results come first.
 * @param today YYYY-MM-DD
 */
export async function listClients(db: Db, page: Page, today: string) {
  const ids = await listClientIds(db, page, today)
  if (ids.length === 0) return []
  const [rows, complaints] = await Promise.all([
    db
      .selectFrom('clients')
      .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'email', 'referralSource'])
      .select(lastVisit.as('lastVisit'))
      .where('id', 'in', ids)
      .execute(),
    db
      .selectFrom('complaints')
      .select(['id', 'clientId', 'title'])
      .where('clientId', 'in', ids)
      .where('status', '=', 'open')
      .orderBy(sql`title COLLATE NOCASE`)
      .execute(),
  ])
  const complaintsOf = Map.groupBy(complaints, ({ clientId }) => clientId)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((clientId) => {
    const row = byId.get(clientId)
    if (!row) return []
    const open = complaintsOf.get(clientId) ?? []
    return { ...row, complaints: open.map(({ id, title }) => ({ id, title })) }
  })
}

/** Lists the ids of one page of the table, in its order. */
export async function listClientIds(db: Db, page: Page, today: string): Promise<number[]> {
  const { text, filter, sort, limit, cursor } = page
  const only = await conditionOf(db, filter, today)
  if (text.trim() !== '') return findClientIds(db, { text, archived: filter.archived, limit, cursor }, only)
  const { key, isReversed = false } = sortKeys[sort.by]
  const direction = sort.descending !== isReversed ? sql`DESC` : sql`ASC`
  const rows = await db
    .selectFrom('clients')
    .select('id')
    .where('archived', '=', filter.archived ? 1 : 0)
    .where(only)
    // A client without this value comes last in both directions.
    .$if(key !== null, (query) => query.orderBy(sql`${key} ${direction} NULLS LAST`))
    .orderBy('sortName', key === null && sort.descending ? 'desc' : 'asc')
    .orderBy('id')
    .limit(limit)
    .offset(cursor)
    .execute()
  return rows.map(({ id }) => id)
}

/** Lists what stands at "referred by", the most frequent first. */
export async function listReferralSources(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('clients')
    .select('referralSource')
    .where('referralSource', '<>', '')
    .groupBy('referralSource')
    .orderBy((row) => row.fn.countAll(), 'desc')
    .orderBy('referralSource')
    .limit(MAX_SOURCES)
    .execute()
  return rows.map(({ referralSource }) => referralSource)
}

const MAX_SOURCES = 100

/** The last visit that is not void: one step in the index of a client's visits. */
const lastVisit = sql<
  string | null
>`(SELECT at FROM countedVisits AS seen WHERE seen.clientId = clients.id ORDER BY at DESC LIMIT 1)`

interface SortKey {
  /** Null where the name is the key. */
  key: RawBuilder<unknown> | null
  /** Whether the key decreases where the column increases. */
  isReversed?: boolean
}

const sortKeys: Record<ClientSort['by'], SortKey> = {
  name: { key: null },
  lastVisit: { key: lastVisit },
  // The first of those that the row lists.
  complaints: {
    key: sql`(SELECT min(title COLLATE NOCASE) FROM complaints WHERE clientId = clients.id AND status = 'open') COLLATE NOCASE`,
  },
  dateOfBirth: { key: sql`dateOfBirth` },
  // Who was born later is younger.
  age: { key: sql`dateOfBirth`, isReversed: true },
  referredBy: { key: sql`nullif(referralSource, '') COLLATE NOCASE` },
  phone: { key: sql`nullif(phone, '')` },
  email: { key: sql`nullif(email, '') COLLATE NOCASE` },
}

async function conditionOf(db: Db, filter: ClientFilter, today: string): Promise<Expression<SqlBool>> {
  const { hasOpenComplaint, notSeenWeeks, referredBy } = filter
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`TRUE`]
  if (hasOpenComplaint)
    conditions.push(
      sql<SqlBool>`EXISTS (SELECT 1 FROM complaints WHERE clientId = clients.id AND status = 'open')`,
    )
  if (notSeenWeeks !== null) {
    const until = addDays(today, 1 - 7 * notSeenWeeks)
    // Somebody who was entered lately and never seen is a new client.
    conditions.push(sql<SqlBool>`coalesce(${lastVisit}, clients.createdAt) < ${until}`)
  }
  if (referredBy.trim() !== '')
    conditions.push(
      sql<SqlBool>`referralSource IN (SELECT value FROM json_each(${JSON.stringify(await sourcesWith(db, referredBy))}))`,
    )
  return sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`
}

/** Returns each "referred by" that has these words, folded as all searches are. */
async function sourcesWith(db: Db, words: string): Promise<string[]> {
  const rows = await db.selectFrom('clients').select('referralSource').distinct().execute()
  return rows.map(({ referralSource }) => referralSource).filter((source) => hasWords(source, words))
}
