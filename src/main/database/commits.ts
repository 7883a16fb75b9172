import type Database from 'better-sqlite3'
import type { FileOnDisk } from './file-on-disk'
import { SaveCounter } from './journal/save-count'

/**
 * What happens at every commit of the open record: the save is counted, and the file on the disk is compared with the
 * opened one, before the commit and once more before it is confirmed.
 */
export class Commits {
  readonly #driver: Database.Database
  readonly #counter: SaveCounter
  readonly #file: FileOnDisk | null
  #hasWritten = false

  /** @param file null for a file that is being made */
  constructor(driver: Database.Database, file: FileOnDisk | null) {
    this.#driver = driver
    this.#counter = new SaveCounter(driver)
    this.#file = file
  }

  /**
   * Runs a statement that writes: in the running transaction, or in one of its own.
   * @param hasChanged whether the result means that something was written
   * @throws RecordReplaced
   */
  write<Result>(run: () => Result, hasChanged: (result: Result) => boolean = () => true): Result {
    if (this.#driver.inTransaction) {
      const result = run()
      this.#hasWritten ||= hasChanged(result)
      return result
    }
    this.#driver.exec('BEGIN IMMEDIATE')
    try {
      const result = run()
      this.#hasWritten = hasChanged(result)
      this.prepare()
      this.#driver.exec('COMMIT')
      this.confirm()
      return result
    } catch (error) {
      this.rollBack()
      throw error
    }
  }

  /** Runs a statement that may move the journal into the file. @throws RecordReplaced */
  move<Result>(run: () => Result): Result {
    this.#file?.refuseIfReplaced()
    const result = run()
    this.#file?.confirmWrite()
    return result
  }

  /** Runs before a commit. @throws RecordReplaced */
  prepare(): void {
    if (!this.#hasWritten) return
    this.#file?.refuseIfReplaced()
    this.#counter.count()
  }

  /** Runs after a commit. @throws RecordReplaced when the save went into a file that is no longer the record */
  confirm(): void {
    if (!this.#hasWritten) return
    this.#hasWritten = false
    this.#file?.confirmWrite()
  }

  /** When the disk is full SQLite rolls back by itself. A second rollback would fail and hide the first error. */
  rollBack(): void {
    this.#hasWritten = false
    if (this.#driver.inTransaction) this.#driver.exec('ROLLBACK')
  }
}
