import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than the program has statements. A query with a list of ids has a statement for each length of the list. */
const CACHE_SIZE = 200

/**
 * Adds a cache of prepared statements to the driver. Kysely prepares a query each time, which takes longer than the
 * small reads of a page. A statement that is read row by row (Kysely's `stream`) is busy until its end and must not be
 * cached, so code that streams uses the driver itself.
 */
export function withStatementCache(driver: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement<unknown[]>>()
  return {
    prepare(sql) {
      const statement = kept.get(sql) ?? driver.prepare<unknown[]>(sql)
      // Deleted and set again, so that the first statement is the least recently used one.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > CACHE_SIZE) kept.delete(kept.keys().next().value!)
      return statement
    },
    close: () => driver.close(),
  }
}
