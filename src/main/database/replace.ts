import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { backupsFolderName, stampOf } from './backup-files'
import { flush, flushFolder } from './flush'
import { lockFolder } from './lock'

/** A checked record that is about to become `practice.db`. */
const stagedName = 'practice.db.restoring'
/** Names the file in `backups/` that the present record becomes. It exists only while the record is being replaced. */
const planName = 'restore.plan'
const recordName = 'practice.db'
/** A record with its journal and its shared memory, as SQLite names them. */
export const recordFiles = ['', '-wal', '-shm'] as const

/**
 * Replaces the record of a folder by a checked file. The present record moves to `backups/` first, with its `-wal` and
 * `-shm`. The folder must be locked and the record closed. A crash at any moment is completed by `finishReplacing`.
 *
 * @param staged the absolute path of the checked file, in the same folder or below it; it is moved
 * @param setAside the name in `backups/` that the present record gets
 */
export function replaceRecord(folder: string, staged: string, setAside: string): void {
  flush(staged)
  renameSync(staged, join(folder, stagedName))
  writeFileSync(join(folder, planName), setAside, { mode: 0o600 })
  flush(join(folder, planName))
  flushFolder(folder)
  finishReplacing(folder)
}

/**
 * Completes a replacement that a crash interrupted. Until the plan is written nothing has moved; after that every step
 * can be repeated. The folder must be locked.
 */
export function finishReplacing(folder: string): void {
  const staged = join(folder, stagedName)
  const plan = join(folder, planName)
  if (!existsSync(plan)) {
    rmSync(staged, { force: true })
    return
  }
  if (existsSync(staged)) {
    const setAside = join(folder, backupsFolderName, basename(readFileSync(plan, 'utf8')))
    for (const ending of recordFiles) {
      const present = join(folder, `${recordName}${ending}`)
      if (existsSync(present)) move(present, `${setAside}${ending}`)
    }
    flushFolder(join(folder, backupsFolderName))
    renameSync(staged, join(folder, recordName))
    flushFolder(folder)
  }
  rmSync(plan)
}

/**
 * Puts the record back that `replaceRecord` set aside, and deletes the one that took its place. The folder must be locked
 * and the record closed.
 */
export function putBackRecord(folder: string, setAside: string): void {
  for (const ending of recordFiles) {
    const present = join(folder, `${recordName}${ending}`)
    const kept = join(folder, backupsFolderName, `${setAside}${ending}`)
    rmSync(present, { force: true })
    // Most records have no journal beside them.
    if (existsSync(kept)) move(kept, present)
  }
}

/** Returns the path of the record file. Its journal is beside the file, not beside a link to it. */
export function recordPath(folder: string): string {
  const path = join(folder, recordName)
  return existsSync(path) ? realpathSync(path) : path
}

/** Copies a closed record and its journal to `backups/`, as they are. The folder must be locked. */
export function copyAside(folder: string, name: string): void {
  const backups = join(folder, backupsFolderName)
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  for (const ending of ['', '-wal']) {
    const copy = join(backups, `${name}${ending}`)
    copyFileSync(`${recordPath(folder)}${ending}`, copy)
    chmodSync(copy, 0o600)
    flush(copy)
  }
}

/** Moves the journal of a closed record to `backups/`, with its shared memory. @throws DatabaseProblem `already-open` */
export function moveJournalAside(folder: string, now: Date): void {
  const unlock = lockFolder(folder)
  try {
    const backups = join(folder, backupsFolderName)
    mkdirSync(backups, { recursive: true, mode: 0o700 })
    for (const ending of ['-wal', '-shm']) {
      const present = `${recordPath(folder)}${ending}`
      if (existsSync(present)) move(present, join(backups, `journal-of-${stampOf(now)}${ending}`))
    }
  } finally {
    unlock()
  }
}

/** Moves a file. `backups/` can be a link to another disk, where a rename is not possible. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    copyFileSync(from, to)
    flush(to)
    rmSync(from)
  }
}
