import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { withNames } from './note'
import { withDetails } from './read'
import { signedNoteRow } from './signed-note'

/** How many signatures a transaction handles. With more, it holds more notes in memory and other calls wait longer. */
const BATCH_SIZE = 100

/**
 * Makes the signed notes of the signatures that are older than the table of signed notes, in batches with a transaction
 * each. The record stores how far it has come, so that a crash loses no more than a batch, and so that a signed note
 * which somebody deletes later is not made again from a note that may have been changed.
 * @param db the database itself, not a transaction on it
 */
export async function keepOlderSignedNotes(db: Db, clock: () => Date): Promise<void> {
  while (await db.transaction().execute((transaction) => keepBatch(transaction, clock())))
    await setImmediate()
}

/** Returns whether there are more. */
async function keepBatch(db: Db, now: Date): Promise<boolean> {
  const practice = await db.selectFrom('practice').select('signedNotesFrom').executeTakeFirst()
  if (practice?.signedNotesFrom == null) return false
  const signatures = await signaturesWithoutNote(db)
    .where('signatures.visitId', '>=', practice.signedNotesFrom)
    .limit(BATCH_SIZE)
    .execute()
  await writeSignedNotes(db, signatures, now)
  const last = signatures.length < BATCH_SIZE ? undefined : signatures.at(-1)
  await db
    .updateTable('practice')
    .set({ signedNotesFrom: last ? last.visitId + 1 : null })
    .execute()
  return last !== undefined
}

/**
 * Makes the signed notes of visits that came back from a backup which is older than the table of signed notes, inside the
 * caller's transaction.
 */
export async function keepOlderSignedNotesOf(db: Db, visitIds: readonly number[], now: Date): Promise<void> {
  for (let first = 0; first < visitIds.length; first += BATCH_SIZE) {
    const batch = visitIds.slice(first, first + BATCH_SIZE)
    const signatures = await signaturesWithoutNote(db).where('signatures.visitId', 'in', batch).execute()
    await writeSignedNotes(db, signatures, now)
  }
}

const signaturesWithoutNote = (db: Db) =>
  db
    .selectFrom('signatures')
    .leftJoin('signedNotes', 'signedNotes.visitId', 'signatures.visitId')
    .select(['signatures.visitId', 'signatures.name', 'signatures.credentials', 'signatures.at'])
    .where('signedNotes.visitId', 'is', null)
    .orderBy('signatures.visitId')

/** @param signatures in the order of their visits */
async function writeSignedNotes(
  db: Db,
  signatures: Awaited<ReturnType<ReturnType<typeof signaturesWithoutNote>['execute']>>,
  now: Date,
): Promise<void> {
  if (signatures.length === 0) return
  const ids = signatures.map(({ visitId }) => visitId)
  const rows = await db.selectFrom('visits').selectAll().where('id', 'in', ids).orderBy('id').execute()
  const notes = await withNames(db, await withDetails(db, rows))
  const made = { madeAt: now.toISOString(), isMadeLater: true }
  await db
    .insertInto('signedNotes')
    .values(notes.map((note, index) => signedNoteRow(note, signatures[index]!, made)))
    .execute()
}
