import type { ComplaintStatus } from '@shared/complaints'
import type { OutcomeInput } from '@shared/outcomes'
import type { PlanItemInput } from '@shared/plans'
import type { PhraseInput } from '@shared/phrases'
import type { DateFormat, Paper } from '@shared/practice'
import type { Side, Verdict } from '@shared/reasoning/facts'
import type { RoutineLine } from '@shared/routines'
import type { Sortable, Use } from '@shared/techniques'
import type { VisitInput, WorkInput } from '@shared/visits'
import type { Generated } from 'kysely'

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
  outcomes: OutcomesTable
  experience: ExperienceTable
  experienceTotals: Omit<ExperienceTable, 'complaintId'>
  plans: PlansTable
  planItems: PlanItemsTable
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
  /** The line for lasting relief: least drop in points of the NPRS, in percent, and how many hours it has to hold. */
  reliefPoints: number
  reliefPercent: number
  reliefHours: number
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
  widespreadSigns: string
  note: string
  status: ComplaintStatus
  openedOn: string
  closedOn: string | null
  /** Where the complaint stands, derived from its visits by main/outcomes/standing.ts; null when all is well. */
  lookSince: string | null
  lookVisits: number
  createdAt: string
  updatedAt: string
}

interface VisitsTable {
  id: Generated<number>
  clientId: number
  practitionerId: number
  at: string
  minutes: number | null
  kind: VisitInput['kind']
  subjective: string
  objective: string
  assessment: string
  plan: string
  createdAt: string
  updatedAt: string
}

interface VisitComplaintsTable {
  visitId: number
  complaintId: number
  painBefore: number | null
  painAfter: number | null
  /** Whether relief lasted, derived by main/outcomes/standing.ts. */
  verdict: Verdict
}

interface WorkTable {
  id: Generated<number>
  visitId: number
  position: number
  tissue: string
  side: Side
  technique: WorkInput['technique']
  minutes: number | null
  pressure: WorkInput['pressure']
  response: WorkInput['response']
  familiarPain: WorkInput['familiarPain']
  note: string
}

interface OutcomesTable {
  id: Generated<number>
  visitId: number
  complaintId: number
  relief: OutcomeInput['relief']
  painNow: number | null
  reaction: string
  askedAt: string
  askedHow: OutcomeInput['askedHow']
  note: string
  createdAt: string
}

/**
 * How the tissues worked for one complaint did, spread over the regions where it hurts: derived by
 * main/outcomes/standing.ts. Triggers keep the sums over all complaints in `experienceTotals`.
 */
interface ExperienceTable {
  region: string
  tissue: string
  complaintId: number
  lasted: number
  didNot: number
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
  action: PlanItemInput['action']
  reason: string
}

interface PhrasesTable extends PhraseInput {
  id: Generated<number>
  /** How often it has been put into a note. */
  used: Generated<number>
}
