import type { Value } from '../page-format'
import { NamedRows } from './named-rows'
import { files } from './readable-columns'
import type { StoredRow } from './record-pages'
import type { Table } from './tables'

/** A file that a therapist can read: a table with plain headings, and with names in place of numbers. */
export interface ReadableFile {
  name: string
  headings: string[]
  rows: Value[][]
}

/**
 * Makes the files that a therapist can read. A row whose client or visit cannot be read is there too, with its number in place of
 * the name.
 */
export function readableFiles(
  found: readonly { table: Table; rows: readonly StoredRow[] }[],
): ReadableFile[] {
  const names = new NamedRows(found)
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
