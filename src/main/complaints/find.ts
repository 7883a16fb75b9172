import { hasWords, wordsOf } from '@shared/text/folding'
import type { Db } from '../database/open'

/** Finds complaints by the words of their titles, open ones first, those of archived clients not. */
export async function findComplaints(db: Db, { text, limit }: { text: string; limit: number }) {
  if (wordsOf(text).length === 0) return []
  const titles = await db
    .selectFrom('complaints')
    .select(['id', 'title', 'status'])
    .orderBy('id', 'desc')
    .execute()
  const found = titles
    .filter(({ title }) => hasWords(title, text))
    .toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'))
    .slice(0, limit * 2)
    .map(({ id }) => id)
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('complaints')
    .innerJoin('clients', 'clients.id', 'complaints.clientId')
    .select(['complaints.id', 'complaints.title', 'complaints.status', 'complaints.clientId'])
    .select(['clients.firstName', 'clients.lastName'])
    .where('complaints.id', 'in', found)
    .where('clients.archived', '=', 0)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap((id) => byId.get(id) ?? []).slice(0, limit)
}
