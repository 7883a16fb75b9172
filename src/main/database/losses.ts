import type { Losses, RecordFacts } from '@shared/backups'
import { readRecordFacts } from './record-facts'
import { openDriver } from './driver'

/**
 * Counts what the present record has that a backup does not have: clients, visits, and visits that were changed since.
 * Both files are only read, and another process may write to the record meanwhile.
 */
export function compareWithPresent(record: string, backup: string): { facts: RecordFacts; losses: Losses } {
  const driver = openDriver(record, { readonly: true, fileMustExist: true })
  try {
    driver.prepare('ATTACH ? AS backup').run(backup)
    const count = (statement: string) => driver.prepare(statement).pluck().get() as number
    // An id alone could have been given to another row after an earlier restore.
    const missing = (table: string) =>
      count(`SELECT count(*) FROM main.${table} AS present WHERE NOT EXISTS (
        SELECT 1 FROM backup.${table} AS kept WHERE kept.id = present.id AND kept.createdAt = present.createdAt)`)
    const losses = {
      clients: missing('clients'),
      visits: missing('visits'),
      changedVisits: count(`SELECT count(*) FROM main.visits AS present JOIN backup.visits AS kept
        ON kept.id = present.id AND kept.createdAt = present.createdAt AND kept.updatedAt <> present.updatedAt`),
    }
    return { facts: readRecordFacts(driver), losses }
  } finally {
    driver.close()
  }
}
