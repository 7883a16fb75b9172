import type { OwnTissueInput, RelationKind } from '@shared/anatomy/own-tissue'
import type { PhraseInput } from '@shared/phrases'
import type { RoutineLine } from '@shared/routines'
import type { Sortable } from '@shared/techniques'
import type { CallResult, ComplaintStatus, PlanAction, Radiation, Side, Use } from '@shared/vocabulary'
import type { Generated } from 'kysely'
import type { PracticeTable } from './practice'
import type { CreatedOnceTable, DeletionsTable, RecordStateTable } from './saves'
import type {
  PainMarksTable,
  CorrectedOutcomesTable,
  CorrectionsTable,
  FormDraftsTable,
  OutcomesTable,
  RestoredIdsTable,
  SignedNotesTable,
  SignedTable,
  VisitComplaintsTable,
  VisitDraftsTable,
  VisitsTable,
  WorkTable,
} from './visits'

/**
 * The tables of the database file. A column has the name of the form field that it stores, so a value has one name
 * everywhere. Days are YYYY-MM-DD, moments YYYY-MM-DDTHH:MM of the local clock, `createdAt` and `updatedAt` are ISO
 * times in UTC. Lists of ids are JSON arrays.
 */
export interface Tables {
  recordState: RecordStateTable
  createdOnce: CreatedOnceTable
  deletions: DeletionsTable
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
  formDrafts: FormDraftsTable
  signatures: SignedTable
  amendments: SignedTable & { id: Generated<number>; text: string }
  corrections: CorrectionsTable
  voids: SignedTable & { reason: string }
  signedNotes: SignedNotesTable
  restoredIds: RestoredIdsTable
  /** The visits that are not void: a read-only view. */
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
  clientViews: ClientViewsTable
  techniqueUse: { technique: Sortable; use: Use; position: number }
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
  preferredName: Generated<string>
  pronouns: Generated<string>
  insurer: Generated<string>
  claimNumber: Generated<string>
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
  /** What the client answered about the precautions, as JSON; see shared/safety/precaution-answers.ts. */
  precautions: Generated<string>
  /** The links to other clients, as JSON; see clients/relatives.ts. */
  relatives: Generated<string>
  /** The text that a search looks through: the folded names and e-mail, and the digits of the phone. */
  searchText: string
  /** The folded name, in the order in which names are shown. Lists of clients are sorted by it. */
  sortName: string
  archived: number
  /** The day on which the client asked not to be called. */
  noCallsSince: Generated<string | null>
  createdAt: string
  updatedAt: string
  /** Counts up with each change of `updatedAt`; a trigger does it. */
  revision: Generated<number>
}

/** A view of the table of clients. Its columns, its filter and its order are JSON; see shared/client-list.ts. */
interface ClientViewsTable {
  id: Generated<number>
  name: string
  columns: string
  filter: string
  sort: string
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
  /** The day on which somebody asked about the red flags, YYYY-MM-DD. Flags that are not recorded were not found. */
  redFlagsAskedOn: Generated<string | null>
  /** The recorded flags that a doctor has looked at, as JSON; see shared/complaints.ts. */
  clearance: Generated<string | null>
  /** How far pain, numbness or tingling ran down an arm or leg at the start; null when nobody asked. */
  radiationAtStart: Generated<Radiation | null>
  widespreadSigns: string
  note: string
  status: ComplaintStatus
  openedOn: string
  closedOn: string | null
  /** Derived from the visits by main/outcomes/derived.ts; null when the complaint does not need another look. */
  noLastingReliefSince: string | null
  noLastingReliefVisits: number
  /** The measures offered for this complaint; null for those of the practice. */
  measures: Generated<string | null>
  createdAt: string
  updatedAt: string
  revision: Generated<number>
}

/**
 * How often relief lasted after a tissue was worked, for a complaint and each of its regions. Derived by
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
  revision: Generated<number>
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

/** A tissue that the practice added. Records name the tissue with id 3 `own-3`. Its lists are JSON arrays. */
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
  revision: Generated<number>
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

/** A tissue that was ruled out for a complaint. When that is undone, the row stays with the day. */
interface RuledOutTable {
  id: Generated<number>
  complaintId: number
  tissue: string
  side: Side
  why: string
  ruledOutOn: string
  withdrawnOn: string | null
}

/** A call to a client without an outcome, or a decision about calling. */
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

/** An activity that the client cannot do as before, in the client's words. Its scores stay when `inUse` is 0. */
interface ActivitiesTable {
  id: Generated<number>
  complaintId: number
  position: number
  activity: string
  inUse: number
}

/** What was measured for a complaint at one moment, other than pain. Scores of activities are in `activityScores`. */
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
  /** How often it was used in a note. */
  used: Generated<number>
}
