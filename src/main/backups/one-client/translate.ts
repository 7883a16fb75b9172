import { isOwnId } from '@shared/anatomy/own-tissue'
import {
  tableNames,
  tableOf,
  tissueColumn,
  type ClientRows,
  type ClientTableName,
  type Row,
  type Value,
} from './tables'

/** From the ids of a backup to those of the present record. */
export interface Mapping {
  id: (table: ClientTableName, id: number) => number
  practitioner: (id: number) => number
  tissue: (tissue: string) => string
}

/** Returns the rows of a backup with the ids of the present record. What a signed note says is not changed. */
export function translateRows(rows: ClientRows, mapping: Mapping): ClientRows {
  const translated = {} as ClientRows
  for (const table of tableNames)
    translated[table] = rows[table].map((row) => translateRow(table, row, mapping))
  return translated
}

function translateRow(table: ClientTableName, row: Row, mapping: Mapping): Row {
  const { hasId, references } = tableOf(table)
  const to: Row = { ...row }
  if (hasId) to.id = mapping.id(table, row.id as number)
  for (const [column, parent] of Object.entries(references)) {
    const id = row[column]
    if (typeof id !== 'number') continue
    to[column] =
      parent === 'practitioners' ? mapping.practitioner(id) : mapping.id(parent as ClientTableName, id)
  }
  if (typeof row[tissueColumn] === 'string') to[tissueColumn] = tissueIn(row[tissueColumn], mapping)
  if (table === 'visitDrafts')
    to.form = JSON.stringify(translateForm(JSON.parse(row.form as string), mapping))
  return to
}

const tissueIn = (tissue: string, mapping: Mapping) => (isOwnId(tissue) ? mapping.tissue(tissue) : tissue)

/** The fields of a visit's form that name a row, at any depth of the stored form. */
const formReferences: Readonly<Record<string, ClientTableName>> = {
  complaintId: 'complaints',
  visitId: 'visits',
  activityId: 'activities',
}

function translateForm(value: unknown, mapping: Mapping): unknown {
  if (Array.isArray(value)) return value.map((one) => translateForm(one, mapping))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, content]: [string, unknown]) => {
      const table = formReferences[field]
      if (table && typeof content === 'number') return [field, mapping.id(table, content)]
      if (field === tissueColumn && typeof content === 'string') return [field, tissueIn(content, mapping)]
      return [field, translateForm(content, mapping)]
    }),
  )
}

/** Returns the values of some columns of a row. */
export const pick = (row: Row, columns: readonly string[]): Record<string, Value> =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
