import type { BackupSource, RecordFacts } from '@shared/backups'
import type { ClientComparison, ClientInBackup } from '@shared/client-restore'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { databaseName } from '../../database/open'
import { isSamePractice } from '../../database/record-facts'
import { Refused } from '../../refused'
import type { Backups } from '../backups'
import { dropUpload, pathOf } from '../restore'

/**
 * Opens a backup to read one client from it. Nothing of the record is changed.
 * @throws Refused as `examine` in restore.ts, and `restore-whole-backup` when the present record has no client
 */
export async function openCopy(
  backups: Backups,
  source: BackupSource,
): Promise<{ id: string; madeAt: string | null; facts: RecordFacts }> {
  const path = backups.incoming.newPath()
  const { facts, madeAt, present } = await backups
    .run('open copy', {
      source: pathOf(backups, source),
      staged: path,
      record: join(backups.folder, databaseName),
    })
    .finally(() => dropUpload(backups, source))
  const refusal = !isSamePractice(present, facts)
    ? 'backup-other-practice'
    : // With this client alone, no backup would be of the same practice any more: its mark is its first client.
      present.clients === 0
      ? 'restore-whole-backup'
      : null
  if (refusal) {
    rmSync(path, { force: true })
    throw new Refused(refusal)
  }
  const id = basename(path)
  backups.incoming.opened.keep({ id, path })
  return { id, madeAt, facts }
}

/** Returns the path of an opened copy. @throws Refused `backup-not-examined` when too many were opened since */
export function openedPath({ incoming }: Backups, id: string): string {
  const copy = incoming.opened.find(id)
  if (!copy) throw new Refused('backup-not-examined')
  return copy.path
}

/** Compares a client of the opened copy with the present record. @throws Refused `client-not-in-backup` */
export async function readComparison(backups: Backups, input: ClientInBackup): Promise<ClientComparison> {
  const comparison = await backups.run('compare client', {
    copy: openedPath(backups, input.copyId),
    record: join(backups.folder, databaseName),
    client: 'now' in input ? { now: input.now } : { inBackup: input.inBackup },
  })
  if (!comparison) throw new Refused('client-not-in-backup')
  return comparison
}

/** Reads all that the opened copy has of a client. @throws Refused `client-not-in-backup` */
export async function readFromCopy(backups: Backups, copyId: string, clientId: number) {
  const client = await backups.run('read client', { copy: openedPath(backups, copyId), clientId })
  if (!client) throw new Refused('client-not-in-backup')
  return client
}
