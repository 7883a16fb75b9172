import type { OwnTissueInput, RelationKind } from '@shared/anatomy/own-tissue'
import type { PhraseInput } from '@shared/phrases'
import type { RoutineLine } from '@shared/routines'
import type { Sortable } from '@shared/techniques'
import type {
  CallResult,
  ComplaintStatus,
  DateFormat,
  Paper,
  PlanAction,
  Side,
  Use,
} from '@shared/vocabulary'
import type { Generated } from 'kysely'
import type {
  PainMarksTable,
  CorrectedOutcomesTable,
  OutcomesTable,
  SignedTable,
  VisitComplaintsTable,
  VisitDraftsTable,
  VisitsTable,
  WorkTable,
} from './visit-tables'

/**
 * The tables, column by column as they stand in the file. Columns have the names of the fields they keep, so a
 * value has one name from the form to the disk. Days are YYYY-MM-DD, moments YYYY-MM-DDTHH:MM of the local clock,
 * `createdAt` and `updatedAt` are ISO times in UTC. Lists of ids are JSON arrays.
 */
export interface Tables {
  practice: PracticeTable
  practitioners: PractitionersTable
  clients: ClientsTable
  complaints: ComplaintsTable
  complaintRegions: { complaintId: number; position: number; region: string; side: Side }
  visits: VisitsTable
  visitComplaints: VisitComplaintsTable
  work: WorkTable
  painMarks: PainMarksTable
  outcomes: OutcomesTable
  correctedOutcomes: CorrectedOutcomesTable
  experience: ExperienceTable
  experienceTotals: Omit<ExperienceTable, 'complaintId'>
  plans: PlansTable
  planItems: PlanItemsTable
  visitDrafts: VisitDraftsTable
  signatures: SignedTable
  amendments: SignedTable & { id: Generated<number>; text: string }
  voids: SignedTable & { reason: string }
  /** The visits without those that are void: a view, for reading alone. */
  countedVisits: VisitsTable
  ownTissues: OwnTissuesTable
  ownRelations: OwnRelationsTable
  ownAnatomyVersion: { id: number; version: string }
  hiddenTissues: { tissue: string; why: string; hiddenOn: string }
  ruledOut: RuledOutTable
  calls: CallsTable
  activities: ActivitiesTable
  measurements: MeasurementsTable
  activityScores: { measurementId: number; activityId: number; score: number }
  routines: { id: Generated<number>; name: string }
  routineLines: RoutineLine & { routineId: number; position: number }
  phrases: PhrasesTable
  techniqueUse: { technique: Sortable; use: Use; position: number }
}

interface PracticeTable {
  id: Generated<number>
  name: string
  address: string
  phone: string
  email: string
  /** A data URL, or '' without a logo. */
  logo: string
  paper: Paper
  dateFormat: DateFormat
  /** What is to be in a note before it is signed, as JSON; see shared/signing.ts. */
  signChecklist: Generated<string>
  /** The relief criterion: the least drop in NPRS points and in percent, and for how many hours it has to last. */
  reliefPoints: number
  reliefPercent: number
  reliefHours: number
  /** The first complaint that is not yet classified by the present criterion; null when all are. */
  reclassifyFrom: Generated<number | null>
  /** The measures offered beside pain for every complaint that has no list of its own. */
  measures: Generated<string>
}

interface PractitionersTable {
  id: Generated<number>
  name: string
  credentials: string
}

interface ClientsTable {
  id: Generated<number>
  firstName: string
  lastName: string
  dateOfBirth: string | null
  phone: string
  email: string
  address: string
  occupation: string
  emergencyName: string
  emergencyPhone: string
  physician: string
  referralSource: string
  healthHistory: string
  contraindications: string
  allergies: string
  medication: string
  consentOn: string | null
  /** Names folded, e-mail folded, phone digits: what a search looks through. */
  searchText: string
  /** Family name, then given name, folded: the order of every list of clients. */
  sortName: string
  archived: number
  /** The day since when the client wishes not to be called. */
  noCallsSince: Generated<string | null>
  createdAt: string
  updatedAt: string
}

interface ComplaintsTable {
  id: Generated<number>
  clientId: number
  title: string
  onsetOn: string | null
  onsetHow: string
  worseBy: string
  betterBy: string
  worseNote: string
  betterNote: string
  painAtStart: number | null
  goal: string
  redFlags: string
  /** The day on which somebody asked and found none, YYYY-MM-DD. */
  redFlagsNoneOn: Generated<string | null>
  widespreadSigns: string
  note: string
  status: ComplaintStatus
  openedOn: string
  closedOn: string | null
  /** Where the complaint stands, derived from its visits by main/outcomes/derived.ts; null when all is well. */
  noLastingReliefSince: string | null
  noLastingReliefVisits: number
  /** The measures offered for this complaint; null for those of the practice. */
  measures: Generated<string | null>
  createdAt: string
  updatedAt: string
}

/**
 * How the tissues worked for one complaint did, spread over the regions where it hurts: derived by
 * main/outcomes/derived.ts. Triggers keep the sums over all complaints in `experienceTotals`.
 */
interface ExperienceTable {
  region: string
  tissue: string
  complaintId: number
  lasted: number
  didNotLast: number
}

interface PlansTable {
  id: Generated<number>
  complaintId: number
  goal: string
  frequency: string
  avoid: string
  homeCare: string
  reviewOn: string | null
  updatedAt: string
}

interface PlanItemsTable {
  id: Generated<number>
  planId: number
  position: number
  tissue: string
  side: Side
  action: PlanAction
  reason: string
}

/** A tissue with the number 3 is called `own-3` wherever a record names it. Its lists are JSON arrays. */
interface OwnTissuesTable {
  id: Generated<number>
  name: string
  plainName: string
  latin: string
  synonyms: string
  kind: OwnTissueInput['kind']
  liesIn: string
  refersMainlyTo: string
  refersAlsoTo: string
  borders: string
  loadedBy: string
  stretchedBy: string
  midline: number
  caution: string
  howToCheck: string
  source: string
  retired: number
  createdAt: string
  updatedAt: string
}

interface OwnRelationsTable {
  id: Generated<number>
  tissue: string
  kind: RelationKind
  /** A tissue for a border, a region for a referral. */
  to: string
  source: string
  createdAt: string
}

/** What was ruled out for a complaint. A withdrawn row stays, with the day. */
interface RuledOutTable {
  id: Generated<number>
  complaintId: number
  tissue: string
  side: Side
  why: string
  ruledOutOn: string
  withdrawnOn: string | null
}

/** A try to reach a client by phone, or what was decided about trying. */
interface CallsTable {
  id: Generated<number>
  clientId: number
  at: string
  result: CallResult
  /** When to ask again; only with "ask again". */
  againAt: string | null
  note: string
  createdAt: string
}

/** What a client cannot do as before, in the client's own words. One no longer asked keeps its scores. */
interface ActivitiesTable {
  id: Generated<number>
  complaintId: number
  position: number
  activity: string
  inUse: number
}

/** What was measured for a complaint at one moment, beside pain; the scores of activities are rows of their own. */
interface MeasurementsTable {
  id: Generated<number>
  complaintId: number
  at: string
  groc: number | null
  createdAt: string
  updatedAt: string
}

interface PhrasesTable extends PhraseInput {
  id: Generated<number>
  /** How often it has been put into a note. */
  used: Generated<number>
}
