import { recordFacts } from '@shared/backups'
import { createWriteStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry, type ZipFile as OpenZip } from 'yauzl'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import { hashOf, type CheckedFile } from '../database/backup-files'
import { isDiskFull, sqliteCode } from '../database/problem'
import { FileRefused } from '../database/check-file'
import { readStart } from '../database/header'

/**
 * An archive that moves a practice to another computer: a zip file with the record, and a manifest with its checksum.
 * The settings of the practice and its logo are in the record.
 */
const manifest = z.object({
  format: z.literal('elsewhere'),
  formatVersion: z.number().int().positive(),
  /** ISO time in UTC. */
  madeAt: z.iso.datetime(),
  facts: recordFacts,
  files: z.array(
    z.object({ name: z.string(), bytes: z.number().int().positive(), sha256: z.string().length(64) }),
  ),
})

const FORMAT_VERSION = 1
const manifestName = 'manifest.json'
const recordName = 'practice.db'
/** The manifest is a few lines. A larger one is none of ours. */
const MANIFEST_BYTES = 100_000

/** Writes an archive of a checked copy to `path`. */
export async function packArchive(
  copy: string,
  { facts, bytes, sha256 }: CheckedFile,
  madeAt: string,
  path: string,
): Promise<void> {
  const content: z.infer<typeof manifest> = {
    format: 'elsewhere',
    formatVersion: FORMAT_VERSION,
    madeAt,
    facts,
    files: [{ name: recordName, bytes, sha256 }],
  }
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(`${JSON.stringify(content, null, 2)}\n`), manifestName)
  // The middle of the levels takes half the time of the default for nearly the same size.
  zip.addFile(copy, recordName, { compressionLevel: 3 })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flush: true }))
}

/** Returns whether a file begins as a zip file does. */
export function isArchive(path: string): boolean {
  return readStart(path).toString('latin1', 0, 4) === 'PK\x03\x04'
}

/**
 * Unpacks the record of an archive to `path` and compares it with the manifest.
 *
 * @returns when the archive was made, as an ISO time in UTC
 * @throws FileRefused `not-ours`, `newer` or `damaged`
 */
export async function unpackArchive(archive: string, path: string): Promise<string> {
  const zip = await openPromise(archive, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
    // The list of the files is at the end of a zip file.
    throw new FileRefused('truncated', { cause: error })
  })
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const listed = entries.get(manifestName)
    const record = entries.get(recordName)
    if (!listed || !record || listed.uncompressedSize > MANIFEST_BYTES) throw new FileRefused('not-ours')
    const { madeAt, formatVersion, files } = await readManifest(zip, listed)
    if (formatVersion > FORMAT_VERSION) throw new FileRefused('newer')
    const expected = files.find(({ name }) => name === recordName)
    if (!expected || expected.bytes !== record.uncompressedSize) throw new FileRefused('damaged')
    await pipeline(await zip.openReadStreamPromise(record), createWriteStream(path, { mode: 0o600 }))
    if (hashOf(path).sha256 !== expected.sha256) throw new FileRefused('damaged')
    return madeAt
  } catch (error) {
    if (error instanceof FileRefused || isDiskFull(sqliteCode(error))) throw error
    throw new FileRefused('damaged', { cause: error })
  } finally {
    zip.close()
  }
}

async function readManifest(zip: OpenZip, entry: Entry) {
  const content: unknown = JSON.parse(await text(await zip.openReadStreamPromise(entry)))
  const parsed = manifest.safeParse(content)
  if (!parsed.success) throw new FileRefused('not-ours')
  return parsed.data
}
