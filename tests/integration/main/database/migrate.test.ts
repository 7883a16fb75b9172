import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { releasedMigrations, type MigrationStatements } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { clock, listBackups, temporaryFolder, tryToOpen } from './test-database'

const releasedVersion = releasedMigrations.length
const addNickname: MigrationStatements = {
  name: '9001-nickname',
  statements: [`ALTER TABLE clients ADD COLUMN nickname TEXT NOT NULL DEFAULT ''`],
}
const addPets: MigrationStatements = {
  name: '9002-pets',
  statements: ['CREATE TABLE pets (name TEXT) STRICT'],
}
const newerMigrations = [...releasedMigrations, addNickname, addPets]

/** Creates a database of the released version with one practitioner. */
async function createDatabase(): Promise<string> {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, clock)
  await database.db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  await database.close()
  return folder
}

const openingMessage = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error as Error).message,
  )

test('an older database is migrated to the new version with all its data', async () => {
  const folder = await createDatabase()
  const database = await openDatabase(folder, clock, { steps: newerMigrations })
  expect(database.driver.pragma('user_version', { simple: true })).toBe(releasedVersion + 2)
  expect(database.driver.prepare('SELECT nickname FROM clients').all()).toEqual([])
  expect(database.driver.prepare('SELECT name FROM pets').all()).toEqual([])
  expect(await database.db.selectFrom('practitioners').select('name').execute()).toEqual([{ name: 'Jo' }])
  await database.close()
})

test('a backup before the migration opens with the older version and all its data', async () => {
  const folder = await createDatabase()
  await (await openDatabase(folder, clock, { steps: newerMigrations })).close()
  const backups = listBackups(folder)
  expect(backups).toHaveLength(1)
  const backup = join(folder, 'backups', backups[0]!)
  expect((statSync(backup).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(join(folder, 'backups')).mode & 0o777).toString(8)).toBe('700')

  const restored = temporaryFolder()
  copyFileSync(backup, join(restored, databaseName))
  const database = await openDatabase(restored, clock)
  expect(database.driver.pragma('user_version', { simple: true })).toBe(releasedVersion)
  expect(await database.db.selectFrom('practitioners').select('name').execute()).toEqual([{ name: 'Jo' }])
  await database.close()
})

test('a database of the current version is opened without a backup', async () => {
  const folder = await createDatabase()
  await (await openDatabase(folder, clock)).close()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('there is no migration without a backup', async () => {
  const folder = await createDatabase()
  const before = readFileSync(join(folder, databaseName))
  writeFileSync(join(folder, 'backups'), 'a file where the folder of backups belongs')
  expect(await openingMessage(openDatabase(folder, clock, { steps: newerMigrations }))).toBe(
    'no-backup-before-change',
  )
  expect(readFileSync(join(folder, databaseName)).equals(before)).toBe(true)
  expect(await tryToOpen(folder)).toBe('opened')
})

test.each([
  {
    kind: 'with invalid SQL',
    statements: ['CREATE TABLE half (id INTEGER)', 'ALTER TABLE absent ADD COLUMN x'],
    reason: /no such table/,
  },
  {
    kind: 'with a dangling reference',
    statements: [
      'PRAGMA defer_foreign_keys = ON',
      `INSERT INTO complaintRegions VALUES (42, 0, 'ear', 'left')`,
    ],
    reason: /dangling/,
  },
])('a migration $kind rolls back all earlier migrations', async ({ statements, reason }) => {
  const folder = await createDatabase()
  const before = readFileSync(join(folder, databaseName))
  const brokenMigrations = [...newerMigrations, { name: '9003-broken', statements }]
  expect(await openingMessage(openDatabase(folder, clock, { steps: brokenMigrations }))).toMatch(reason)
  expect(readFileSync(join(folder, databaseName)).equals(before)).toBe(true)
  expect(await tryToOpen(folder)).toBe('opened')
})

test('a migration that fails at every start leaves one backup', async () => {
  const folder = await createDatabase()
  const brokenMigrations = [
    ...newerMigrations,
    { name: '9003-broken', statements: ['ALTER TABLE absent ADD COLUMN x'] },
  ]
  const later = (minutes: number) => () => new Date(clock().getTime() + minutes * 60_000)
  for (const minutes of [0, 1, 2])
    await openingMessage(openDatabase(folder, later(minutes), { steps: brokenMigrations }))
  expect(listBackups(folder)).toHaveLength(1)
  const database = await openDatabase(folder, clock)
  await database.db.insertInto('practitioners').values({ name: 'New', credentials: '' }).execute()
  await database.close()
  await openingMessage(openDatabase(folder, later(3), { steps: brokenMigrations }))
  expect(listBackups(folder)).toHaveLength(2)
})

test('a new database whose migrations fail leaves no database file', async () => {
  const folder = temporaryFolder()
  const brokenMigrations = [
    ...releasedMigrations,
    { name: '9001-broken', statements: ['ALTER TABLE absent ADD COLUMN x'] },
  ]
  expect(await openingMessage(openDatabase(folder, clock, { steps: brokenMigrations }))).not.toBe('opened')
  expect(existsSync(join(folder, databaseName))).toBe(false)
  expect(await tryToOpen(folder)).toBe('opened')
})

test('a newer version that is only in the WAL is refused as newer', async () => {
  const folder = await createDatabase()
  const database = await openDatabase(folder, clock)
  database.driver.pragma(`user_version = ${releasedVersion + 1}`)
  const copy = temporaryFolder()
  for (const name of [databaseName, `${databaseName}-wal`]) copyFileSync(join(folder, name), join(copy, name))
  await database.close()
  const header = readFileSync(join(copy, databaseName))
  expect(header.readUInt32BE(60)).toBe(releasedVersion)

  expect(await tryToOpen(copy)).toBe('newer')
  const file = new Database(join(copy, databaseName), { readonly: true })
  expect(file.prepare('SELECT name FROM practitioners').all()).toEqual([{ name: 'Jo' }])
  file.close()
})
