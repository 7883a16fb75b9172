import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrationProvider, type MigrationStatements } from '.'

/** Runs the migrations that a database has not had yet, all or none. @throws the error of the one that failed */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  steps: readonly MigrationStatements[],
): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider(steps) }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('A step failed', { cause: error })
}
