import type { Db } from '../database/open'

/** How many of the latest visits are read for it. */
const VISITS_READ = 50
const MAX_LISTED = 5

/** Lists the clients of the latest visits, the latest first, and those who were added last where these are few. */
export async function listRecentClients(db: Db) {
  const visits = await db
    .selectFrom('countedVisits')
    .select('clientId')
    .orderBy('at', 'desc')
    .limit(VISITS_READ)
    .execute()
  const added = await db.selectFrom('clients').select('id').orderBy('id', 'desc').limit(MAX_LISTED).execute()
  const ids = [...new Set([...visits.map(({ clientId }) => clientId), ...added.map(({ id }) => id)])]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone'])
    .where('id', 'in', ids)
    .where('archived', '=', 0)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).slice(0, MAX_LISTED)
}
