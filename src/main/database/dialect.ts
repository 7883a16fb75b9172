import type Database from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'
import { Commits } from './commits'
import { withStatementCache } from './statement-cache'

/** Kysely's SQLite dialect, with atomic migrations and rollbacks, and with what every commit of the record needs. */
export class AtomicSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database
  readonly #commits: Commits

  constructor(database: Database.Database, commits = new Commits(database, null)) {
    super({ database })
    this.#database = database
    this.#commits = commits
  }

  override createAdapter(): SqliteAdapter {
    return new AtomicSqliteAdapter()
  }

  override createDriver(): SqliteDriver {
    return new AtomicSqliteDriver(this.#database, this.#commits)
  }
}

/** Kysely assumes that SQLite cannot change tables inside a transaction. It can, so all migrations run in one. */
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class AtomicSqliteDriver extends SqliteDriver {
  readonly #commits: Commits

  constructor(database: Database.Database, commits: Commits) {
    super({ database: withStatementCache(database, commits) })
    this.#commits = commits
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#commits.prepare()
    await super.commitTransaction(connection)
    this.#commits.confirm()
  }

  override async rollbackTransaction(): Promise<void> {
    this.#commits.rollBack()
  }
}
