import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applicationId } from '@main/database/header'
import { newestVersion } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { clock, folderWith, problemOf, temporaryFolder } from './record'

/** A database made by another program, or by a version of this one. */
function foreignFile(folder: string, application: number, version: number): string {
  const path = join(folder, databaseName)
  const other = new Database(path)
  other.pragma(`application_id = ${application}`)
  other.pragma(`user_version = ${version}`)
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.prepare('INSERT INTO recipes VALUES (?)').run('bread')
  other.close()
  return path
}

test('a folder that does not exist is made, with a record in it', async () => {
  const folder = join(temporaryFolder(), 'deep', 'er')
  const open = await openDatabase(folder, clock)
  expect(await open.db.selectFrom('clients').selectAll().execute()).toEqual([])
  expect(open.driver.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(open.driver.pragma('user_version', { simple: true })).toBe(newestVersion)
  await open.close()
})

test('the record is kept as the design asks: WAL, full sync, references checked, deleted text wiped', async () => {
  const open = await openDatabase(temporaryFolder(), clock)
  const setting = (name: string) => open.driver.pragma(name, { simple: true })
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(setting)).toEqual([
    'wal',
    2,
    1,
    1,
  ])
  await open.close()
})

test('what was written is there when the record is opened again', async () => {
  const folder = temporaryFolder()
  const first = await openDatabase(folder, clock)
  await first.db.insertInto('practitioners').values({ name: 'Jo', credentials: 'LMT' }).execute()
  await first.close()
  const second = await openDatabase(folder, clock)
  expect(await second.db.selectFrom('practitioners').select('name').execute()).toEqual([{ name: 'Jo' }])
  await second.close()
})

test.each([
  ['was written to', true],
  ['was opened and not asked anything', false],
])('closing a record that %s leaves one file and no journal', async (_name, write) => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const open = await openDatabase(folder, clock)
  if (write) await open.db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  await open.close()
  expect(open.driver.open).toBe(false)
  expect(readdirSync(folder).sort()).toEqual(['in-use.lock', databaseName])
})

test('nobody else on the computer can read the folder or what is in it', async () => {
  const folder = join(temporaryFolder(), 'made')
  const open = await openDatabase(folder, clock)
  await open.db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  const rights = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect(rights(folder)).toBe('700')
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, rights(join(folder, name))]))
  expect(files).toEqual({
    'in-use.lock': '600',
    'in-use.lock-journal': '600',
    [databaseName]: '600',
    [`${databaseName}-shm`]: '600',
    [`${databaseName}-wal`]: '600',
  })
  await open.close()
})

test.each([
  ['empty', ''],
  ['short', 'SQLite format 3\0'],
  ['garbage', 'not a database at all '.repeat(500)],
])('a file that is %s is damaged, and left as it was', async (_name, content) => {
  const { folder, path } = folderWith(content)
  expect(await problemOf(folder)).toBe('damaged')
  expect(readFileSync(path, 'utf8')).toBe(content)
})

test('a file with our header and nothing behind it is damaged, and left as it was', async () => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const path = join(folder, databaseName)
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 100)
  writeFileSync(path, bytes)
  expect(await problemOf(folder)).toBe('damaged')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a file cut short is damaged, and left as it was', async () => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const path = join(folder, databaseName)
  const bytes = readFileSync(path).subarray(0, 8192)
  writeFileSync(path, bytes)
  expect(await problemOf(folder)).toBe('damaged')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test.each([
  ['of another program', 0, 1, 'not-ours'],
  ['of another program that marks its files', 0x12345678, 1, 'not-ours'],
  ['of a newer version', applicationId, newestVersion + 1, 'newer'],
])('a database %s is refused, byte for byte as it was', async (_name, application, version, code) => {
  const folder = temporaryFolder()
  const path = foreignFile(folder, application, version)
  const before = readFileSync(path)
  expect(await problemOf(folder)).toBe(code)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['in-use.lock', databaseName])
})

test('a journal whose file is gone is never overwritten with a new record', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${databaseName}-wal`), 'pages of a record somebody moved away')
  expect(await problemOf(folder)).toBe('damaged')
  expect(existsSync(join(folder, databaseName))).toBe(false)
})

test('a folder that stands where the record belongs is refused', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, databaseName))
  expect(await problemOf(folder)).toBe('not-ours')
})

test('what is left of a record that was never finished is made anew', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${databaseName}.new`), 'half a file')
  expect(await problemOf(folder)).toBe('opened')
  expect(existsSync(join(folder, `${databaseName}.new`))).toBe(false)
})

test.each([
  ['below a file', () => join(folderWith('x').path, 'clinic')],
  ['that is itself a file', () => folderWith('x').path],
])('a folder %s is not writable', async (_name, make) => {
  expect(await problemOf(make())).toBe('folder-not-writable')
})

test.runIf(process.platform === 'linux')(
  'a folder where the system lets nobody write is not writable',
  async () => {
    expect(await problemOf('/sys/elsewhere')).toBe('folder-not-writable')
  },
)
