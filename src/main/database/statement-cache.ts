import type Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Commits } from './commits'

/** More than the program has statements. A query with a list of ids has a statement for each length of the list. */
const CACHE_SIZE = 200

/**
 * Adds a cache of prepared statements to the driver, and tells `commits` what writes. Kysely prepares a query each time, which
 * takes longer than the small reads of a page. A statement that is read row by row (Kysely's `stream`) is busy until
 * its end and must not be cached, so code that streams uses the driver itself.
 */
export function withStatementCache(driver: Database.Database, commits: Commits): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const statement = kept.get(sql) ?? prepare(driver, sql, commits)
      // Deleted and set again, so that the first statement is the least recently used one.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > CACHE_SIZE) kept.delete(kept.keys().next().value!)
      return statement
    },
    close: () => driver.close(),
  }
}

function prepare(driver: Database.Database, sql: string, commits: Commits): SqliteStatement {
  const statement = driver.prepare<unknown[]>(sql)
  if (statement.readonly) return statement
  const run = runner(sql, commits)
  return {
    reader: statement.reader,
    all: (parameters) =>
      run(
        () => statement.all(parameters),
        ({ length }) => length > 0,
      ),
    run: (parameters) =>
      run(
        () => statement.run(parameters),
        ({ changes }) => changes > 0,
      ),
    iterate: (parameters) => statement.iterate(parameters),
  }
}

/** @param changesRows whether the result of a statement means that it changed rows */
type Run = <Result>(run: () => Result, changesRows: (result: Result) => boolean) => Result

function runner(sql: string, commits: Commits): Run {
  // It saves nothing of the record, and most of them cannot run inside a transaction. A checkpoint changes the file.
  if (/^\s*pragma\b/i.test(sql)) return (run) => commits.move(run)
  // A change of rows can find none to change. Any other statement that writes changes the schema.
  if (/^\s*(insert|update|delete)\b/i.test(sql)) return (run, changesRows) => commits.write(run, changesRows)
  return (run) => commits.write(run)
}
