import type { OpenDatabase } from './database/open'
import type { ProblemCode } from './database/problem'
import type { Desktop } from './desktop'

/** The practice on the table: open, or shut with the reason why. */
export type Practice =
  | { state: 'open'; database: OpenDatabase; sample: boolean }
  | { state: 'problem'; code: ProblemCode; sample: boolean }

/** What every call is given. */
export interface ClinicContext {
  readonly practice: Practice
  readonly clock: () => Date
  readonly desktop: Desktop
  readonly dataFolder: string
  /** The program was started for the sample practice alone; there is no own one to go to. */
  readonly sampleOnly: boolean
  /** Names and numbers only, never what a record says. */
  readonly log: (line: string) => void
  /** Changes which practice is on the table. */
  readonly practices: {
    switchToSample(): Promise<void>
    switchToOwn(): Promise<void>
  }
}
