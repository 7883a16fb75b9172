import Database from 'better-sqlite3'
import { stringify } from 'csv-stringify/sync'
import { chmodSync, copyFileSync, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { RecordPages, type StoredRow } from './record-pages'
import { canBeOf, tablesOf, valuesOf, type Table } from './tables'

/** What could be read of a table. */
interface SalvagedTable {
  name: string
  rows: number
}

export interface Salvaged {
  tables: SalvagedTable[]
  /** Rows that no page of a table leads to, and that could be of several tables. */
  unknownRows: number
  /** Pages and rows that cannot be read. */
  unreadablePages: number
  unreadableRows: number
}

/**
 * Saves every row of a damaged record that can still be read, as a zip file with a CSV file for each table. The record and
 * its journal are only read.
 *
 * @param folder an absolute path of a folder that does not exist yet; it is removed
 * @param empty an empty record in memory, with the tables of this version
 * @throws an error of the system, such as ENOSPC
 */
export async function salvage(
  record: string,
  path: string,
  folder: string,
  empty: Database.Database,
): Promise<Salvaged> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const copy = join(folder, 'record.db')
    for (const ending of ['', '-wal']) {
      if (!existsSync(`${record}${ending}`)) continue
      copyFileSync(`${record}${ending}`, `${copy}${ending}`)
      chmodSync(`${copy}${ending}`, 0o600)
    }
    applyJournal(copy)
    const zip = new ZipFile()
    const salvaged = readAll(copy, empty, (name, content) => zip.addBuffer(Buffer.from(content), name))
    zip.addBuffer(Buffer.from(explain(salvaged)), 'READ ME.txt')
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flush: true }))
    return salvaged
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets SQLite move the journal into the copy. A journal that it does not accept is left out. */
function applyJournal(copy: string): void {
  let driver: Database.Database | undefined
  try {
    driver = new Database(copy)
    driver.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // The header or the first page is damaged. What follows needs no SQLite.
  } finally {
    driver?.close()
  }
}

type AddFile = (name: string, content: string) => void

function readAll(copy: string, empty: Database.Database, add: AddFile): Salvaged {
  const pages = new RecordPages(copy)
  try {
    const seen = new Set<number>()
    const salvaged: Salvaged = { tables: [], unknownRows: 0, unreadablePages: 0, unreadableRows: 0 }
    const rowsOf = (leaves: readonly number[]) =>
      leaves.flatMap((leaf) => {
        const { rows, unreadable } = pages.rowsOf(leaf)
        salvaged.unreadableRows += unreadable
        return rows
      })
    const schema = rowsOf(pages.leavesOf(1, seen).leaves)
    const found = tablesOf(schema, empty).map((table): FoundTable => {
      if (table.root === null) return { table, rows: [], isComplete: false }
      const { leaves, unreadable } = pages.leavesOf(table.root, seen)
      salvaged.unreadablePages += unreadable
      return { table, rows: rowsOf(leaves), isComplete: unreadable === 0 }
    })
    const lost = Array.from({ length: pages.count }, (_, index) => index + 1).filter(
      (page) => !seen.has(page) && pages.isLeaf(page),
    )
    const unknown = assign(rowsOf(lost), found)
    salvaged.unknownRows = unknown.length
    for (const { table, rows } of found) {
      salvaged.tables.push({ name: table.name, rows: rows.length })
      if (rows.length > 0) add(`${table.name}.csv`, csvOf(table, rows))
    }
    if (unknown.length > 0)
      add('other-rows.csv', toCsv(unknown.map(({ rowId, values }) => [rowId, ...values])))
    return salvaged
  } finally {
    pages.close()
  }
}

interface FoundTable {
  table: Table
  rows: StoredRow[]
  isComplete: boolean
}

/** Adds rows that no page leads to, to the only incomplete table that they can be of. Returns the others. */
function assign(rows: readonly StoredRow[], found: readonly FoundTable[]): StoredRow[] {
  const incomplete = found
    .filter(({ isComplete }) => !isComplete)
    .map((table) => ({ ...table, ids: new Set(table.rows.map(({ rowId }) => rowId)) }))
  return rows.filter((row) => {
    const [only, second] = incomplete.filter(({ table }) => canBeOf(table, row))
    if (!only || second) return true
    if (!only.ids.has(row.rowId)) only.rows.push(row)
    only.ids.add(row.rowId)
    return false
  })
}

function csvOf(table: Table, rows: readonly StoredRow[]): string {
  const sorted = rows.toSorted((one, other) => one.rowId - other.rowId)
  return toCsv([table.columns.map(({ name }) => name), ...sorted.map((row) => valuesOf(table, row))])
}

/** CSV as the export of clients writes it: with a byte order mark, and safe to open in a spreadsheet. */
function toCsv(rows: readonly unknown[][]): string {
  return stringify(rows as unknown[][], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { bigint: String, object: (value) => (Buffer.isBuffer(value) ? value.toString('base64') : '') },
  })
}

function explain({ tables, unknownRows, unreadablePages, unreadableRows }: Salvaged): string {
  const lines = [
    'What could still be read of a damaged Elsewhere record.',
    '',
    'This is not a backup and cannot be restored. Each file opens in a spreadsheet.',
    'Rows can be missing, and a row can be older than the last change.',
    '',
    ...tables.filter(({ rows }) => rows > 0).map(({ name, rows }) => `${name}: ${rows} rows`),
    ...(unknownRows > 0 ? [`other-rows: ${unknownRows} rows whose table is not known`] : []),
    '',
    `Pages that could not be read: ${unreadablePages}`,
    `Rows that could not be read: ${unreadableRows}`,
  ]
  return `${lines.join('\r\n')}\r\n`
}
