import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** The parts of a journal of SQLite (a `-wal` file) that matter before a record is opened. */
export interface Journal {
  /** The number of complete transactions that SQLite will apply. */
  transactions: number
  /** What the first of them wrote into the page that was asked for; null when it did not write it. */
  firstContent: Buffer | null
  /**
   * Whether a save that was confirmed cannot be read. SQLite stops at the first invalid frame, as a power failure leaves one
   * at the end. A transaction is on the disk before the next one begins, so a complete transaction after the
   * invalid frame, with another frame behind it, was confirmed.
   */
  hasLostSaves: boolean
}

// Sizes and offsets: sqlite.org/fileformat2, 4.
const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const BIG_ENDIAN_SUMS = 0x377f0683
const LITTLE_ENDIAN_SUMS = 0x377f0682

type Sums = [number, number]

/** Continues the checksum of a journal over bytes whose number is a multiple of 8. */
function addTo([first, second]: Sums, bytes: Buffer, isBigEndian: boolean): Sums {
  for (let at = 0; at < bytes.length; at += 8) {
    const [one, two] = isBigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
    first = (first + one + second) >>> 0
    second = (second + two + first) >>> 0
  }
  return [first, second]
}

const isSum = ([first, second]: Sums, bytes: Buffer, at: number) =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second

interface Header {
  pageSize: number
  isBigEndian: boolean
  salts: Buffer
  sums: Sums
}

/** Reads the header; null when SQLite would ignore the journal because of it. */
function parseHeader(header: Buffer): Header | null {
  if (header.length < HEADER_BYTES) return null
  const magic = header.readUInt32BE(0)
  if (magic !== BIG_ENDIAN_SUMS && magic !== LITTLE_ENDIAN_SUMS) return null
  const isBigEndian = magic === BIG_ENDIAN_SUMS
  const sums = addTo([0, 0], header.subarray(0, 24), isBigEndian)
  if (!isSum(sums, header, 24)) return null
  return {
    pageSize: header.readUInt32BE(8),
    isBigEndian,
    salts: Buffer.from(header.subarray(16, 24)),
    sums,
  }
}

/**
 * Reads a journal. SQLite has no lock on this file, so reading it beside an open connection is safe.
 * @param recordPageSize the size of a page of the record in bytes, for a journal whose header cannot be read
 * @param page the number of the page of `firstContent`; null for none
 */
export function readJournal(path: string, recordPageSize: number, page: number | null): Journal {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(HEADER_BYTES)
    const header = parseHeader(start.subarray(0, readSync(file, start, 0, HEADER_BYTES, 0)))
    return readFrames(file, statSync(path).size, header, header?.pageSize ?? recordPageSize, page)
  } finally {
    closeSync(file)
  }
}

function readFrames(
  file: number,
  size: number,
  header: Header | null,
  pageSize: number,
  page: number | null,
): Journal {
  const journal: Journal = { transactions: 0, firstContent: null, hasLostSaves: false }
  const frame = Buffer.alloc(FRAME_HEADER_BYTES + pageSize)
  let { salts = null, sums = [0, 0] as Sums } = header ?? {}
  let isValid = header !== null
  let isCommitLost = false
  for (let at = HEADER_BYTES; at + frame.length <= size; at += frame.length) {
    readSync(file, frame, 0, frame.length, at)
    const isCommit = frame.readUInt32BE(4) !== 0
    salts ??= Buffer.from(frame.subarray(8, 16))
    const isOfThisJournal = salts.equals(frame.subarray(8, 16)) && frame.readUInt32BE(0) !== 0
    if (header && isValid) {
      sums = addTo(
        addTo(sums, frame.subarray(0, 8), header.isBigEndian),
        frame.subarray(24),
        header.isBigEndian,
      )
      isValid = isOfThisJournal && isSum(sums, frame, 16)
    }
    if (!isValid) {
      // Frames of an earlier use of the same file have other salts.
      if (!isOfThisJournal) continue
      if (isCommitLost) return { ...journal, hasLostSaves: true }
      isCommitLost = isCommit
      continue
    }
    if (journal.transactions === 0 && frame.readUInt32BE(0) === page)
      journal.firstContent = Buffer.from(frame.subarray(FRAME_HEADER_BYTES))
    if (isCommit) journal.transactions += 1
  }
  return journal
}
