import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { magic, pageSizeOf, readStart } from '../header'
import {
  cellsOf,
  INTERIOR_OF_TABLE,
  LEAF_OF_TABLE,
  parseValues,
  readVarint,
  type Value,
} from '../page-format'

/** A row as it stands on a page. */
export interface StoredRow {
  rowId: number
  /** In the order of the columns. An older row can have fewer than its table. The id of a table is null here. */
  values: Value[]
}

const DEFAULT_PAGE_BYTES = 4096

/**
 * The pages of a record file, read without SQLite. SQLite refuses a table as a whole when one page of it is damaged; this
 * reads all others.
 */
export class RecordPages {
  readonly count: number
  readonly #file: number
  readonly #pageBytes: number
  /** The bytes of a page that are used. SQLite can reserve some at the end. */
  readonly #usable: number

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    const header = readStart(path)
    const isHeader = header.length === 100 && header.toString('latin1', 0, 16) === magic
    this.#pageBytes = isHeader ? pageSizeOf(header) : DEFAULT_PAGE_BYTES
    this.#usable = this.#pageBytes - (isHeader ? header[20]! : 0)
    this.count = Math.floor(statSync(path).size / this.#pageBytes)
  }

  close(): void {
    closeSync(this.#file)
  }

  /**
   * Returns the leaves of a table in their order, and how many pages below `root` are no pages of a table.
   * @param seen the pages that belong to a table already; those of this one are added
   */
  leavesOf(root: number, seen: Set<number>): { leaves: number[]; unreadable: number } {
    const leaves: number[] = []
    let unreadable = 0
    const open = [root]
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (seen.has(number)) continue
      const page = this.#read(number)
      const type = page?.[headerStart(number)]
      if (!page || (type !== INTERIOR_OF_TABLE && type !== LEAF_OF_TABLE)) {
        unreadable += 1
        continue
      }
      seen.add(number)
      if (type === LEAF_OF_TABLE) leaves.push(number)
      else open.push(...childrenOf(page, headerStart(number)).reverse())
    }
    return { leaves, unreadable }
  }

  isLeaf(number: number): boolean {
    return this.#read(number)?.[headerStart(number)] === LEAF_OF_TABLE
  }

  /** Returns the readable rows of a leaf, and how many cannot be read. */
  rowsOf(leaf: number): { rows: StoredRow[]; unreadable: number } {
    const page = this.#read(leaf)
    if (!page) return { rows: [], unreadable: 0 }
    const rows = cellsOf(page, headerStart(leaf)).map((at) => this.#tryToReadRow(page, at))
    const readable = rows.filter((row) => row !== null)
    return { rows: readable, unreadable: rows.length - readable.length }
  }

  #read(number: number): Buffer | null {
    if (number < 1 || number > this.count) return null
    const page = Buffer.alloc(this.#pageBytes)
    readSync(this.#file, page, 0, page.length, (number - 1) * this.#pageBytes)
    return page
  }

  #tryToReadRow(page: Buffer, at: number): StoredRow | null {
    try {
      const size = readVarint(page, at)
      const rowId = readVarint(page, size.end)
      const payload = this.#readPayload(page, rowId.end, size.value)
      return payload && { rowId: rowId.value, values: parseValues(payload) }
    } catch (error) {
      // A number on the page leads out of it.
      if (error instanceof RangeError) return null
      throw error
    }
  }

  /** Reads the content of a row, which continues on other pages when it is long; null when one of them is missing. */
  #readPayload(page: Buffer, at: number, size: number): Buffer | null {
    const most = this.#usable - 35
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23
    const part = least + ((size - least) % (this.#usable - 4))
    const local = size <= most ? size : part <= most ? part : least
    const parts = [page.subarray(at, at + local)]
    if (parts[0]!.length < local) return null
    let missing = size - local
    let next = missing > 0 ? page.readUInt32BE(at + local) : 0
    while (missing > 0) {
      const overflow = this.#read(next)
      if (!overflow) return null
      const length = Math.min(missing, this.#usable - 4)
      parts.push(overflow.subarray(4, 4 + length))
      missing -= length
      next = overflow.readUInt32BE(0)
      // A damaged chain can lead in a circle.
      if (parts.length > this.count) return null
    }
    return Buffer.concat(parts)
  }
}

/** The first page begins with the header of the file. */
const headerStart = (number: number) => (number === 1 ? 100 : 0)

function childrenOf(page: Buffer, start: number): number[] {
  const cells = cellsOf(page, start).filter((at) => at + 4 <= page.length)
  return [...cells.map((at) => page.readUInt32BE(at)), page.readUInt32BE(start + 8)]
}
