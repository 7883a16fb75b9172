import { mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { readOwnFile, writeOwnFile } from './backups/own-file'
import { backupsFolderName } from './database/backup-files'
import { databaseName } from './database/open'
import { sqliteCode } from './database/problem'

/** The day on which a practice was last open, YYYY-MM-DD, by the absolute path of its data folder. */
const knownFolders = z.record(z.string(), z.iso.date())

const MAX_FOLDERS = 50

/**
 * Remembers in the profile of the user which data folders had a practice. The mount point of a drive that is not connected is
 * an empty folder, and nothing in it says so.
 */
export class KnownFolders {
  readonly #path: string | null

  /** @param path an absolute path; null remembers nothing */
  constructor(path: string | null) {
    this.#path = path
  }

  /** Returns the day on which a practice was last open in a folder that has nothing of it now; null otherwise. */
  lostSince(folder: string): string | null {
    const day = this.#read()[folder]
    return day !== undefined && !hasTraces(folder) ? day : null
  }

  /** @param day YYYY-MM-DD */
  note(folder: string, day: string): void {
    const known = this.#read()
    if (this.#path === null || known[folder] === day) return
    const newest = Object.entries({ ...known, [folder]: day })
      .sort(([, one], [, other]) => (one < other ? 1 : -1))
      .slice(0, MAX_FOLDERS)
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 })
      writeOwnFile(this.#path, Object.fromEntries(newest))
    } catch {
      // Without this file, an empty folder is a new one.
    }
  }

  #read(): Record<string, string> {
    return this.#path === null ? {} : (readOwnFile(this.#path, knownFolders).value ?? {})
  }
}

/** Returns whether a folder has anything of a practice. One that cannot be read may have it. */
export function hasTraces(folder: string): boolean {
  try {
    // A broken link, a journal and an unfinished restore have screens of their own.
    return readdirSync(folder).some(
      (name) => name.startsWith(databaseName) || name === backupsFolderName || name === 'restore.plan',
    )
  } catch (error) {
    return sqliteCode(error) !== 'ENOENT'
  }
}
