import { sortNameOf } from '@shared/clients/names'
import type { ClientInput } from '@shared/clients'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import type { NameOrder } from '@shared/vocabulary'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { readRelatives } from './relatives'
import { searchTextOf } from './search-text'

/** Reads a client for the form, with its id and `archived`. `field` is the name of the id in the caller's input. */
export async function readClient(db: Db, clientId: number, field = 'clientId') {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', clientId).executeTakeFirst()
  if (!row) throw new Refused('not-found', field)
  const { archived, searchText: _searchText, sortName: _sortName, ...client } = row
  return {
    ...client,
    precautions: JSON.parse(client.precautions) as PrecautionAnswers,
    relatives: await readRelatives(db, client.relatives),
    archived: archived === 1,
  }
}

/**
 * Returns the columns of a client that come from the form, with those for searching and sorting.
 * @param settings those of the practice, as `readNameSettings` reads them
 * @param relatives the stored links, as `relativesColumn` returns them
 */
export function columnsOf(
  client: ClientInput,
  settings: { country: string; nameOrder: NameOrder },
  relatives = '[]',
) {
  return {
    ...client,
    precautions: JSON.stringify(client.precautions),
    relatives,
    searchText: searchTextOf(client, settings.country),
    sortName: sortNameOf(client, settings.nameOrder),
  }
}
