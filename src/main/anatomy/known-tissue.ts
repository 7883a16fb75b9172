import { ownNumberOf } from '@shared/anatomy/own-tissue'
import type { Db } from '../database/open'
import { Refused } from '../refused'

/**
 * Refuses a tissue of the practice's own that the record does not have. The schema has checked the built-in tissues. A
 * retired tissue is allowed, because old records name it and may be saved again.
 * @param fieldOf returns the path of a tissue in the call's input, from its index in the list
 */
export async function refuseUnknownTissues(
  db: Db,
  tissues: readonly string[],
  fieldOf: (index: number) => string,
): Promise<void> {
  const numbers = tissues.map(ownNumberOf)
  const asked = numbers.filter((number) => number !== null)
  if (asked.length === 0) return
  const rows = await db.selectFrom('ownTissues').select('id').where('id', 'in', asked).execute()
  const known = new Set(rows.map((row) => row.id))
  const unknownIndex = numbers.findIndex((number) => number !== null && !known.has(number))
  if (unknownIndex >= 0) throw new Refused('tissue-unknown', fieldOf(unknownIndex))
}

export const refuseUnknownTissue = (db: Db, tissue: string, field: string) =>
  refuseUnknownTissues(db, [tissue], () => field)
