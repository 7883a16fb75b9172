import { backupReasons, recordFacts, type BackupReason, type RecordFacts } from '@shared/backups'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { flush } from './flush'

/** The folder of the backups, inside the data folder. */
export const backupsFolderName = 'backups'

/** How the name of an unfinished copy ends. Only a checked copy gets a name that ends in `.db`. */
export const UNFINISHED = '.unfinished'

/** The content of `<name>.json` beside a backup: what the check found, and the size and the hash of the checked file. */
const checkedFile = z.object({
  facts: recordFacts,
  bytes: z.number().int().positive(),
  /** SHA-256 in hex. SQLite itself does not notice most changed bits. */
  sha256: z.string().length(64),
})
export type CheckedFile = z.infer<typeof checkedFile>

const dashed = (reason: BackupReason) => reason.replaceAll(' ', '-')

/** Returns the time as it stands in the name of a backup, such as `2026-03-10T14-10-05-123Z`. */
export const stampOf = (madeAt: Date) => madeAt.toISOString().replace(/[:.]/g, '-')

/** Returns the name of a backup, such as `2026-03-10T14-10-05-123Z-in-use.db`. Names sort by their time. */
export const backupName = (madeAt: Date, reason: BackupReason) => `${stampOf(madeAt)}-${dashed(reason)}.db`

const stamp = String.raw`(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z`
const named = new RegExp(`^${stamp}-(${backupReasons.map(dashed).join('|')})\\.db$`)
/** The names of the copies before a migration. */
const namedBeforeUpdate = new RegExp(`^before-change-from-version-\\d+-${stamp}\\.db$`)

/** Reads the time and the reason from the name of a backup; null for any other file. */
export function parseBackupName(name: string): { madeAt: string; reason: BackupReason } | null {
  const parts = named.exec(name) ?? namedBeforeUpdate.exec(name)
  if (!parts) return null
  const [, day, hour, minute, second, millisecond, reason] = parts
  const madeAt = `${day}T${hour}:${minute}:${second}.${millisecond}Z`
  if (Number.isNaN(Date.parse(madeAt))) return null
  return { madeAt, reason: backupReasons.find((known) => dashed(known) === reason) ?? 'before update' }
}

/** Writes what a check found beside a backup. */
export function writeChecked(path: string, checked: CheckedFile): void {
  replaceFile(`${path}.json`, `${JSON.stringify(checked)}\n`)
}

/** Returns the content of the file beside a backup that was checked just now: its facts, its size and its hash. */
export function checkedNow(path: string, facts: RecordFacts): CheckedFile {
  return { facts, ...hashOf(path) }
}

/** Replaces the file at once: after a crash it has either the old or the new content. */
export function replaceFile(path: string, text: string): void {
  const unfinished = `${path}${UNFINISHED}`
  writeFileSync(unfinished, text, { mode: 0o600 })
  flush(unfinished)
  renameSync(unfinished, path)
}

/** Parses the text of such a file; null when it is not one. */
export function parseChecked(text: string): CheckedFile | null {
  try {
    return checkedFile.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const BLOCK = 1024 * 1024

/** Returns the size in bytes and the SHA-256 of a file in hex, holding one block of it in memory. */
export function hashOf(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(BLOCK)
  const file = openSync(path, 'r')
  let bytes = 0
  try {
    for (;;) {
      const read = readSync(file, block)
      if (read === 0) return { bytes, sha256: hash.digest('hex') }
      hash.update(block.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(file)
  }
}
