import type { OpenDatabase } from './database/open'
import type { ProblemCode } from './database/problem'
import type { Desktop } from './desktop'

/** The current practice: open, not opened with the reason why, or closed with the program. */
export type Practice =
  | { state: 'open'; database: OpenDatabase; sample: boolean }
  | { state: 'problem'; code: ProblemCode }
  | { state: 'closed' }

/** What every call is given. */
export interface ClinicContext {
  readonly practice: Practice
  readonly clock: () => Date
  readonly desktop: Desktop
  readonly dataFolder: string
  /** The program was started for the sample practice alone: there is no other practice to switch to. */
  readonly sampleOnly: boolean
  /** Takes names and numbers only, never content of the record. */
  readonly log: (line: string) => void
  /**
   * Closes the current practice and opens another.
   * @throws Refused `closed`
   */
  readonly practices: {
    switchToSample(): Promise<void>
    switchToOwn(): Promise<void>
  }
}
