import { regionById } from '@shared/anatomy/regions'
import { tissueById } from '@shared/anatomy/tissues'
import { ownIdOf } from '@shared/anatomy/own-tissue'
import { fullName } from '@shared/clients'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { precautionsText } from '@shared/safety/precautions-text'
import type { Value } from '../page-format'
import type { StoredRow } from './record-pages'
import { valuesOf, type Table } from './tables'

/** A salvaged row by the names of its columns. */
type Row = Readonly<Record<string, Value>>

/** A file that a therapist can read: a table with plain headings, and with names in place of numbers. */
export interface ReadableFile {
  name: string
  headings: string[]
  rows: Value[][]
}

/** What a column of a file shows: a column of the table, or a text that needs other tables too. */
type Source = string | ((row: Row, names: Names) => Value)

interface FileOf {
  name: string
  table: string
  columns: Readonly<Record<string, Source>>
}

const ofVisit: Record<string, Source> = {
  Client: (row, names) => names.clientOf(names.visit(row)),
  Visit: (row, names) => names.visit(row)?.at ?? null,
}
const ofComplaint: Record<string, Source> = {
  Client: (row, names) => names.clientOf(names.complaint(row)),
  Complaint: (row, names) => names.complaint(row)?.title ?? null,
}
const complaint: Record<string, Source> = {
  Complaint: (row, names) => names.complaint(row)?.title ?? null,
}
const place: Record<string, Source> = { Region: (row) => regionName(row.region), Side: 'side' }
const tissue: Record<string, Source> = {
  Tissue: (row, names) => names.tissue(row.tissue),
  Side: 'side',
}

/** The files, in the order of the zip file. What is in no file here is in the folder with all rows. */
const files: readonly FileOf[] = [
  {
    name: 'Clients',
    table: 'clients',
    columns: {
      'First name': 'firstName',
      'Last name': 'lastName',
      'Preferred name': 'preferredName',
      Pronouns: 'pronouns',
      'Date of birth': 'dateOfBirth',
      Phone: 'phone',
      'E-mail': 'email',
      Address: 'address',
      Occupation: 'occupation',
      'Emergency contact': 'emergencyName',
      'Emergency phone': 'emergencyPhone',
      Physician: 'physician',
      'Referred by': 'referralSource',
      Insurer: 'insurer',
      'Claim number': 'claimNumber',
      'Health history': 'healthHistory',
      Contraindications: 'contraindications',
      Allergies: 'allergies',
      Medication: 'medication',
      Precautions: ({ precautions }) => precautionsIn(precautions),
      'Consent date': 'consentOn',
      Archived: ({ archived }) => (archived === 1 ? 'yes' : 'no'),
    },
  },
  {
    name: 'Visits and notes',
    table: 'visits',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Visit: 'at',
      Kind: 'kind',
      Minutes: 'minutes',
      Subjective: 'subjective',
      Objective: 'objective',
      Assessment: 'assessment',
      Plan: 'plan',
      'Signed by': (row, names) => names.of('signatures', row.id)?.name ?? null,
      'Signed on': (row, names) => names.of('signatures', row.id)?.at ?? null,
      'Void because': (row, names) => names.of('voids', row.id)?.reason ?? null,
    },
  },
  { name: 'Amendments', table: 'amendments', columns: { ...ofVisit, Text: 'text', By: 'name', On: 'at' } },
  {
    name: 'Work',
    table: 'work',
    columns: {
      ...ofVisit,
      ...tissue,
      ...complaint,
      Technique: 'technique',
      Minutes: 'minutes',
      Pressure: 'pressure',
      Response: 'response',
      'Familiar pain': 'familiarPain',
      Note: 'note',
    },
  },
  {
    name: 'Pain at visits',
    table: 'visitComplaints',
    columns: {
      ...ofVisit,
      ...complaint,
      'Pain before': 'painBefore',
      'Pain after': 'painAfter',
      Radiation: 'radiation',
    },
  },
  { name: 'Pain marks', table: 'painMarks', columns: { ...ofVisit, ...place, Kind: 'kind' } },
  {
    name: 'Outcomes',
    table: 'outcomes',
    columns: {
      ...ofVisit,
      ...complaint,
      Relief: 'relief',
      'Pain now': 'painNow',
      Reaction: 'reaction',
      Asked: 'askedAt',
      How: 'askedHow',
      Note: 'note',
    },
  },
  {
    name: 'Complaints',
    table: 'complaints',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Complaint: 'title',
      Status: 'status',
      'Since (onset)': 'onsetOn',
      'How it began': 'onsetHow',
      'Pain at start': 'painAtStart',
      Goal: 'goal',
      'Worse by': 'worseNote',
      'Better by': 'betterNote',
      Note: 'note',
      Opened: 'openedOn',
      Closed: 'closedOn',
    },
  },
  { name: 'Regions of complaints', table: 'complaintRegions', columns: { ...ofComplaint, ...place } },
  {
    name: 'Plans',
    table: 'plans',
    columns: {
      ...ofComplaint,
      Goal: 'goal',
      'How often': 'frequency',
      Avoid: 'avoid',
      'Home care': 'homeCare',
      'Review date': 'reviewOn',
    },
  },
  {
    name: 'Follow-up calls',
    table: 'calls',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Call: 'at',
      Result: 'result',
      'Again on': 'againAt',
      Note: 'note',
    },
  },
  {
    name: 'Drafts',
    table: 'visitDrafts',
    columns: {
      Client: (row, names) => names.clientOf(row),
      Saved: 'savedAt',
      Subjective: (row) => fieldOf(row.form, 'subjective'),
      Objective: (row) => fieldOf(row.form, 'objective'),
      Assessment: (row) => fieldOf(row.form, 'assessment'),
      Plan: (row) => fieldOf(row.form, 'plan'),
    },
  },
]

/**
 * Makes the files that a therapist can read. A row whose client or visit cannot be read is there too, with its number in place of
 * the name.
 */
export function readableFiles(
  found: readonly { table: Table; rows: readonly StoredRow[] }[],
): ReadableFile[] {
  const names = new Names(found)
  return files.flatMap(({ name, table, columns }) => {
    const salvaged = found.find((one) => one.table.name === table)
    if (!salvaged || salvaged.rows.length === 0) return []
    const existing = new Set(salvaged.table.columns.map((column) => column.name))
    // A record of another version can lack a column.
    const shown = Object.entries(columns).filter(
      ([, source]) => typeof source === 'function' || existing.has(source),
    )
    const cells = names
      .rows(table)
      .map((row) =>
        shown.map(([, source]) =>
          typeof source === 'function' ? source(row, names) : (row[source] ?? null),
        ),
      )
    const headings = shown.map(([heading]) => heading)
    // What belongs to one client stands together, the oldest first.
    const sorted = headings[0] === 'Client' || name === 'Clients' ? cells.toSorted(byFirstCells) : cells
    return [{ name, headings, rows: sorted }]
  })
}

const byFirstCells = (one: Value[], other: Value[]) =>
  textOf(one[0]).localeCompare(textOf(other[0])) || textOf(one[1]).localeCompare(textOf(other[1]))

const textOf = (value: Value | undefined) => (typeof value === 'string' ? value : '')

/** Finds the rows that other rows name. */
class Names {
  readonly #rows: ReadonlyMap<string, readonly Row[]>
  readonly #byKey = new Map<string, ReadonlyMap<Value, Row>>()
  readonly #ownTissues: ReadonlyMap<string, Value>

  constructor(found: readonly { table: Table; rows: readonly StoredRow[] }[]) {
    this.#rows = new Map(
      found.map(({ table, rows }) => [
        table.name,
        rows.map((row) => {
          const values = valuesOf(table, row)
          return Object.fromEntries(table.columns.map(({ name }, index) => [name, values[index]!]))
        }),
      ]),
    )
    this.#ownTissues = new Map(
      this.rows('ownTissues').map(({ id, name }) => [ownIdOf(Number(id)), name ?? null]),
    )
  }

  rows(table: string): readonly Row[] {
    return this.#rows.get(table) ?? []
  }

  /** Returns the row of a table with this id, or the row that belongs to the visit with this id. */
  of(table: string, id: Value | undefined): Row | undefined {
    if (id === null || id === undefined) return undefined
    let byKey = this.#byKey.get(table)
    if (!byKey) {
      byKey = new Map(this.rows(table).map((row) => [row.id ?? row.visitId ?? null, row]))
      this.#byKey.set(table, byKey)
    }
    return byKey.get(id)
  }

  visit({ visitId }: Row): Row | undefined {
    return this.of('visits', visitId)
  }

  complaint({ complaintId }: Row): Row | undefined {
    return this.of('complaints', complaintId)
  }

  /** Returns the name of the client of a visit, a complaint or a call. */
  clientOf(row: Row | undefined): string {
    if (!row) return 'not readable'
    const client = this.of('clients', row.clientId)
    if (!client) return `not readable (client ${String(row.clientId)})`
    return fullName({ firstName: String(client.firstName ?? ''), lastName: String(client.lastName ?? '') })
  }

  tissue(id: Value | undefined): Value {
    if (typeof id !== 'string') return null
    return tissueById.get(id)?.name ?? this.#ownTissues.get(id) ?? id
  }
}

const regionName = (id: Value | undefined): Value =>
  typeof id === 'string' ? (regionById.get(id)?.label ?? id) : null

function precautionsIn(json: Value | undefined): string {
  try {
    return precautionsText(JSON.parse(String(json)) as PrecautionAnswers)
  } catch {
    // A damaged text is shown as it is.
    return typeof json === 'string' ? json : ''
  }
}

/** Returns a text of the stored form of a draft. */
function fieldOf(form: Value | undefined, field: string): string {
  try {
    const value = (JSON.parse(String(form)) as Record<string, unknown>)[field]
    return typeof value === 'string' ? value : ''
  } catch {
    return ''
  }
}
