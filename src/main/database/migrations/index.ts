import { sql, type Kysely } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'
import { firstTables } from './0001-first-tables'
import { safeVisits } from './0002-safe-visits'
import { checkInsAndMeasures } from './0003-check-ins-and-measures'
import { ownAnatomy } from './0004-own-anatomy'
import { fastEntry } from './0005-fast-entry'
import { judgedInTurns } from './0006-judged-in-turns'
import { hurts } from './0007-hurts'
import { correctedOutcomes } from './0008-corrected-outcomes'
import { redFlagsAsked } from './0009-red-flags-asked'
import { painFreeJudged } from './0010-pain-free-judged'
import { plainNames } from './0011-plain-names'
import { safety } from './0012-safety'
import { screens } from './0013-screens'
import { safeSaves } from './0014-safe-saves'
import { signedNotes } from './0015-signed-notes'
import { saveCount } from './0016-save-count'
import { restoredIds } from './0017-restored-ids'
import { corrections } from './0018-corrections'
import { findingClients } from './0019-finding-clients'
import { deletions } from './0020-deletions'
import { formDrafts } from './0021-form-drafts'
import { practiceMark } from './0022-practice-mark'
import { clientViews } from './0023-client-views'
import { nameOrder } from './0024-name-order'
import { timeFormat } from './0025-time-format'
import { family } from './0026-family'
import { outcomeCorrections } from './0027-outcome-corrections'

export interface MigrationStatements {
  name: string
  statements: readonly string[]
}

/** Every step of the file's shape, oldest first. A step that has been released is never edited again. */
export const releasedMigrations: readonly MigrationStatements[] = [
  { name: '0001-first-tables', statements: firstTables },
  { name: '0002-safe-visits', statements: safeVisits },
  { name: '0003-check-ins-and-measures', statements: checkInsAndMeasures },
  { name: '0004-own-anatomy', statements: ownAnatomy },
  { name: '0005-fast-entry', statements: fastEntry },
  { name: '0006-judged-in-turns', statements: judgedInTurns },
  { name: '0007-hurts', statements: hurts },
  { name: '0008-corrected-outcomes', statements: correctedOutcomes },
  { name: '0009-red-flags-asked', statements: redFlagsAsked },
  { name: '0010-pain-free-judged', statements: painFreeJudged },
  { name: '0011-plain-names', statements: plainNames },
  { name: '0012-safety', statements: safety },
  { name: '0013-screens', statements: screens },
  { name: '0014-safe-saves', statements: safeSaves },
  { name: '0015-signed-notes', statements: signedNotes },
  { name: '0016-save-count', statements: saveCount },
  { name: '0017-restored-ids', statements: restoredIds },
  { name: '0018-corrections', statements: corrections },
  { name: '0019-finding-clients', statements: findingClients },
  { name: '0020-deletions', statements: deletions },
  { name: '0021-form-drafts', statements: formDrafts },
  { name: '0022-practice-mark', statements: practiceMark },
  { name: '0023-client-views', statements: clientViews },
  { name: '0024-name-order', statements: nameOrder },
  { name: '0025-time-format', statements: timeFormat },
  { name: '0026-family', statements: family },
  { name: '0027-outcome-corrections', statements: outcomeCorrections },
]

/** The `user_version` of a file that has had every step. */
export const newestVersion = releasedMigrations.length

/** Hands steps to Kysely; each leaves its number as `user_version` and no dangling reference. */
export function migrationProvider(steps: readonly MigrationStatements[]): MigrationProvider {
  return {
    async getMigrations() {
      return Object.fromEntries(
        steps.map((step, index) => [step.name, migration(step.statements, index + 1)]),
      )
    },
  }
}

function migration(statements: readonly string[], version: number): Migration {
  return {
    async up(database: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(database)
      const dangling = await sql`PRAGMA foreign_key_check`.execute(database)
      if (dangling.rows.length > 0)
        throw new Error(`Step ${version} leaves ${dangling.rows.length} dangling references`)
      await sql.raw(`PRAGMA user_version = ${version}`).execute(database)
    },
  }
}
