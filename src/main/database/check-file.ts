import type { RecordFacts } from '@shared/backups'
import type Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import { applicationId, isTruncated, magic, readStart } from './header'
import { sqliteCode } from './problem'
import { readRecordFacts } from './record-facts'
import { openDriver } from './driver'

/** Why a file cannot be restored. `changed` is a backup with other bytes than when it was checked. */
export const fileFaults = [
  'missing',
  'empty',
  'truncated',
  'not-ours',
  'newer',
  'damaged',
  'changed',
] as const
export type FileFault = (typeof fileFaults)[number]

/** The file is no record that this program can open. */
export class FileRefused extends Error {
  constructor(
    readonly fault: FileFault,
    options?: ErrorOptions,
  ) {
    super(fault, options)
  }
}

/**
 * Checks a file: header, size, all pages and indexes, CHECKs and references. The connection may leave files beside it
 * while it is open, so the file must be in a folder of this program.
 *
 * @param isOpen whether another process has the record open
 * @throws FileRefused
 */
export function checkRecordFile(
  path: string,
  newestVersion: number,
  { isOpen = false }: { isOpen?: boolean } = {},
): RecordFacts {
  checkHeader(path, newestVersion, isOpen)
  return refusingDamage(path, (driver) => {
    if (driver.pragma('integrity_check', { simple: true }) !== 'ok') throw new FileRefused('damaged')
    if (!isEachPageUsedOnce(driver)) throw new FileRefused('damaged')
    if ((driver.pragma('foreign_key_check') as unknown[]).length > 0) throw new FileRefused('damaged')
    return readRecordFacts(driver)
  })
}

/**
 * Opens a file for a check, and closes it afterwards.
 * @throws FileRefused `damaged` for a file that SQLite cannot parse, or without the tables of a practice
 */
export function refusingDamage<Result>(path: string, check: (driver: Database.Database) => Result): Result {
  let driver: Database.Database | undefined
  try {
    // Not opened read-only: SQLite would leave failed CHECKs out of the integrity check.
    driver = openDriver(path, { fileMustExist: true })
    return check(driver)
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(sqliteCode(error)))
      throw new FileRefused('damaged', { cause: error })
    throw error
  } finally {
    driver?.close()
  }
}

/** The page at this offset is never used, because SQLite locks bytes in it. Source: sqlite.org/fileformat2, 1.4. */
const LOCK_BYTE_OFFSET = 2 ** 30

/**
 * Returns whether each page belongs to one table or index, or is free. `integrity_check` says it only where the schema has
 * no views: SQLite takes a view for the mark of a check of one table.
 */
export function isEachPageUsedOnce(driver: Database.Database): boolean {
  const number = (pragma: string) => driver.pragma(pragma, { simple: true }) as number
  // In one transaction, because another process may write meanwhile.
  return driver.transaction(() => {
    const pages = number('page_count')
    const unused = number('freelist_count') + (pages > LOCK_BYTE_OFFSET / number('page_size') ? 1 : 0)
    const used = driver
      .prepare('SELECT count(*) AS listed, count(DISTINCT pageno) AS distinctPages FROM dbstat')
      .get() as { listed: number; distinctPages: number }
    return used.listed === pages - unused && used.distinctPages === used.listed
  })()
}

/** Checks the pages of a record over a connection that cannot write. @throws FileRefused `damaged` */
export function checkPagesOf(path: string): void {
  const driver = openDriver(path, { readonly: true, fileMustExist: true })
  try {
    if (driver.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new FileRefused('damaged')
  } finally {
    driver.close()
  }
}

/**
 * Reads the header by itself. Offsets: sqlite.org/fileformat2, 1.3.
 * @throws FileRefused
 */
export function checkHeader(path: string, newestVersion: number, isOpen: boolean): void {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status?.isFile()) throw new FileRefused('missing')
  if (status.size === 0) throw new FileRefused('empty')
  const header = readStart(path)
  if (header.toString('latin1', 0, 16) !== magic.slice(0, header.length)) throw new FileRefused('not-ours')
  if (header.length < 100) throw new FileRefused('truncated')
  if (header.readUInt32BE(68) !== applicationId) throw new FileRefused('not-ours')
  if (header.readUInt32BE(60) > newestVersion) throw new FileRefused('newer')
  // The end of an open record can be in its journal.
  if (!isOpen && isTruncated(header, status.size)) throw new FileRefused('truncated')
}
