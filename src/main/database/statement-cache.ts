import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than all queries of the program; lists of ids make a few of each, by their length. */
const CACHE_SIZE = 200

/**
 * The driver with the statements it saw last kept prepared. Kysely prepares every query anew, which for the small
 * reads that a page is made of takes longer than the read. A statement read row by row (Kysely's `stream`) is busy
 * until its end and must not be kept: what streams here reads from the driver itself.
 */
export function withStatementCache(driver: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<unknown[]>>()
  return {
    prepare(sql) {
      const statement = kept.get(sql) ?? driver.prepare<unknown[]>(sql)
      // Taken out and put in again, so that the first is always the one not used for longest.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > CACHE_SIZE) kept.delete(kept.keys().next().value!)
      return statement
    },
    close: () => driver.close(),
  }
}
