import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readHeader } from '@main/database/header'
import { sortNameOf } from '@shared/clients/names'
import { newestVersion, releasedMigrations } from '@main/database/migrations'
import { searchTextOf, type SearchedFields } from '@main/clients/search-text'
import { databaseName, openDatabase } from '@main/database/open'
import { newClinic } from '../../../support/clinic'
import {
  addNewColumns,
  serializeRows,
  readRawRows,
  renameColumns,
  renamedTables,
  type Rows,
} from './raw-rows'
import { clock, listBackups, temporaryFolder } from './test-database'

/** Unpacks a practice from before migration 0011 into a temporary folder. */
function unpackFixture(name: string): { folder: string; path: string; before: Rows } {
  const folder = temporaryFolder()
  const path = join(folder, databaseName)
  writeFileSync(path, gunzipSync(readFileSync(`tests/fixtures/version-10-${name}.db.gz`)))
  return { folder, path, before: readRawRows(path) }
}

const openers: Record<string, (folder: string) => Promise<void>> = {
  openDatabase: async (folder) => (await openDatabase(folder, clock)).close(),
  createClinic: async (folder) => {
    const clinic = newClinic({ dataFolder: folder })
    expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
    await clinic.close()
  },
}

const cases = ['unsigned', 'signed'].flatMap((name) =>
  Object.keys(openers).map((opener) => ({ name, opener })),
)

test.each(cases)('the $name practice keeps every row when $opener opens it', async ({ name, opener }) => {
  const { folder, path, before } = unpackFixture(name)
  await openers[opener]!(folder)
  const after = readRawRows(path)

  const { kysely_migration: migrations, ...tables } = after
  const { kysely_migration: migrationsBefore, ...tablesBefore } = before
  const currentName = (table: string) => renamedTables[table] ?? table
  const { signedNotes, restoredIds, corrections, deletions, formDrafts, clientViews, ...olderTables } = tables
  expect(restoredIds).toEqual([])
  expect(corrections).toEqual([])
  expect(deletions).toEqual([])
  expect(formDrafts).toEqual([])
  expect(clientViews).toEqual([])
  expect(new Set(Object.keys(olderTables))).toEqual(
    new Set([...Object.keys(tablesBefore).map(currentName), 'recordState', 'createdOnce']),
  )
  // A clinic keeps the note of each older signature.
  expect(signedNotes!.map(({ visitId }) => visitId)).toEqual(
    opener === 'createClinic' ? tables['signatures']!.map(({ visitId }) => visitId) : [],
  )
  for (const [table, rows] of Object.entries(tablesBefore)) {
    const rowsAfter = tables[currentName(table)]!
    expect.soft(rowsAfter.length, table).toBe(rows.length)
    const expected = rows.map((row) => addNewColumns(currentName(table), renameColumns(table, row)))
    // Migration 0012 marks all complaints for reclassification 0015 all signatures and 0019 all
    // clients, and a clinic handles them.
    if (table === 'practice') {
      const from = opener === 'createClinic' ? null : 0
      Object.assign(expected[0]!, { reclassifyFrom: from, signedNotesFrom: from, searchTextFrom: from })
    }
    if (table === 'clients' && opener === 'createClinic') {
      // Migration 0019 marks the search text of all clients, and a clinic makes it again.
      for (const row of expected) {
        const client = row as unknown as SearchedFields
        Object.assign(row, {
          searchText: searchTextOf(client, ''),
          sortName: sortNameOf(client, 'given-family'),
        })
      }
    }
    expect.soft(serializeRows(rowsAfter), table).toEqual(serializeRows(expected))
  }
  expect(migrations!.map(({ name }) => name)).toEqual(releasedMigrations.map(({ name }) => name))
  expect(migrations!.slice(0, 10)).toEqual(migrationsBefore)

  const file = new Database(path, { readonly: true })
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.pragma('foreign_key_check')).toEqual([])
  expect(file.pragma('user_version', { simple: true })).toBe(newestVersion)
  file.close()
})

test.each(['unsigned', 'signed'])('the backup of the %s practice equals the original', async (name) => {
  const { folder, before } = unpackFixture(name)
  const schemaOf = (path: string) => {
    const file = new Database(path, { readonly: true })
    const schema = file.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()
    file.close()
    return schema
  }
  const schema = schemaOf(join(folder, databaseName))
  await openers['openDatabase']!(folder)
  const backups = listBackups(folder)
  expect(backups).toEqual([expect.stringMatching(/^before-change-from-version-10-.*\.db$/)])
  const backup = join(folder, 'backups', backups[0]!)
  expect(readHeader(backup, 10)).toEqual({ version: 10 })
  expect(readRawRows(backup)).toEqual(before)
  expect(schemaOf(backup)).toEqual(schema)
})

test('the drafts of the unsigned practice can be read with their marks', async () => {
  const { folder, before } = unpackFixture('unsigned')
  const clinic = newClinic({ dataFolder: folder })
  for (const { clientId, visitId, form } of before['visitDrafts']!) {
    const draft = await clinic.api.drafts.read.query({ clientId: Number(clientId), visitId: visitId as null })
    const { hurts, subjective } = JSON.parse(String(form)) as Record<string, unknown>
    expect(draft?.form).toMatchObject({ painMarks: hurts, subjective })
  }
  expect(before['visitDrafts']).toHaveLength(2)
})

const lockedMessage = 'a signed or void visit is not changed'

/** Changes that another program could try on the rows of a locked visit, and the expected errors. */
const attempts: [table: string, key: string, change: string, insert: string, reasons: RegExp][] = [
  [
    'visits',
    'id',
    `SET subjective = 'other'`,
    `(id, clientId, practitionerId, at, kind, subjective, objective, assessment, plan, createdAt, updatedAt)
     SELECT $id, clientId, practitionerId, at, kind, '', '', '', '', createdAt, updatedAt FROM visits LIMIT 1`,
    new RegExp(lockedMessage),
  ],
  [
    'visitComplaints',
    'visitId',
    'SET painBefore = 1',
    `SELECT $id, id, 1, 1, 'lasted', NULL, '{}' FROM complaints LIMIT 1`,
    new RegExp(lockedMessage),
  ],
  [
    'visitComplaints',
    'visitId',
    `SET radiation = 'none'`,
    `SELECT $id, id, NULL, NULL, 'lasted', 'none', '{}' FROM complaints LIMIT 1`,
    new RegExp(lockedMessage),
  ],
  [
    'work',
    'visitId',
    `SET complaintId = 1`,
    `(visitId, position, tissue, side, technique, familiarPain, note, complaintId)
     VALUES ($id, 71, 'temporalis', 'left', 'massage', 'yes', '', 1)`,
    new RegExp(lockedMessage),
  ],
  [
    'work',
    'visitId',
    `SET note = 'other'`,
    `(visitId, position, tissue, side, technique, familiarPain, note)
     VALUES ($id, 70, 'temporalis', 'left', 'massage', 'yes', '')`,
    new RegExp(lockedMessage),
  ],
  [
    'painMarks',
    'visitId',
    `SET kind = 'numb'`,
    `VALUES ($id, 70, 'ear', 'left', NULL)`,
    new RegExp(lockedMessage),
  ],
]

test('a migrated complaint takes a day of asking together with a red flag', async () => {
  const { folder, path } = unpackFixture('signed')
  await openers['openDatabase']!(folder)
  const file = new Database(path)
  const change = `UPDATE complaints SET redFlags = '["fever"]', redFlagsAskedOn = '2026-03-01' WHERE id = 1`
  expect(file.prepare(change).run().changes).toBe(1)
  file.close()
})

test('every lock of the signed practice still works', async () => {
  const { folder, path } = unpackFixture('signed')
  await openers['openDatabase']!(folder)
  const file = new Database(path)
  file.pragma('foreign_keys = ON')
  const readValue = (query: string) => file.prepare(query).pluck().get() as number | undefined
  for (const lockTable of ['signatures', 'voids']) {
    for (const [table, key, change, insert, reason] of attempts) {
      const id = readValue(
        `SELECT ${key} FROM ${table} WHERE ${key} IN (SELECT visitId FROM ${lockTable}) LIMIT 1`,
      )
      // No void visit of the fixture has marks, but a new mark is refused too.
      const visit = id ?? readValue(`SELECT visitId FROM ${lockTable} LIMIT 1`)
      if (table !== 'painMarks' || lockTable === 'signatures')
        expect(id, `${lockTable} ${table}`).toBeDefined()
      if (id !== undefined) {
        expect(() => file.exec(`UPDATE ${table} ${change} WHERE ${key} = ${String(id)}`)).toThrow(reason)
        expect(() => file.exec(`DELETE FROM ${table} WHERE ${key} = ${String(id)}`)).toThrow(reason)
      }
      expect(() => file.exec(`INSERT INTO ${table} ${insert.replace('$id', String(visit))}`)).toThrow(reason)
    }
  }
  for (const [table, key] of [
    ['signatures', 'visitId'],
    ['amendments', 'id'],
    ['voids', 'visitId'],
    ['correctedOutcomes', 'id'],
  ] as const) {
    const id = String(readValue(`SELECT ${key} FROM ${table} LIMIT 1`))
    const neverMessage = /are never (changed|deleted|written over)|a signed or void visit/
    expect(() => file.exec(`UPDATE ${table} SET ${key} = ${key} WHERE ${key} = ${id}`)).toThrow(neverMessage)
    expect(() => file.exec(`DELETE FROM ${table} WHERE ${key} = ${id}`)).toThrow(neverMessage)
    expect(() =>
      file.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} WHERE ${key} = ${id}`),
    ).toThrow(neverMessage)
  }
  const voided = String(readValue('SELECT visitId FROM voids LIMIT 1'))
  expect(() =>
    file.exec(`INSERT INTO signatures SELECT visitId, practitionerId, name, credentials, at FROM voids
      WHERE visitId = ${voided}`),
  ).toThrow(lockedMessage)
  file.close()
})
