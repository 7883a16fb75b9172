import type { Db } from '../database/open'
import { Refused } from '../refused'

/** Reads a client for the form, with its id and `archived`. `field` is the name of the id in the caller's input. */
export async function readClient(db: Db, clientId: number, field = 'clientId') {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', clientId).executeTakeFirst()
  if (!row) throw new Refused('not-found', field)
  const { archived, searchText: _searchText, sortName: _sortName, ...client } = row
  return { ...client, archived: archived === 1 }
}
