import type { Tables } from '../../database/tables'

/** A value as SQLite stores it. */
export type Value = string | number | null
export type Row = Record<string, Value>

interface ClientTable {
  /** The column by which a row belongs to the client, and the table that this column names; null for the client itself. */
  owner: readonly [column: string, table: keyof Tables] | null
  /** Whether a row has an id of its own that the database gives. */
  hasId: boolean
  /** All columns that name a row of another table, the owner included. */
  references: Readonly<Record<string, keyof Tables>>
  /** Columns that are computed from the rest. They are neither compared nor copied. */
  derived?: readonly string[]
}

const ofVisit = { visitId: 'visits' } as const
const ofComplaint = { complaintId: 'complaints' } as const
const signed = { visitId: 'visits', practitionerId: 'practitioners' } as const

/**
 * Every table with rows of one client, parents first, so that rows can be added in this order. `voids` are last: a void
 * visit takes no signature and no amendment any more. A test finds a table or a column that is missing here.
 */
export const clientTables = {
  clients: { owner: null, hasId: true, references: {}, derived: ['searchText', 'sortName'] },
  complaints: {
    owner: ['clientId', 'clients'],
    hasId: true,
    references: { clientId: 'clients' },
    derived: ['noLastingReliefSince', 'noLastingReliefVisits'],
  },
  complaintRegions: { owner: ['complaintId', 'complaints'], hasId: false, references: ofComplaint },
  ruledOut: { owner: ['complaintId', 'complaints'], hasId: true, references: ofComplaint },
  activities: { owner: ['complaintId', 'complaints'], hasId: true, references: ofComplaint },
  measurements: { owner: ['complaintId', 'complaints'], hasId: true, references: ofComplaint },
  activityScores: {
    owner: ['measurementId', 'measurements'],
    hasId: false,
    references: { measurementId: 'measurements', activityId: 'activities' },
  },
  plans: { owner: ['complaintId', 'complaints'], hasId: true, references: ofComplaint },
  planItems: { owner: ['planId', 'plans'], hasId: true, references: { planId: 'plans' } },
  visits: {
    owner: ['clientId', 'clients'],
    hasId: true,
    references: { clientId: 'clients', practitionerId: 'practitioners' },
  },
  visitComplaints: {
    owner: ['visitId', 'visits'],
    hasId: false,
    references: { ...ofVisit, ...ofComplaint },
    derived: ['verdict'],
  },
  work: { owner: ['visitId', 'visits'], hasId: true, references: { ...ofVisit, ...ofComplaint } },
  painMarks: { owner: ['visitId', 'visits'], hasId: false, references: ofVisit },
  outcomes: { owner: ['visitId', 'visits'], hasId: true, references: { ...ofVisit, ...ofComplaint } },
  correctedOutcomes: {
    owner: ['outcomeId', 'outcomes'],
    hasId: true,
    references: { outcomeId: 'outcomes' },
  },
  calls: { owner: ['clientId', 'clients'], hasId: true, references: { clientId: 'clients' } },
  visitDrafts: {
    owner: ['clientId', 'clients'],
    hasId: true,
    references: { clientId: 'clients', ...ofVisit },
  },
  // Not restored: a draft goes when its form is saved.
  formDrafts: {
    owner: ['clientId', 'clients'],
    hasId: true,
    references: { clientId: 'clients', ...ofComplaint, ...ofVisit, measurementId: 'measurements' },
  },
  signatures: { owner: ['visitId', 'visits'], hasId: false, references: signed },
  signedNotes: { owner: ['visitId', 'visits'], hasId: false, references: ofVisit },
  restoredIds: { owner: ['visitId', 'visits'], hasId: false, references: ofVisit },
  amendments: { owner: ['visitId', 'visits'], hasId: true, references: signed },
  corrections: {
    owner: ['visitId', 'visits'],
    hasId: true,
    references: { ...signed, open: 'corrections' },
  },
  voids: { owner: ['visitId', 'visits'], hasId: false, references: signed },
} as const satisfies Partial<Record<keyof Tables, ClientTable>>

export type ClientTableName = keyof typeof clientTables

/** Tables that name a client's rows and are computed from the rest. `main/outcomes` writes them again. */
export const derivedTables = ['experience'] as const

/** All rows of one client. */
export type ClientRows = Record<ClientTableName, Row[]>

export const tableNames = Object.keys(clientTables) as ClientTableName[]

export const tableOf = (name: ClientTableName): ClientTable => clientTables[name]

/** The columns that name a tissue. One of the practice's own can have another id in another record. */
export const tissueColumn = 'tissue'
