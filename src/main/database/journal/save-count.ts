import type Database from 'better-sqlite3'
import { createHash, randomBytes } from 'node:crypto'

/** How far a record is: which program run wrote last, and how many saves it has had. */
export interface SaveCount {
  saves: number
  opening: string
  openingBefore: string
}

/** The version of the schema since which saves are counted. */
export const COUNTS_SAVES = 16

/** Counts the transactions of one connection in the record. */
export class SaveCounter {
  readonly #driver: Database.Database
  readonly #opening = randomBytes(16).toString('hex')
  #update: Database.Statement | null = null

  constructor(driver: Database.Database) {
    this.#driver = driver
  }

  /** Counts the running transaction. An older schema has no place for it. */
  count(): void {
    this.#update ??= this.#prepare()
    this.#update?.run({ opening: this.#opening })
  }

  #prepare(): Database.Statement | null {
    if ((this.#driver.pragma('user_version', { simple: true }) as number) < COUNTS_SAVES) return null
    return this.#driver.prepare(
      `UPDATE recordState SET
        saves = saves + 1,
        openingBefore = CASE opening WHEN :opening THEN openingBefore ELSE opening END,
        opening = :opening`,
    )
  }
}

/**
 * Gives a copy of a record an opening of its own. Its pages are in other places than those of the record, so no journal of
 * the record may be applied to it. Two copies of the same state stay equal, byte for byte.
 */
export function separateFromJournals(copy: Database.Database): void {
  const count = readSaveCount(copy)
  if (!count) return
  const opening = createHash('sha256').update(`${count.opening} ${count.saves}`).digest('hex').slice(0, 32)
  copy.prepare('UPDATE recordState SET openingBefore = opening, opening = ?').run(opening)
}

/** Reads the count; null in a schema that has none. */
export function readSaveCount(driver: Database.Database): SaveCount | null {
  if ((driver.pragma('user_version', { simple: true }) as number) < COUNTS_SAVES) return null
  const row = driver.prepare('SELECT saves, opening, openingBefore FROM recordState').get()
  return (row as SaveCount | undefined) ?? null
}

/** Returns the number of the page that a transaction writes when it is counted. */
export function readCountPage(driver: Database.Database): number {
  const page = driver.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'recordState'`).pluck().get()
  return page as number
}

/**
 * Parses the count from the content of its page. In the middle of a journal the page cannot be read through SQLite, because
 * the file may have newer pages already. The format: sqlite.org/fileformat2, 1.6 and 2.1.
 * @returns null when this is no page with the one row of `recordState`
 */
export function parseSaveCount(page: Buffer): SaveCount | null {
  const LEAF_OF_TABLE = 0x0d
  if (page[0] !== LEAF_OF_TABLE || page.readUInt16BE(3) !== 1) return null
  let at = page.readUInt16BE(8)
  const readVarint = () => {
    let value = 0
    for (let byte = 0x80; byte & 0x80;) {
      byte = page[at++] ?? 0
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  readVarint() // The size of the row.
  readVarint() // Its id.
  const headerStart = at
  const headerEnd = headerStart + readVarint()
  const types: number[] = []
  while (at < headerEnd) types.push(readVarint())
  const values = types.map((type) => {
    const bytes = type >= 12 ? Math.floor((type - 12) / 2) : (INTEGER_BYTES[type] ?? 0)
    const value = page.subarray(at, at + bytes)
    at += bytes
    if (type >= 13) return value.toString('utf8')
    if (type === 8 || type === 9) return type - 8
    return bytes > 0 && bytes <= 6 ? value.readUIntBE(0, bytes) : null
  })
  const [, , , saves, opening, openingBefore] = values
  const isCount =
    typeof saves === 'number' && typeof opening === 'string' && typeof openingBefore === 'string'
  return isCount ? { saves, opening, openingBefore } : null
}

/** The bytes of an integer, by its serial type. */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8]
