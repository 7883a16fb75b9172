import type { DateFormat, NameOrder, Paper, TimeFormat } from '@shared/vocabulary'
import type { Generated } from 'kysely'

/** The practice and its settings: one row. */
export interface PracticeTable {
  id: Generated<number>
  name: string
  address: string
  phone: string
  email: string
  /** A data URL, or '' without a logo. */
  logo: string
  paper: Paper
  dateFormat: DateFormat
  nameOrder: Generated<NameOrder>
  timeFormat: Generated<TimeFormat>
  /** What a note needs before it is signed, as JSON; see shared/signing.ts. */
  signChecklist: Generated<string>
  /** The relief criterion: the smallest drop in NPRS points and in percent, and how many hours it must last. */
  reliefPoints: number
  reliefPercent: number
  reliefHours: number
  /** The first complaint that is not classified by the current criterion yet; null when all are. */
  reclassifyFrom: Generated<number | null>
  /** The code of the country of phones without a country code; '' where it is not set. */
  country: Generated<string>
  /** The first client whose search text has to be made again; null when all are up to date. */
  searchTextFrom: Generated<number | null>
  /** What tells the practice from another, once a client was deleted; '' before, see `readRecordFacts`. */
  mark: Generated<string>
  /** The first visit whose older signature may have no signed note yet; null when all have one. */
  signedNotesFrom: Generated<number | null>
  /** The measures offered beside pain for every complaint that has no list of its own. */
  measures: Generated<string>
  /** 1 when single letter keys act. */
  singleKeys: Generated<number>
  /** The practice's own minutes of enough work, as JSON: by id of a palpation group or a tissue. */
  palpationMinutes: Generated<string>
  /** The columns of the table of clients that were chosen last, as JSON. */
  clientColumns: Generated<string>
}
