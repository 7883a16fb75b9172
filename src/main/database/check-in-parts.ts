import { hashOf, type CheckedFile } from './backup-files'
import { checkHeader, FileRefused, isEachPageUsedOnce, refusingDamage } from './check-file'
import { flush } from './flush'
import { readRecordFacts } from './record-facts'

// On a large record the check takes twice as long as the copy. SQLite uses one processor for it, so the check is divided
// into parts that can run at the same time.

/** A part of the check of a copy. All parts together find what `integrity_check` and `foreign_key_check` find. */
export type CheckPart =
  /** The pages, rows and indexes of one table. */
  | { kind: 'table'; name: string }
  /** Whether each page of the file belongs to exactly one table or index. `integrity_check` of one table cannot say. */
  | { kind: 'pages' }
  | { kind: 'references' }
  /** What the copy contains. */
  | { kind: 'facts' }
  /** Flushes the file and computes its hash. */
  | { kind: 'hash' }

/** What a part found; null for a part that only checks. */
export type PartResult = Partial<CheckedFile> | null

/**
 * Checks a copy that VACUUM INTO wrote: header, size, all pages and indexes, CHECKs and references. Nobody else may have
 * it open.
 *
 * @param run runs the given parts, several at the same time if it can, and resolves with what they found
 * @throws FileRefused
 */
export async function checkCopyInParts(
  path: string,
  newestVersion: number,
  run: (parts: CheckPart[]) => Promise<PartResult[]>,
): Promise<CheckedFile> {
  checkHeader(path, newestVersion, false)
  const found = Object.assign({}, ...(await run(partsOf(path)))) as Partial<CheckedFile>
  if (!found.facts || !found.sha256 || !found.bytes) throw new Error('A part of the check is missing')
  return { facts: found.facts, bytes: found.bytes, sha256: found.sha256 }
}

/** Runs one part. @throws FileRefused `damaged` */
export function checkPart(path: string, part: CheckPart): PartResult {
  if (part.kind === 'hash') {
    flush(path)
    return hashOf(path)
  }
  return refusingDamage(path, (driver) => {
    switch (part.kind) {
      case 'table': {
        if (driver.pragma(`integrity_check(${quoted(part.name)})`, { simple: true }) !== 'ok')
          throw new FileRefused('damaged')
        return null
      }
      case 'pages':
        if (!isEachPageUsedOnce(driver)) throw new FileRefused('damaged')
        return null
      case 'references':
        if ((driver.pragma('foreign_key_check') as unknown[]).length > 0) throw new FileRefused('damaged')
        return null
      case 'facts':
        return { facts: readRecordFacts(driver) }
    }
  })
}

/** Returns the parts, those that take longest first. */
function partsOf(path: string): CheckPart[] {
  return refusingDamage(path, (driver) => {
    const tables = driver
      .prepare(
        `SELECT name, type <> 'virtual' AND NOT wr AS hasRowIds FROM pragma_table_list
         WHERE schema = 'main' AND type <> 'view'`,
      )
      .all() as { name: string; hasRowIds: number }[]
    // The largest row id is found without reading the table.
    const size = ({ name, hasRowIds }: { name: string; hasRowIds: number }) =>
      hasRowIds
        ? ((driver
            .prepare(`SELECT max(rowid) FROM ${quoted(name)}`)
            .pluck()
            .get() as number | null) ?? 0)
        : 0
    const [first, second, ...others] = tables
      .map((table) => ({ name: table.name, size: size(table) }))
      .sort((one, other) => other.size - one.size)
      .map(({ name }): CheckPart => ({ kind: 'table', name }))
    return [
      ...[first, second].filter((part) => part !== undefined),
      { kind: 'hash' },
      { kind: 'references' },
      { kind: 'pages' },
      { kind: 'facts' },
      ...others,
    ]
  })
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
