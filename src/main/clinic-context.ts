import type { Backups } from './backups/backups'
import type { Examined } from './backups/incoming'
import type { FoundFolder } from './data-folders'
import type { OpenDatabase } from './database/open'
import type { ProblemCode } from './database/problem'
import type { Desktop } from './desktop'

/** The current practice: open, not opened because of a problem, not chosen yet, or closed because the program ends. */
export type Practice =
  | { state: 'open'; database: OpenDatabase; sample: boolean; backups: Backups }
  | { state: 'problem'; code: ProblemCode; lastOpenedOn?: string; backups: Backups }
  /** Several folders have a practice, and the person has to say which one is used. */
  | { state: 'choice'; folders: readonly FoundFolder[] }
  | { state: 'closed' }

/** The context of every call. */
export interface ClinicContext {
  readonly practice: Practice
  /** The identity of the practice that the calling window shows; null where the call names none. */
  readonly shownIdentity: string | null
  /** The key of a call that creates something; null where the call has none. */
  readonly idempotencyKey: string | null
  readonly clock: () => Date
  readonly desktop: Desktop
  readonly dataFolder: string
  /** Whether the program was started with the sample practice only. There is no practice to switch to then. */
  readonly sampleOnly: boolean
  /** Logs a line of names and numbers, never content of the record. */
  readonly log: (line: string) => void
  /**
   * Closes the current practice and opens another.
   * @throws Refused `closed`
   */
  readonly practices: {
    switchToSample(): Promise<void>
    switchToOwn(): Promise<void>
    /**
     * Closes the current practice, sets its record aside and opens the examined file in its place. When that cannot be
     * opened, the record comes back.
     * @throws Refused `closed` or `restore-failed`
     */
    restore(examined: Examined): Promise<void>
    /** Opens the practice in one of the folders to choose from. @throws Refused `practice-open` or `not-found` */
    choose(folder: string): Promise<void>
    /** Makes an empty record where there are only backups, or where a practice was before. @throws Refused `practice-open` */
    startNew(): Promise<void>
    /**
     * Opens the record without the journal beside it, which is kept in `backups/`.
     * @throws Refused `practice-open` when the journal is not foreign
     */
    openWithoutJournal(): Promise<void>
    /**
     * Stops using an open record whose file was replaced or is damaged. Its files stay as they are.
     * @param practice the one that the failed call used; another one stays open
     * @param error a RecordReplaced, or an error of SQLite that means damage
     */
    stop(practice: Practice, error: unknown): Promise<void>
  }
}
