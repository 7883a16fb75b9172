import type Database from 'better-sqlite3'
import { stringify } from 'csv-stringify/sync'
import { chmodSync, copyFileSync, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { readableFiles } from './readable-files'
import { RecordPages, type StoredRow } from './record-pages'
import { canBeOf, tablesOf, valuesOf, type Table } from './tables'
import { openDriver } from '../driver'

/** A file of the zip file, and how many rows it has. */
interface SalvagedFile {
  name: string
  rows: number
}

export interface Salvaged {
  /** The files that a therapist can read. */
  files: SalvagedFile[]
  /** The tables, with every row as it is stored. */
  tables: SalvagedFile[]
  /** Rows that no page of a table leads to, and that could be of several tables. */
  unknownRows: number
  /** Pages and rows that cannot be read. */
  unreadablePages: number
  unreadableRows: number
}

/**
 * Saves every row of a damaged record that can still be read, as a zip file: CSV files with names and plain headings, and in
 * a folder every row of every table as it is stored. The record and its journal are only read.
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
    const parts: [name: string, content: string][] = []
    const salvaged = readAll(copy, empty, (name, content) => parts.push([name, content]))
    // The file that explains the others comes first.
    for (const [name, content] of [['READ ME.txt', explain(salvaged)] as const, ...parts])
      zip.addBuffer(Buffer.from(content), name)
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
    driver = openDriver(copy)
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
    const salvaged: Salvaged = {
      files: [],
      tables: [],
      unknownRows: 0,
      unreadablePages: 0,
      unreadableRows: 0,
    }
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
    for (const { name, headings, rows } of readableFiles(found)) {
      salvaged.files.push({ name, rows: rows.length })
      add(`${name}.csv`, toCsv([headings, ...rows]))
    }
    for (const { table, rows } of found) {
      if (rows.length === 0) continue
      salvaged.tables.push({ name: table.name, rows: rows.length })
      add(`${allRows}/${table.name}.csv`, csvOf(table, rows))
    }
    if (unknown.length > 0)
      add(`${allRows}/other-rows.csv`, toCsv(unknown.map(({ rowId, values }) => [rowId, ...values])))
    return salvaged
  } finally {
    pages.close()
  }
}

/** The folder in the zip file with every row of every table. */
const allRows = 'All rows, for an expert'

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

function explain({ files, tables, unknownRows, unreadablePages, unreadableRows }: Salvaged): string {
  const lines = [
    'What could still be read of a damaged Elsewhere record.',
    '',
    'This is not a backup and cannot be restored. Each file opens in a spreadsheet.',
    'Rows can be missing, and a row can be older than the last change.',
    'These files have health data. Keep them as safe as the record.',
    '',
    'Files to read:',
    ...(files.length === 0
      ? ['none']
      : files.map(({ name, rows }) => `${name}.csv: ${countOf(rows, 'row')}`)),
    '',
    `The folder "${allRows}" has every row that could be read, as the program stores it:`,
    ...tables.map(({ name, rows }) => `${name}.csv: ${countOf(rows, 'row')}`),
    ...(unknownRows > 0
      ? [`other-rows.csv: ${countOf(unknownRows, 'row')} of a table that is not known`]
      : []),
    '',
    `Could not be read: ${countOf(unreadablePages, 'part')} of the file and ${countOf(unreadableRows, 'row')}.`,
  ]
  return `${lines.join('\r\n')}\r\n`
}

const countOf = (count: number, noun: 'part' | 'row') => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`)
