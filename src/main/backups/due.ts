import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import type { BackupMemory } from './state'

const HOUR_MS = 3_600_000
/** A start has other work to do first. */
const AFTER_START_MS = 30_000

export type FileStatus = { bytes: number; modifiedMs: number }

/** Returns the size and the time of a file without opening it; null when there is none. */
export function fileStatus(path: string): FileStatus | null {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? { bytes: status.size, modifiedMs: status.mtimeMs } : null
}

/** Knows when a backup is due: an hour after the first change that no backup has, and after a start what was due before. */
export class DueBackups {
  readonly #memory: BackupMemory
  readonly #clock: () => Date
  /** The connection of the open record; null when it cannot be opened. */
  #driver: Database | null = null
  /** `total_changes()` of the connection when the last backup began. */
  #changesCopied = 0
  #dueAfter: number | null = null
  /** After a failure, when backups by themselves are tried again. */
  #notBefore = 0

  constructor(memory: BackupMemory, clock: () => Date) {
    this.#memory = memory
    this.#clock = clock
  }

  /**
   * Follows an opened record.
   * @param before the record file before it was opened; null when there was none
   */
  attach(driver: Database, before: FileStatus | null, hasPractice: boolean): void {
    this.#driver = driver
    this.#changesCopied = this.countChanges()
    const { closedRecord } = this.#memory.state
    const isBackedUp =
      before !== null && closedRecord?.bytes === before.bytes && closedRecord.modifiedMs === before.modifiedMs
    // A crash must not leave a note that says the opposite.
    this.#memory.change({ closedRecord: null })
    if (isBackedUp || !hasPractice || before === null) return
    this.#noteChange()
    this.#dueAfter = this.#now + AFTER_START_MS
  }

  get isOpen(): boolean {
    return this.#driver?.open ?? false
  }

  /** Makes a backup due at once. */
  makeDue(): void {
    this.#dueAfter = this.#now
  }

  /** Counts the rows that the open connection has changed. */
  countChanges(): number {
    if (!this.#driver?.open) return this.#changesCopied
    return this.#driver.prepare('SELECT total_changes()').pluck().get() as number
  }

  isDue(): boolean {
    if (this.countChanges() !== this.#changesCopied) this.#noteChange()
    const { changedSince } = this.#memory.state
    if (this.#now < this.#notBefore) return false
    const isHourOver = changedSince !== null && this.#now - Date.parse(changedSince) >= HOUR_MS
    return isHourOver || (this.#dueAfter !== null && this.#now >= this.#dueAfter)
  }

  /** @param changes as counted before the backup began, which has at least these */
  noteBackup(changes: number, startedAt: Date): void {
    this.#dueAfter = null
    this.#changesCopied = changes
    const isChanged = this.countChanges() !== changes
    this.#memory.change({ changedSince: isChanged ? startedAt.toISOString() : null })
  }

  /** Tries again in an hour, not at every call. */
  noteFailure(startedAt: Date): void {
    this.#notBefore = startedAt.getTime() + HOUR_MS
  }

  /** Notes whether the closed record is all in a backup. Otherwise the next start makes one. */
  noteClosed(changes: number, recordPath: string): void {
    // A record that was never followed may have what no backup has.
    if (!this.#driver) return
    const isBackedUp = changes === this.#changesCopied && this.#memory.state.changedSince === null
    this.#memory.change({ closedRecord: isBackedUp ? fileStatus(recordPath) : null })
    this.#driver = null
  }

  get #now(): number {
    return this.#clock().getTime()
  }

  #noteChange(): void {
    const { changedSince } = this.#memory.state
    // After the clock has jumped back, the time of the change would be in the future for long.
    if (changedSince === null || Date.parse(changedSince) > this.#now)
      this.#memory.change({ changedSince: this.#clock().toISOString() })
  }
}
