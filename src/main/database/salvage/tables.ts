import type Database from 'better-sqlite3'
import type { Value } from '../page-format'
import type { StoredRow } from './record-pages'

interface Column {
  name: string
  type: string
  /** Whether the column is never empty. */
  isRequired: boolean
  /** Whether it is the id of the row, which is not stored among the values. */
  isRowId: boolean
}

export interface Table {
  name: string
  /** The number of its first page; null when the file does not say it. */
  root: number | null
  columns: Column[]
}

/**
 * Returns the tables whose rows have ids. They are made in `empty` as the record says, which gets their columns.
 *
 * @param schema the rows of the record's schema that can be read
 * @param empty an empty record in memory, with the tables of this version
 */
export function tablesOf(schema: readonly StoredRow[], empty: Database.Database): Table[] {
  const roots = new Map<string, number>()
  for (const { values } of schema) {
    const [type, name, , root, sql] = values
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof sql !== 'string')
      continue
    if (replaceTable(empty, name, sql)) roots.set(name, root)
  }
  const names = empty
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[]
  return names.map((name) => ({ name, root: roots.get(name) ?? null, columns: readColumns(empty, name) }))
}

/** Makes a table as another version of the program had it. Returns whether the statement makes this table. */
function replaceTable(empty: Database.Database, name: string, sql: string): boolean {
  const quoted = `"${name.replaceAll('"', '""')}"`
  try {
    empty.transaction(() => {
      empty.exec(`DROP TABLE IF EXISTS ${quoted}`)
      empty.prepare(sql).run()
      empty.prepare(`SELECT 1 FROM ${quoted}`)
    })()
    return true
  } catch {
    // The text of the statement is damaged. The table of this version stays.
    return false
  }
}

function readColumns(driver: Database.Database, table: string): Column[] {
  const rows = driver.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table) as {
    name: string
    type: string
    notnull: number
    pk: number
  }[]
  const isSingleKey = rows.filter(({ pk }) => pk > 0).length === 1
  return rows.map(({ name, type, notnull, pk }) => ({
    name,
    type,
    isRequired: notnull === 1,
    isRowId: pk === 1 && isSingleKey && type === 'INTEGER',
  }))
}

/** Returns the values of a row by its columns. A column that is newer than the row is empty. */
export function valuesOf({ columns }: Table, { rowId, values }: StoredRow): Value[] {
  return columns.map(({ isRowId }, index) => (isRowId ? rowId : (values[index] ?? null)))
}

/** Returns whether a row can be of a table: all tables are strict, so each column has values of one type. */
export function canBeOf({ columns }: Table, { values }: StoredRow): boolean {
  if (values.length > columns.length || values.length < 2) return false
  return values.every((value, index) => {
    const { type, isRequired, isRowId } = columns[index]!
    if (isRowId) return value === null
    if (value === null) return !isRequired
    if (type === 'TEXT') return typeof value === 'string'
    if (type === 'BLOB') return Buffer.isBuffer(value)
    return typeof value === 'number' || typeof value === 'bigint'
  })
}
