import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { recomputeDerivedRange } from './derived'

/** How many complaints are judged at once: with more, a call waits longer; with fewer, all take longer together. */
const BATCH_SIZE = 32

/** After so many turns what they wrote is brought home from SQLite's journal, in a turn of its own: a few hundred pages
 *  take some milliseconds, and at a thousand SQLite would do it inside a turn. */
const BATCHES_PER_CHECKPOINT = 16

/**
 * Notes that every complaint of the practice is to be judged anew, in the transaction that moves the line for lasting
 * relief. It stands in the record until it is done, so that neither a crash nor closing leaves half of it undone.
 */
export async function markAllForReclassification(db: Db): Promise<void> {
  await db.updateTable('practice').set({ reclassifyFrom: 0 }).execute()
}

/**
 * Judges what is marked, some complaints at a time, each in a transaction of its own: other calls have their turn in
 * between. A line that is moved once more meanwhile begins it again.
 * @param db the record itself, not a transaction on it
 */
export async function reclassifyPending(db: Db): Promise<void> {
  for (let turn = 1; await db.connection().execute(reclassifyBatchFast); turn += 1) {
    await setImmediate()
    if (turn % BATCHES_PER_CHECKPOINT !== 0) continue
    await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db)
    await setImmediate()
  }
}

/**
 * Without waiting for the disk at each turn: what a power failure took away was never more than the last turns, their
 * note of how far they had come included, and is judged again. Every other call finds the setting as it was.
 */
async function reclassifyBatchFast(connection: Db): Promise<boolean> {
  await sql`PRAGMA synchronous = NORMAL`.execute(connection)
  await sql`PRAGMA wal_autocheckpoint = 0`.execute(connection)
  try {
    return await connection.transaction().execute(reclassifyBatch)
  } finally {
    await sql`PRAGMA synchronous = FULL`.execute(connection)
    // What SQLite begins with.
    await sql`PRAGMA wal_autocheckpoint = 1000`.execute(connection)
  }
}

/** @returns whether there is more to judge */
async function reclassifyBatch(db: Db): Promise<boolean> {
  const practice = await db.selectFrom('practice').select('reclassifyFrom').executeTakeFirst()
  if (practice?.reclassifyFrom == null) return false
  const ids = await db
    .selectFrom('complaints')
    .select('id')
    .where('id', '>=', practice.reclassifyFrom)
    .orderBy('id')
    .limit(BATCH_SIZE)
    .execute()
  const [first, last] = [ids[0]?.id, ids.at(-1)?.id]
  if (first !== undefined && last !== undefined) await recomputeDerivedRange(db, [first, last])
  const reclassifyFrom = last === undefined ? null : last + 1
  await db.updateTable('practice').set({ reclassifyFrom }).execute()
  return reclassifyFrom !== null
}
