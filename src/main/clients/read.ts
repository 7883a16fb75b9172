import type { ClientInput } from '@shared/clients'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { searchTextOf, sortNameOf } from './search-text'

/** Reads a client for the form, with its id and `archived`. `field` is the name of the id in the caller's input. */
export async function readClient(db: Db, clientId: number, field = 'clientId') {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', clientId).executeTakeFirst()
  if (!row) throw new Refused('not-found', field)
  const { archived, searchText: _searchText, sortName: _sortName, ...client } = row
  return {
    ...client,
    precautions: JSON.parse(client.precautions) as PrecautionAnswers,
    archived: archived === 1,
  }
}

/**
 * Returns the columns of a client that come from the form, with those for searching and sorting.
 * @param country that of the practice, as `readCountry` reads it
 */
export function columnsOf(client: ClientInput, country: string) {
  return {
    ...client,
    precautions: JSON.stringify(client.precautions),
    searchText: searchTextOf(client, country),
    sortName: sortNameOf(client),
  }
}
