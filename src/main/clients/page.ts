import type { Db } from '../database/open'
import { listComplaints } from '../complaints/read'
import { listVisitCards } from '../visits/read'
import { Refused } from '../rpc'

/** All that a client's page shows: the record, the complaints with their pain lines, the visits, newest first. */
export async function clientPage(db: Db, clientId: number) {
  const client = await readClient(db, clientId, 'id')
  const [complaints, visits] = await Promise.all([listComplaints(db, clientId), listVisitCards(db, clientId)])
  return { client, complaints, visits }
}

/** A client as the form has it, with its id and whether it is archived. `field` is what the caller's input calls the id. */
export async function readClient(db: Db, clientId: number, field = 'clientId') {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', clientId).executeTakeFirst()
  if (!row) throw new Refused('not-found', field)
  const { archived, searchText: _searchText, sortName: _sortName, ...client } = row
  return { ...client, archived: archived === 1 }
}
