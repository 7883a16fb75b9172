import type { RuledOut } from '@shared/reasoning/record/facts'
import type { Db } from '../database/open'
import { Refused } from '../refused'

/** Lists what is ruled out for a complaint, oldest first, without what was undone. */
export const listRuledOut = (db: Db, complaintId: number) =>
  db
    .selectFrom('ruledOut')
    .select(['id', 'tissue', 'side', 'why', 'ruledOutOn as on'])
    .where('complaintId', '=', complaintId)
    .where('withdrawnOn', 'is', null)
    .orderBy('ruledOutOn')
    .orderBy('id')
    .execute()

/** Rules a tissue out for a complaint, inside the caller's transaction. Returns the id for undoing it. */
export async function addRuledOut(
  db: Db,
  complaintId: number,
  { tissue, side, why, on }: RuledOut,
): Promise<number> {
  const before = await listRuledOut(db, complaintId)
  if (before.some((one) => one.tissue === tissue && (one.side === side || one.side === 'both'))) {
    throw new Refused('ruled-out-already', 'tissue')
  }
  const { insertId } = await db
    .insertInto('ruledOut')
    .values({ complaintId, tissue, side, why, ruledOutOn: on, withdrawnOn: null })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

/** Undoes ruling out a tissue. The row stays with the day, so that the record shows the earlier decision. */
export async function withdrawRuledOut(db: Db, id: number, on: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('ruledOut')
    .set({ withdrawnOn: on })
    .where('id', '=', id)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
}
