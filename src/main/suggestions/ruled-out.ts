import type { RuledOut } from '@shared/reasoning/facts'
import type { Db } from '../database/open'
import { Refused } from '../rpc'

/** What is ruled out for a complaint now, oldest first; what was taken back is not. */
export const ruledOutFor = (db: Db, complaintId: number) =>
  db
    .selectFrom('ruledOut')
    .select(['id', 'tissue', 'side', 'why', 'ruledOutOn as on'])
    .where('complaintId', '=', complaintId)
    .where('takenBackOn', 'is', null)
    .orderBy('ruledOutOn')
    .orderBy('id')
    .execute()

/** Rules a tissue out for a complaint, inside the caller's transaction. Returns the id to take it back by. */
export async function ruleOutFor(
  db: Db,
  complaintId: number,
  { tissue, side, why, on }: RuledOut,
): Promise<number> {
  const before = await ruledOutFor(db, complaintId)
  if (before.some((one) => one.tissue === tissue && (one.side === side || one.side === 'both'))) {
    throw new Refused('ruled-out-already', 'tissue')
  }
  const { insertId } = await db
    .insertInto('ruledOut')
    .values({ complaintId, tissue, side, why, ruledOutOn: on, takenBackOn: null })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

/** The line stays with the day it was taken back, so that the record says what was once thought. */
export async function takeBackRuledOut(db: Db, id: number, on: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('ruledOut')
    .set({ takenBackOn: on })
    .where('id', '=', id)
    .where('takenBackOn', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
}
