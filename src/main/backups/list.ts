import { backupPlaces, type Backup, type BackupPlace } from '@shared/backups'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBackupName, parseChecked } from '../database/backup-files'
import { isEmptyRecord } from '../database/record-facts'
import { recordFiles } from '../database/replace'
import type { BackupMemory } from './state'
import { backupsToDelete } from './thinning'

const DAY_MS = 86_400_000

/** Lists the backups of a folder, newest first. A folder that does not exist has none. */
export async function listBackups(folder: string, place: BackupPlace): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  const backups = await Promise.all(names.map((name) => readBackup(folder, name, place)))
  return backups
    .filter((backup) => backup !== null)
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
}

/**
 * Returns the last good backup in the data folder, from a list with the newest first. One that was made while the clock was
 * more than a day ahead is not the last one: it would stand for all that are made until then. The empty record that a
 * restore on a new computer set aside is no backup of the practice.
 */
export function lastGood(backups: readonly Backup[], now: Date): Backup | undefined {
  const good = backups.filter(
    ({ place, facts }) => place === 'here' && facts !== null && !isEmptyRecord(facts),
  )
  return good.find(({ madeAt }) => Date.parse(madeAt) <= now.getTime() + DAY_MS) ?? good[0]
}

async function readBackup(folder: string, name: string, place: BackupPlace): Promise<Backup | null> {
  const parsed = parseBackupName(name)
  if (!parsed) return null
  const path = join(folder, name)
  const status = await stat(path).catch(() => null)
  if (!status?.isFile()) return null
  const checked = await readFile(`${path}.json`, 'utf8').then(parseChecked, () => null)
  // The file is not read here: whoever restores it reads and compares all of it.
  const facts = checked?.bytes === status.size ? checked.facts : null
  return { name, place, ...parsed, bytes: status.size, facts }
}

/** Deletes a backup and what belongs to it. Its facts go last, so that no half-deleted backup looks unchecked. */
async function deleteBackup(folder: string, name: string): Promise<void> {
  for (const ending of [...recordFiles, '.json']) await rm(join(folder, `${name}${ending}`), { force: true })
}

/** Deletes the backups that `backupsToDelete` returns, in both places. What the last restore set aside is kept, for undo. */
export async function deleteThinned(
  backups: readonly Backup[],
  folders: Record<BackupPlace, string>,
  { settings, state }: BackupMemory,
  { now, log }: { now: Date; log: (line: string) => void },
): Promise<void> {
  const options = { now, budget: settings.budgetMegabytes * 1_000_000, fewerAccepted: state.fewerAccepted }
  for (const place of backupPlaces) {
    const there = backups.filter((backup) => backup.place === place)
    for (const { name } of backupsToDelete(there, options)) {
      if (name === state.lastRestore?.setAside) continue
      // A file that another program holds open is deleted next time. The new backup still counts.
      await deleteBackup(folders[place], name).catch(() => log('a backup was not deleted'))
    }
  }
}
