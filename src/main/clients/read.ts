import type { Db } from '../database/open'
import { Refused } from '../refused'

/** A client as the form has it, with its id and whether it is archived. `field` is what the caller's input calls the id. */
export async function readClient(db: Db, clientId: number, field = 'clientId') {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', clientId).executeTakeFirst()
  if (!row) throw new Refused('not-found', field)
  const { archived, searchText: _searchText, sortName: _sortName, ...client } = row
  return { ...client, archived: archived === 1 }
}
