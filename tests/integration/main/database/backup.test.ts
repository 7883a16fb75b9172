import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUpBeforeMigrating } from '@main/database/backup'
import { releasedMigrations } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { clock, listBackups, tryToOpen, temporaryFolder } from './test-database'

/** Creates a database of the previous version. `corrupt` changes it as another program could. */
async function createOlderDatabase(corrupt: (file: Database.Database) => void = () => {}): Promise<string> {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, clock, { steps: releasedMigrations.slice(0, -1) })
  await database.close()
  const file = new Database(join(folder, databaseName))
  corrupt(file)
  file.close()
  return folder
}

test.each<[string, (file: Database.Database) => void]>([
  [
    'dangling references',
    (file) => {
      file.pragma('foreign_keys = OFF')
      file.exec(`INSERT INTO complaintRegions VALUES (42, 0, 'ear', 'left')`)
    },
  ],
  [
    'a value that a CHECK forbids',
    (file) => {
      file.pragma('ignore_check_constraints = ON')
      file.exec(`INSERT INTO phrases (section, text) VALUES ('elsewhere', 'text')`)
    },
  ],
])('a copy with %s is rejected as a backup, and the database stays unchanged', async (_what, corrupt) => {
  const folder = await createOlderDatabase(corrupt)
  const before = readFileSync(join(folder, databaseName))
  expect(await tryToOpen(folder)).toBe('no-backup-before-change')
  expect(listBackups(folder)).toEqual([])
  expect(readFileSync(join(folder, databaseName)).equals(before)).toBe(true)
})

test('a copy of another version is rejected as a backup', async () => {
  const folder = await createOlderDatabase()
  const file = new Database(join(folder, databaseName))
  const version = releasedMigrations.length - 1
  expect(() => backUpBeforeMigrating(file, folder, version - 1, clock())).toThrow('no-backup-before-change')
  expect(listBackups(folder)).toEqual([])
  backUpBeforeMigrating(file, folder, version, clock())
  expect(listBackups(folder)).toHaveLength(1)
  file.close()
})

test('the next backup removes a copy that a crash left unfinished', async () => {
  const folder = await createOlderDatabase()
  const leftover = join(folder, 'backups', 'before-change-from-version-9-2026.db.unfinished')
  mkdirSync(join(folder, 'backups'))
  for (const path of [leftover, `${leftover}-journal`]) writeFileSync(path, 'half a copy')
  const earlierBackup = join(folder, 'backups', 'before-change-from-version-8-2025.db')
  writeFileSync(earlierBackup, 'an earlier backup')
  expect(await tryToOpen(folder)).toBe('opened')
  expect(existsSync(leftover)).toBe(false)
  expect(listBackups(folder)).toHaveLength(2)
  expect(listBackups(folder).every((name) => name.endsWith('.db'))).toBe(true)
  expect(readFileSync(earlierBackup, 'utf8')).toBe('an earlier backup')
})
