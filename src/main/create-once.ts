import { createHash } from 'node:crypto'
import type { Db } from './database/open'
import { acceptTime } from './record-clock'
import { Refused } from './refused'

/** After so many days a key is forgotten. No window is open that long with an unanswered call. */
const KEY_DAYS = 30
const DAY_MS = 86_400_000

export interface CreatingCall {
  /** The key that the form has had since it was opened. */
  key: string
  /** The path of the call, such as `visits.create`. */
  kind: string
  input: unknown
}

/**
 * Runs what a call creates, in one transaction with its key. A call that comes twice, after a double click or a lost
 * answer, gets the first answer again and creates nothing.
 * @param create creates the rows in the given transaction and returns the answer of the call
 * @throws Refused `key-of-another-call`, `already-saved` (the same key with another input), `clock-wrong`
 */
export function createOnce<Answer>(
  db: Db,
  { key, kind, input }: CreatingCall,
  now: Date,
  create: (db: Db) => Promise<Answer>,
): Promise<Answer> {
  const inputHash = createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest('hex')
  return db.transaction().execute(async (transaction) => {
    const earlier = await transaction
      .selectFrom('createdOnce')
      .selectAll()
      .where('key', '=', key)
      .executeTakeFirst()
    if (earlier) {
      if (earlier.kind !== kind) throw new Refused('key-of-another-call')
      // The form was changed after a save whose answer was lost. The change must not vanish without a word.
      if (earlier.inputHash !== inputHash) throw new Refused('already-saved')
      return (earlier.answer === null ? undefined : JSON.parse(earlier.answer)) as Answer
    }
    await acceptTime(transaction, now)
    const answer = await create(transaction)
    await transaction
      .insertInto('createdOnce')
      .values({
        key,
        kind,
        inputHash,
        answer: answer === undefined ? null : JSON.stringify(answer),
        createdAt: now.toISOString(),
      })
      .execute()
    return answer
  })
}

/** The calls that prepare something now, by their keys. */
const preparing = new Map<string, Promise<unknown>>()

/**
 * Does the same after `prepare`, which is outside of the transaction and takes long, such as a backup. The same call again
 * waits for the first one, and prepares nothing when that one has created.
 */
export async function createOnceAfter<Prepared, Answer>(
  db: Db,
  call: CreatingCall,
  now: () => Date,
  prepare: () => Promise<Prepared>,
  create: (db: Db, prepared: Prepared) => Promise<Answer>,
): Promise<Answer> {
  const { key } = call
  while (preparing.has(key)) await preparing.get(key)
  const work = async () => {
    const isCreated = await db
      .selectFrom('createdOnce')
      .select('key')
      .where('key', '=', key)
      .executeTakeFirst()
    const prepared = isCreated ? null : await prepare()
    // Null is passed on only where the answer is known, and then nothing is created.
    return createOnce(db, call, now(), (transaction) => create(transaction, prepared as Prepared))
  }
  const running = work().finally(() => preparing.delete(key))
  preparing.set(
    key,
    running.catch(() => undefined),
  )
  return running
}

/** Deletes the keys of calls that can no longer be repeated. Runs when the record is opened. */
export async function forgetOldKeys(db: Db, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEY_DAYS * DAY_MS).toISOString()
  await db.deleteFrom('createdOnce').where('createdAt', '<', oldest).execute()
}
