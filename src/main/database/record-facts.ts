import type { RecordFacts } from '@shared/backups'
import type Database from 'better-sqlite3'

/**
 * Counts what a record contains. The tables and columns that are read here exist since the first version, or are looked for
 * first, so that the backups of any version can be counted.
 */
export function readRecordFacts(driver: Database.Database): RecordFacts {
  const value = (statement: string) => driver.prepare(statement).pluck().get()
  return {
    version: driver.pragma('user_version', { simple: true }) as number,
    practice: (value('SELECT name FROM practice') as string | undefined) ?? '',
    mark: readMark(driver),
    clients: value('SELECT count(*) FROM clients') as number,
    visits: value('SELECT count(*) FROM visits') as number,
    newestVisit: (value('SELECT max(at) FROM visits') as string | null) ?? null,
  }
}

/**
 * Returns the mark of a practice: when its first client was created, to the millisecond. '' before the first client. It
 * never changes: where a client was deleted, the practice keeps the mark that it had.
 */
function readMark(driver: Database.Database): string {
  const text = (statement: string) => (driver.prepare(statement).pluck().get() as string | undefined) ?? ''
  const column = text(`SELECT name FROM pragma_table_info('practice') WHERE name = 'mark'`)
  const kept = column === '' ? '' : text('SELECT mark FROM practice')
  return kept === '' ? text('SELECT createdAt FROM clients ORDER BY id LIMIT 1') : kept
}

/** Returns whether a record has no practice yet, as at a first start. It is no backup of anything. */
export const isEmptyRecord = ({ practice, clients }: RecordFacts): boolean => practice === '' && clients === 0

/** Returns whether two records may be of the same practice. One without clients has only its name to go by. */
export function isSamePractice(one: RecordFacts, other: RecordFacts): boolean {
  if (one.mark !== '' && other.mark !== '') return one.mark === other.mark
  return one.practice === '' || other.practice === '' || one.practice === other.practice
}
