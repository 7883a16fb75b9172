import type Database from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'
import { withStatementCache } from './statement-cache'

/** Kysely's SQLite dialect with two corrections. Without them a transaction would not be atomic. */
export class AtomicSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }

  override createAdapter(): SqliteAdapter {
    return new AtomicSqliteAdapter()
  }

  override createDriver(): SqliteDriver {
    return new AtomicSqliteDriver(this.#database)
  }
}

/** Kysely assumes that SQLite cannot change tables inside a transaction. It can, so all migrations run in one. */
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** When the disk is full SQLite rolls back by itself. A second rollback would fail and hide the first error. */
class AtomicSqliteDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: withStatementCache(database) })
    this.#database = database
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
