import type Database from 'better-sqlite3'
import { createHash, randomBytes } from 'node:crypto'
import { cellsOf, LEAF_OF_TABLE, parseValues, readVarint } from '../page-format'

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
 * the file may have newer pages already.
 * @returns null when this is no page with the one row of `recordState`
 */
export function parseSaveCount(page: Buffer): SaveCount | null {
  if (page[0] !== LEAF_OF_TABLE) return null
  try {
    const [at, ...others] = cellsOf(page, 0)
    if (at === undefined || others.length > 0) return null
    const size = readVarint(page, at)
    const id = readVarint(page, size.end)
    const [, , , saves, opening, openingBefore] = parseValues(page.subarray(id.end, id.end + size.value))
    const isCount =
      typeof saves === 'number' && typeof opening === 'string' && typeof openingBefore === 'string'
    return isCount ? { saves, opening, openingBefore } : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
