import Database from 'better-sqlite3'

export type Row = Record<string, string | number | null>
export type Rows = Record<string, Row[]>

/** The renames of migrations 0011 and 0012: tables, and columns by the old name of their table. */
export const renamedTables: Record<string, string> = { hurts: 'painMarks' }
const renamedColumns: Record<string, Record<string, string>> = {
  complaints: {
    lookSince: 'noLastingReliefSince',
    lookVisits: 'noLastingReliefVisits',
    redFlagsNoneOn: 'redFlagsAskedOn',
  },
  practice: { judgeFrom: 'reclassifyFrom' },
  experience: { didNot: 'didNotLast' },
  experienceTotals: { didNot: 'didNotLast' },
  ruledOut: { takenBackOn: 'withdrawnOn' },
  visitDrafts: { seen: 'expectedUpdatedAt' },
}

/** Reads every row of every table from the file, except the statistics of SQLite. */
export function readRawRows(path: string): Rows {
  const file = new Database(path, { readonly: true })
  try {
    const tables = file
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'`)
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((table) => [table, file.prepare(`SELECT * FROM "${table}"`).all() as Row[]]),
    )
  } finally {
    file.close()
  }
}

/** Returns a row of an older version with the current column names. */
export function renameColumns(table: string, row: Row): Row {
  const names = renamedColumns[table] ?? {}
  const renamed = Object.fromEntries(Object.entries(row).map(([name, value]) => [names[name] ?? name, value]))
  return table === 'visitDrafts' ? renameDraftFields(renamed) : renamed
}

/** Adds to the rows of an older version the columns of migrations 0012 to 0019, with the values that they give them. */
export function addNewColumns(table: string, row: Row): Row {
  return { ...newColumns[table], ...(table === 'visitDrafts' ? countDraftRevision(row) : row) }
}

/** Since migration 0014, a draft has the revision of its visit instead of its time. In the tests it is the present one. */
export function countDraftRevision(row: Row): Row {
  const { expectedUpdatedAt, ...others } = row
  if (expectedUpdatedAt === undefined) return row
  return { ...others, visitRevision: expectedUpdatedAt === null ? null : 1 }
}

/** What migration 0023 sets. */
const usualColumns = '["lastVisit","complaints","dateOfBirth","phone"]'

const newColumns: Record<string, Row> = {
  clients: {
    precautions: '{"answers":[],"askedOn":null}',
    revision: 1,
    preferredName: '',
    pronouns: '',
    insurer: '',
    claimNumber: '',
    relatives: '[]',
  },
  complaints: { clearance: null, radiationAtStart: null, revision: 1 },
  visits: { revision: 1 },
  plans: { revision: 1 },
  ownTissues: { revision: 1 },
  visitComplaints: { radiation: null, screens: '{}' },
  work: { complaintId: null },
  correctedOutcomes: { correctedBy: '' },
  practice: {
    nameOrder: 'given-family',
    singleKeys: 1,
    palpationMinutes: '{}',
    country: '',
    searchTextFrom: 0,
    mark: '',
    clientColumns: usualColumns,
    timeFormat: '24-hour',
  },
}

/** Since version 2, the form of a draft has `painMarks` instead of `hurts`. */
function renameDraftFields(row: Row): Row {
  const { hurts, ...form } = JSON.parse(String(row['form'])) as Record<string, unknown>
  if (hurts === undefined) return row
  return { ...row, version: 2, form: JSON.stringify({ ...form, painMarks: hurts }) }
}

/** Returns the rows sorted by their values. JSON objects are compared by their fields. */
export function serializeRows(rows: readonly Row[]): string[] {
  return rows.map((row) => serialize(row)).sort()
}

function serialize(value: unknown): string {
  if (typeof value === 'string' && value.startsWith('{')) return serialize(JSON.parse(value))
  if (Array.isArray(value)) return `[${value.map(serialize).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${serialize(field)}`).join()}}`
}
