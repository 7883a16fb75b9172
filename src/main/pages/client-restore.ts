import type { ClientRestore } from '@shared/client-restore'
import { momentOf } from '@shared/fields'
import type { Backups } from '../backups/backups'
import { openedPath, readFromCopy } from '../backups/one-client/copy'
import { findByMark, readClientRecord, readPracticeRows, stateOf } from '../backups/one-client/read-rows'
import { writeClient } from '../backups/one-client/write'
import type { ClinicContext } from '../clinic-context'
import { findClients } from '../clients/search'
import { sortNameOf } from '@shared/clients/names'
import { readNameSettings, searchTextOf } from '../clients/search-text'
import { readFile } from '../database/readable-copy'
import type { Db } from '../database/open'
import { recomputeDerived } from '../outcomes/derived'
import { Refused } from '../refused'
import { keepOlderSignedNotesOf } from '../visits/older-signatures'

/** How many clients of a backup a search lists. */
const MAX_LISTED = 50

/** The backups of the open practice. @throws Refused `practice-not-open` */
export function backupsOf({ practice }: Pick<ClinicContext, 'practice'>): Backups {
  if (practice.state !== 'open') throw new Refused('practice-not-open')
  return practice.backups
}

/** Finds clients in an opened backup as the list of clients does, archived ones last. */
export function findClientsInBackup(backups: Backups, { copyId, text }: { copyId: string; text: string }) {
  return readFile(openedPath(backups, copyId), async (db) => {
    const find = (archived: boolean) => findClients(db, { text, archived, limit: MAX_LISTED, cursor: 0 })
    return [...(await find(false)), ...(await find(true))].slice(0, MAX_LISTED)
  })
}

/**
 * Brings one client back from an opened backup. A checked backup of the present record is made first. Then all is written
 * in one transaction.
 * @param onceAfter makes the backup, and runs what is written in a transaction, once for each key of the call
 * @returns the client's id, and when the backup was made that brings the present record back
 * @throws Refused `backup-not-examined`, `client-not-in-backup`, `client-changed`, `backup-failed`, `disk-full`
 */
export async function restoreClient(
  backups: Backups,
  input: ClientRestore,
  now: Date,
  onceAfter: (
    prepare: () => Promise<Prepared>,
    write: (db: Db, prepared: Prepared) => Promise<Restored>,
  ) => Promise<Restored>,
): Promise<Restored> {
  const prepare = async () => {
    const client = await readFromCopy(backups, input.copyId, input.clientId)
    const { madeAt } = await backups.backUpBefore('restore')
    return { ...client, madeAt }
  }
  return onceAfter(prepare, async (db, { record, mark, madeAt }) => {
    const presentId = await findByMark(db, mark)
    const present = presentId === null ? null : await readClientRecord(db, presentId)
    if (stateOf(present) !== input.expectedState) throw new Refused('client-changed')
    const practice = await readPracticeRows(db)
    const { id, olderSigned } = await writeClient(db, record, present, practice, input, now)
    await computeDerived(db, id)
    await keepOlderSignedNotesOf(db, olderSigned, now)
    return { id, backupMadeAt: momentOf(new Date(madeAt)) }
  })
}

/** The client of the backup, and when the backup of the present record was made, as an ISO time in UTC. */
type Prepared = Awaited<ReturnType<typeof readFromCopy>> & { madeAt: string }

interface Restored {
  id: number
  backupMadeAt: string
}

/** Computes what is not copied: the text for searching, the verdicts and the experience. */
export async function computeDerived(db: Db, clientId: number): Promise<void> {
  const client = await db
    .selectFrom('clients')
    .select(['firstName', 'lastName', 'preferredName', 'email', 'phone'])
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow()
  const { country, nameOrder } = await readNameSettings(db)
  await db
    .updateTable('clients')
    .set({ searchText: searchTextOf(client, country), sortName: sortNameOf(client, nameOrder) })
    .where('id', '=', clientId)
    .execute()
  const complaints = await db.selectFrom('complaints').select('id').where('clientId', '=', clientId).execute()
  for (const { id } of complaints) await recomputeDerived(db, id)
}
