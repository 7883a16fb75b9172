import { backupSettings, defaultBackupSettings, type BackupSettings } from '@shared/backups'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readOwnFile, writeOwnFile } from './own-file'

/** What the program remembers about the backups of this computer, beside what the practice chose. */
const backupState = z.object({
  /** ISO time of the first change that no backup has; null when the last backup has everything. */
  changedSince: z.string().nullable(),
  /** The record file when it was last closed with everything in a backup; null otherwise. */
  closedRecord: z.object({ bytes: z.number(), modifiedMs: z.number() }).nullable(),
  /** ISO time since when the second folder could not be written; null while it can. */
  secondMissingSince: z.string().nullable(),
  /** ISO time of the last backup for which fewer clients or visits were confirmed. Earlier ones are not compared. */
  fewerAccepted: z.string().nullable(),
  /**
   * The last restore, which can be undone: its time, the name that the replaced record got in `backups/`, and whether it
   * undid the one before.
   */
  lastRestore: z
    .object({ at: z.string(), setAside: z.string(), isUndo: z.boolean().default(false) })
    .nullable(),
  /** ISO time of the last check of the whole record that found it good; null before the first. */
  checkedAt: z.string().nullable().default(null),
  /**
   * ISO time when confirmed saves could not be read after a crash, and whether somebody closed the message about it; null
   * when none are missing.
   */
  lostSaves: z.object({ at: z.string(), isSeen: z.boolean() }).nullable().default(null),
})
export type BackupState = z.infer<typeof backupState>

const firstState: BackupState = {
  changedSince: null,
  closedRecord: null,
  secondMissingSince: null,
  fewerAccepted: null,
  lastRestore: null,
  checkedAt: null,
  lostSaves: null,
}

/** The settings and the state of the backups of one data folder, in two small files. */
export class BackupMemory {
  readonly #settingsPath: string
  readonly #statePath: string
  #settings: BackupSettings
  #state: BackupState
  /** Whether the settings could not be read and are the defaults again. The unreadable file is kept beside. */
  #wereReset = false

  constructor(folder: string) {
    this.#settingsPath = join(folder, 'backup-settings.json')
    this.#statePath = join(folder, 'backup-state.json')
    const settings = readOwnFile(this.#settingsPath, backupSettings)
    if (settings.isDamaged) {
      this.#wereReset = true
      setAsideUnreadable(this.#settingsPath)
    }
    this.#settings = settings.value ?? defaultBackupSettings
    // An unreadable state costs nothing: the next start makes a backup.
    this.#state = readOwnFile(this.#statePath, backupState).value ?? firstState
  }

  get settings(): BackupSettings {
    return this.#settings
  }

  get state(): BackupState {
    return this.#state
  }

  get wereSettingsReset(): boolean {
    return this.#wereReset
  }

  saveSettings(settings: BackupSettings): void {
    writeOwnFile(this.#settingsPath, settings)
    this.#settings = settings
    this.#wereReset = false
  }

  /** Saves what changed. On a full disk it is only remembered until the program ends. */
  change(changes: Partial<BackupState>): void {
    const next = { ...this.#state, ...changes }
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return
    this.#state = next
    try {
      writeOwnFile(this.#statePath, next)
    } catch {
      // What is lost is made good by one more backup.
    }
  }
}

function setAsideUnreadable(path: string): void {
  try {
    renameSync(path, `${path}.unreadable`)
  } catch {
    // A folder that cannot be written to has its own screen.
  }
}
