import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { recomputeDerivedRange } from './derived'

/** How many complaints a transaction classifies. With more, other calls wait longer; with fewer, all takes longer. */
const BATCH_SIZE = 32

/**
 * After this many batches the WAL is checkpointed. A few hundred pages take some milliseconds; at a thousand pages
 * SQLite would checkpoint inside a batch.
 */
const BATCHES_PER_CHECKPOINT = 16

/**
 * Marks every complaint of the practice for reclassification, in the transaction that changes the relief criterion. The mark
 * is stored until all is done, so that reclassification continues after a crash.
 */
export async function markAllForReclassification(db: Db): Promise<void> {
  await db.updateTable('practice').set({ reclassifyFrom: 0 }).execute()
}

/**
 * Classifies the marked complaints in batches, each in a transaction of its own, so that other calls run in between. It
 * starts again when the criterion changes meanwhile.
 * @param db the database itself, not a transaction on it
 */
export async function reclassifyPending(db: Db): Promise<void> {
  for (let batch = 1; await db.connection().execute(reclassifyBatchFast); batch += 1) {
    await setImmediate()
    if (batch % BATCHES_PER_CHECKPOINT !== 0) continue
    await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db)
    await setImmediate()
  }
}

/**
 * Runs a batch without waiting for the disk. A power failure can undo only the last batches together with their mark, and
 * these are classified again. Other calls run with the usual settings.
 */
async function reclassifyBatchFast(connection: Db): Promise<boolean> {
  await sql`PRAGMA synchronous = NORMAL`.execute(connection)
  await sql`PRAGMA wal_autocheckpoint = 0`.execute(connection)
  try {
    return await connection.transaction().execute(reclassifyBatch)
  } finally {
    await sql`PRAGMA synchronous = FULL`.execute(connection)
    // The default of SQLite.
    await sql`PRAGMA wal_autocheckpoint = 1000`.execute(connection)
  }
}

/** Returns whether more complaints are marked. */
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
