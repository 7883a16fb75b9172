import type { BackupSource, Losses, RecordFacts } from '@shared/backups'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backupName } from '../database/backup-files'
import { lockFolder } from '../database/lock'
import { isEmptyRecord, isSamePractice } from '../database/record-facts'
import { putBackRecord, replaceRecord } from '../database/replace'
import { databaseName } from '../database/open'
import { Refused } from '../refused'
import type { Backups } from './backups'
import type { Examined } from './incoming'

/** What a person reads before a restore. */
export interface Preview {
  /** Names the examined file for the restore. */
  id: string
  /** ISO time in UTC; null when the file does not say it. */
  madeAt: string | null
  facts: RecordFacts
  /** What the present record has and the file does not; null when the present record cannot be read. */
  losses: Losses | null
}

/**
 * Checks a file and compares it with the present record. Nothing is changed.
 * @param isOpen whether the present record can be read
 * @param isUndo whether its restore undoes the last one
 * @throws Refused `backup-missing`, `-empty`, `-truncated`, `-not-ours`, `-newer`, `-damaged`, `-changed`, `-other-practice`
 */
export async function examine(
  backups: Backups,
  source: BackupSource,
  {
    isOpen,
    ofAnyPractice = false,
    isUndo = false,
  }: { isOpen: boolean; ofAnyPractice?: boolean; isUndo?: boolean },
): Promise<Preview> {
  const path = backups.incoming.newPath()
  const { facts, madeAt, present } = await backups
    .run('examine', {
      source: pathOf(backups, source),
      staged: path,
      record: isOpen ? join(backups.folder, databaseName) : null,
    })
    .finally(() => dropUpload(backups, source))
  const compared = present?.facts ?? (await newestGood(backups))
  if (!ofAnyPractice && compared && !isSamePractice(compared, facts)) {
    rmSync(path, { force: true })
    throw new Refused('backup-other-practice')
  }
  const id = path.slice(dirname(path).length + 1)
  backups.incoming.examined.keep({ id, path, facts, isUndo })
  return { id, madeAt, facts, losses: present?.losses ?? null }
}

/** Returns the path of a listed backup or of a file that was sent here. @throws Refused `backup-missing` */
export function pathOf(backups: Backups, source: BackupSource): string {
  if ('upload' in source) return backups.incoming.uploadPath(source.upload)
  // The name comes from a list, but the caller can send any. No path leads out of the folder.
  if (/[\\/]/.test(source.name) || !source.name.endsWith('.db')) throw new Refused('backup-missing')
  if (source.place === 'second' && backups.memory.settings.secondFolder === '')
    throw new Refused('backup-missing')
  return join(backups.folderOf(source.place), source.name)
}

/** While the record cannot be read, its last good backup says which practice it is. */
async function newestGood(backups: Backups): Promise<RecordFacts | null> {
  return (await backups.list()).find(({ facts }) => facts && !isEmptyRecord(facts))?.facts ?? null
}

/** Deletes a file that was sent here, once it is copied or refused. */
export function dropUpload({ incoming }: Backups, source: BackupSource): void {
  if ('upload' in source) rmSync(incoming.uploadPath(source.upload), { force: true })
}

/** Returns an examined file and forgets it. @throws Refused `backup-not-examined` when too many were examined since */
export function takeExamined({ incoming }: Backups, id: string): Examined {
  const examined = incoming.examined.take(id)
  if (!examined) throw new Refused('backup-not-examined')
  return examined
}

/**
 * Puts an examined file in the place of the closed record, and sets the record aside in `backups/`.
 * @returns the name that the replaced record got in `backups/`
 * @throws DatabaseProblem `already-open` when another program has the record
 */
export function replaceByExamined(backups: Backups, { path }: Examined, now: Date): string {
  const setAside = backupName(now, 'before restore')
  const unlock = lockFolder(backups.folder)
  try {
    mkdirSync(backups.here, { recursive: true, mode: 0o700 })
    replaceRecord(backups.folder, path, setAside)
  } finally {
    unlock()
  }
  return setAside
}

/** Puts the record back that was set aside, after the restored one could not be opened. That one is deleted. */
export function putBack(backups: Backups, setAside: string): void {
  const unlock = lockFolder(backups.folder)
  try {
    putBackRecord(backups.folder, setAside)
  } finally {
    unlock()
  }
}
