import { sortNameOf } from '@shared/clients/names'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { readNameSettings, searchTextOf } from './search-text'

/** How many clients a transaction handles. With more, other calls wait longer. */
const BATCH_SIZE = 500

/** Marks the search text of all clients to be made again, inside the caller's transaction. */
export async function markSearchText(db: Db): Promise<void> {
  await db.updateTable('practice').set({ searchTextFrom: 0 }).execute()
}

/**
 * Makes the search text of clients again, after a version that folds names in another way or after a change of the country
 * or of the order of names, in batches with a transaction each. The record stores how far it has come.
 * @param db the database itself, not a transaction on it
 */
export async function rebuildSearchText(db: Db): Promise<void> {
  while (await db.transaction().execute(rebuildBatch)) await setImmediate()
}

/** Returns whether there are more. */
async function rebuildBatch(db: Db): Promise<boolean> {
  const practice = await db.selectFrom('practice').select('searchTextFrom').executeTakeFirst()
  if (practice?.searchTextFrom == null) return false
  const { country, nameOrder } = await readNameSettings(db)
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'preferredName', 'email', 'phone', 'searchText', 'sortName'])
    .where('id', '>=', practice.searchTextFrom)
    .orderBy('id')
    .limit(BATCH_SIZE)
    .execute()
  for (const row of rows) {
    const derived = { searchText: searchTextOf(row, country), sortName: sortNameOf(row, nameOrder) }
    if (derived.searchText === row.searchText && derived.sortName === row.sortName) continue
    // Without `updatedAt`: it is no revision, and no form is refused because of it.
    await db.updateTable('clients').set(derived).where('id', '=', row.id).execute()
  }
  const last = rows.length < BATCH_SIZE ? undefined : rows.at(-1)
  await db
    .updateTable('practice')
    .set({ searchTextFrom: last ? last.id + 1 : null })
    .execute()
  return last !== undefined
}
