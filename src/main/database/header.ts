import { closeSync, existsSync, lstatSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseProblem } from './problem'

/** "Elsw" in ASCII: SQLite's `application_id` of the files of this program. */
export const applicationId = 0x456c7377

/** How a file of SQLite begins. */
export const magic = 'SQLite format 3\0'

/** Reads the first 100 bytes of a file, or all of a shorter one. */
export function readStart(path: string): Buffer {
  const start = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    return start.subarray(0, readSync(file, start, 0, start.length, 0))
  } finally {
    closeSync(file)
  }
}

/**
 * Reads the header of the file without opening it as a database, so that a file of another program stays unchanged.
 * Returns its `user_version`, or null when there is no file. Offsets: sqlite.org/fileformat2, 1.3.
 */
export function readHeader(path: string, newestVersion: number): { version: number } | null {
  if (!existsSync(path)) {
    // A link to a place that is not there now, such as a drive that is not connected.
    if (lstatSync(path, { throwIfNoEntry: false })) throw new DatabaseProblem('link-broken')
    // A WAL without its file: somebody moved the file away. A new file here would destroy the WAL.
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) throw new DatabaseProblem('missing')
    return null
  }
  const status = statSync(path)
  if (status.isDirectory()) throw new DatabaseProblem('record-is-folder')
  if (!status.isFile()) throw new DatabaseProblem('not-ours')
  const header = readStart(path)
  if (header.length < 100 || header.toString('latin1', 0, 16) !== magic) throw new DatabaseProblem('damaged')
  if (header.readUInt32BE(68) !== applicationId) throw new DatabaseProblem('not-ours')
  const version = header.readUInt32BE(60)
  if (version > newestVersion) throw new DatabaseProblem('newer')
  return { version }
}

/**
 * Refuses a record without a journal that is shorter than its header says. With a journal, the end of the file may be there.
 * @throws DatabaseProblem `damaged`
 */
export function refuseIfTruncated(path: string): void {
  if (isTruncated(readStart(path), statSync(path).size)) throw new DatabaseProblem('damaged')
}

/** Returns the size of a page in bytes. */
export const pageSizeOf = (header: Buffer) =>
  header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)

/** Compares the size of a file with its header. Offsets: sqlite.org/fileformat2, 1.3. */
export function isTruncated(header: Buffer, size: number): boolean {
  const pageSize = pageSizeOf(header)
  // The number of pages is valid only when it was written together with the change counter.
  const isPageCountValid = header.readUInt32BE(24) === header.readUInt32BE(92)
  return size % pageSize !== 0 || (isPageCountValid && size < header.readUInt32BE(28) * pageSize)
}
