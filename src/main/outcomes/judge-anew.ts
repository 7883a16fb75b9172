import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { restateRange } from './standing'

/** How many complaints are judged at once: with more, a call waits longer; with fewer, all take longer together. */
const AT_ONCE = 32

/** After so many turns what they wrote is brought home from SQLite's journal, in a turn of its own: a few hundred pages
 *  take some milliseconds, and at a thousand SQLite would do it inside a turn. */
const TURNS_BEFORE_HOME = 16

/**
 * Notes that every complaint of the practice is to be judged anew, in the transaction that moves the line for lasting
 * relief. It stands in the record until it is done, so that neither a crash nor closing leaves half of it undone.
 */
export async function markAllToJudge(db: Db): Promise<void> {
  await db.updateTable('practice').set({ judgeFrom: 0 }).execute()
}

/**
 * Judges what is marked, some complaints at a time, each in a transaction of its own: other calls have their turn in
 * between. A line that is moved once more meanwhile begins it again.
 * @param db the record itself, not a transaction on it
 */
export async function judgeMarked(db: Db): Promise<void> {
  for (let turn = 1; await db.connection().execute(judgeInTurn); turn += 1) {
    await setImmediate()
    if (turn % TURNS_BEFORE_HOME !== 0) continue
    await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db)
    await setImmediate()
  }
}

/**
 * Without waiting for the disk at each turn: what a power failure took away was never more than the last turns, their
 * note of how far they had come included, and is judged again. Every other call finds the setting as it was.
 */
async function judgeInTurn(connection: Db): Promise<boolean> {
  await sql`PRAGMA synchronous = NORMAL`.execute(connection)
  await sql`PRAGMA wal_autocheckpoint = 0`.execute(connection)
  try {
    return await connection.transaction().execute(judgeSome)
  } finally {
    await sql`PRAGMA synchronous = FULL`.execute(connection)
    // What SQLite begins with.
    await sql`PRAGMA wal_autocheckpoint = 1000`.execute(connection)
  }
}

/** @returns whether there is more to judge */
async function judgeSome(db: Db): Promise<boolean> {
  const practice = await db.selectFrom('practice').select('judgeFrom').executeTakeFirst()
  if (practice?.judgeFrom == null) return false
  const ids = await db
    .selectFrom('complaints')
    .select('id')
    .where('id', '>=', practice.judgeFrom)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  const [first, last] = [ids[0]?.id, ids.at(-1)?.id]
  if (first !== undefined && last !== undefined) await restateRange(db, [first, last])
  const judgeFrom = last === undefined ? null : last + 1
  await db.updateTable('practice').set({ judgeFrom }).execute()
  return judgeFrom !== null
}
