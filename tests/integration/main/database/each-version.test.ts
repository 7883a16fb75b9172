import type Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releasedMigrations } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import {
  addNewColumns,
  countDraftRevision,
  serializeRows,
  readRawRows,
  renameColumns,
  renamedTables,
} from './raw-rows'
import { rowsByVersion } from './rows-by-version'
import { clock, temporaryFolder } from './test-database'

/** The version since which tables and columns have their current names, except for the day of the red flags. */
const PLAIN_NAMES = 11
/** The version since which that day has its current name, too. */
const SAFETY = 12
/** The version since which a draft has the revision of its visit. */
const REVISIONS = 14
/** The version since which a signature keeps what it signs. */
const SIGNED_NOTES = 15

/** The version since which names have an order. */
const NAME_ORDER = 24

const savesColumns = ['saves', 'opening', 'openingBefore']

function insertRows(driver: Database.Database, version: number): void {
  for (const [since, oldTable, oldRow] of rowsByVersion) {
    if (since > version) continue
    const table = version < PLAIN_NAMES ? oldTable : (renamedTables[oldTable] ?? oldTable)
    const { redFlagsAskedOn, ...renamed } = renameColumns(oldTable, oldRow)
    const named =
      version < PLAIN_NAMES
        ? oldRow
        : version >= SAFETY
          ? renameColumns(oldTable, oldRow)
          : { ...renamed, ...(redFlagsAskedOn !== undefined && { redFlagsNoneOn: redFlagsAskedOn }) }
    const row = version >= REVISIONS ? countDraftRevision(named) : named
    const names = Object.keys(row)
    driver
      .prepare(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
      )
      .run(Object.values(row))
  }
}

const versions = releasedMigrations
  .slice(0, -1)
  .map((step, index) => ({ name: step.name, version: index + 1 }))

test.each(versions)('a database of the version $name opens with every row', async ({ version }) => {
  const folder = temporaryFolder()
  const path = join(folder, databaseName)
  const olderDatabase = await openDatabase(folder, clock, { steps: releasedMigrations.slice(0, version) })
  insertRows(olderDatabase.driver, version)
  await olderDatabase.close()
  const before = readRawRows(path)
  expect(Object.keys(before).filter((table) => before[table]!.length === 0)).toEqual([])

  const database = await openDatabase(folder, clock)
  expect(database.driver.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.driver.pragma('foreign_key_check')).toEqual([])
  await database.close()
  const after = readRawRows(path)
  expect(after['kysely_migration']).toHaveLength(releasedMigrations.length)
  // Migration 0015 marks all signatures: a clinic keeps what they signed when it opens the record.
  const isOlder = version < SIGNED_NOTES
  expect(after['practice']![0]).toMatchObject({ signedNotesFrom: isOlder ? 0 : null })
  expect(after['signedNotes']).toHaveLength(isOlder ? 0 : 1)
  const { kysely_migration: _steps, sqlite_sequence: _sequence, ...tables } = before
  for (const [table, rows] of Object.entries(tables)) {
    const currentTable = renamedTables[table] ?? table
    const rowsAfter = after[currentTable]!
    // Another migration may add columns, which the older row does not have.
    const expected = rows.map((row) => addNewColumns(currentTable, renameColumns(table, row)))
    // A migration is a save, so it counts.
    const columns = Object.keys(expected[0]!).filter((name) => !savesColumns.includes(name))
    const sameColumns = rowsAfter.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]!])))
    if (table === 'practice' && version < SAFETY) {
      // Migrations 0010 and 0012 mark all complaints for reclassification.
      expect(rowsAfter[0]!['reclassifyFrom']).toBe(0)
      for (const row of expected) if ('reclassifyFrom' in row) row['reclassifyFrom'] = 0
    }
    // Migrations 0019 and 0024 mark the search text of all clients.
    if (table === 'practice' && version < NAME_ORDER && 'searchTextFrom' in expected[0]!)
      expected[0]['searchTextFrom'] = 0
    const comparable = expected.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]!])))
    expect.soft(serializeRows(sameColumns), table).toEqual(serializeRows(comparable))
  }
})

test.each([false, true])(
  'a database of version 12 gets the index of red flags (had it: %s)',
  async (hadIt) => {
    const folder = temporaryFolder()
    const older = await openDatabase(folder, clock, { steps: releasedMigrations.slice(0, SAFETY) })
    if (hadIt) {
      older.driver.exec(`CREATE INDEX complaintsWithRedFlags ON complaints (status) WHERE redFlags <> '[]'`)
    }
    await older.close()
    const { driver, close } = await openDatabase(folder, clock)
    const indexes = driver
      .prepare(`SELECT name FROM sqlite_master WHERE name = 'complaintsWithRedFlags'`)
      .all()
    await close()
    expect(indexes).toHaveLength(1)
  },
)
