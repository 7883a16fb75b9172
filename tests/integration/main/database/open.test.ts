import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applicationId } from '@main/database/header'
import { newestVersion } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { clock, createDatabaseFile, tryToOpen, temporaryFolder } from './test-database'

/** Creates a database of another program or of another version of this program. */
function createForeignDatabase(folder: string, application: number, version: number): string {
  const path = join(folder, databaseName)
  const other = new Database(path)
  other.pragma(`application_id = ${application}`)
  other.pragma(`user_version = ${version}`)
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.prepare('INSERT INTO recipes VALUES (?)').run('bread')
  other.close()
  return path
}

test('a missing folder is created with a database in it', async () => {
  const folder = join(temporaryFolder(), 'deep', 'er')
  const database = await openDatabase(folder, clock)
  expect(await database.db.selectFrom('clients').selectAll().execute()).toEqual([])
  expect(database.driver.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(database.driver.pragma('user_version', { simple: true })).toBe(newestVersion)
  await database.close()
})

test('the database uses WAL, full sync, foreign keys and secure delete', async () => {
  const database = await openDatabase(temporaryFolder(), clock)
  const readPragma = (name: string) => database.driver.pragma(name, { simple: true })
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(readPragma)).toEqual([
    'wal',
    2,
    1,
    1,
  ])
  await database.close()
})

test('written data is there when the database is opened again', async () => {
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
  ['was opened but not used', false],
])('closing a database that %s leaves one file and no WAL', async (_name, write) => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const database = await openDatabase(folder, clock)
  if (write) await database.db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  await database.close()
  expect(database.driver.open).toBe(false)
  expect(readdirSync(folder).sort()).toEqual(['in-use.lock', databaseName])
})

test('only the own user can read the folder and its files', async () => {
  const folder = join(temporaryFolder(), 'made')
  const database = await openDatabase(folder, clock)
  await database.db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  const permissionsOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect(permissionsOf(folder)).toBe('700')
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, permissionsOf(join(folder, name))]),
  )
  expect(files).toEqual({
    'in-use.lock': '600',
    'in-use.lock-journal': '600',
    [databaseName]: '600',
    [`${databaseName}-shm`]: '600',
    [`${databaseName}-wal`]: '600',
  })
  await database.close()
})

test.each([
  ['empty', ''],
  ['short', 'SQLite format 3\0'],
  ['garbage', 'not a database at all '.repeat(500)],
])('a file that is %s is reported as damaged and stays unchanged', async (_name, content) => {
  const { folder, path } = createDatabaseFile(content)
  expect(await tryToOpen(folder)).toBe('damaged')
  expect(readFileSync(path, 'utf8')).toBe(content)
})

test('a file with a valid header but invalid content is reported as damaged and stays unchanged', async () => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const path = join(folder, databaseName)
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 100)
  writeFileSync(path, bytes)
  expect(await tryToOpen(folder)).toBe('damaged')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a truncated file is reported as damaged and stays unchanged', async () => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const path = join(folder, databaseName)
  const bytes = readFileSync(path).subarray(0, 8192)
  writeFileSync(path, bytes)
  expect(await tryToOpen(folder)).toBe('damaged')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test.each([
  ['of another program', 0, 1, 'not-ours'],
  ['of another program with its own application id', 0x12345678, 1, 'not-ours'],
  ['of a newer version', applicationId, newestVersion + 1, 'newer'],
])('a database %s is refused and stays unchanged', async (_name, application, version, code) => {
  const folder = temporaryFolder()
  const path = createForeignDatabase(folder, application, version)
  const before = readFileSync(path)
  expect(await tryToOpen(folder)).toBe(code)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['in-use.lock', databaseName])
})

test('a WAL without its database file is never overwritten with a new database', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${databaseName}-wal`), 'pages of a record somebody moved away')
  expect(await tryToOpen(folder)).toBe('missing')
  expect(existsSync(join(folder, databaseName))).toBe(false)
})

test('where there are backups but no record, no empty record is made unless that is wanted', async () => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  mkdirSync(join(folder, 'backups'))
  renameSync(join(folder, databaseName), join(folder, 'backups', '2026-03-09T10-00-00-000Z-in-use.db'))
  expect(await tryToOpen(folder)).toBe('missing')
  expect(existsSync(join(folder, databaseName))).toBe(false)
  await (await openDatabase(folder, clock, { startsNew: true })).close()
  expect(await tryToOpen(folder)).toBe('opened')
})

test('a link to a place that is not there is kept, and becomes a record again when the place is back', async () => {
  const [folder, drive] = [temporaryFolder(), temporaryFolder()]
  await (await openDatabase(drive, clock)).close()
  const [path, target] = [join(folder, databaseName), join(drive, databaseName)]
  symlinkSync(target, path)
  renameSync(target, `${target}.away`)
  expect(await tryToOpen(folder)).toBe('link-broken')
  expect(readlinkSync(path)).toBe(target)
  renameSync(`${target}.away`, target)
  expect(await tryToOpen(folder)).toBe('opened')
  expect(readlinkSync(path)).toBe(target)
})

test('a record that can only be read is not opened as if it could be saved', async () => {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const path = join(folder, databaseName)
  chmodSync(path, 0o400)
  expect(await withoutSpecialRights(folder, () => tryToOpen(folder))).toBe('folder-not-writable')
})

/** The administrator may write to any file, so the test runs as an ordinary user there. */
async function withoutSpecialRights<Result>(folder: string, run: () => Promise<Result>): Promise<Result> {
  const NOBODY = 65_534
  if (process.getuid?.() !== 0) return run()
  for (const name of ['', ...readdirSync(folder)]) chownSync(join(folder, name), NOBODY, NOBODY)
  process.seteuid!(NOBODY)
  try {
    return await run()
  } finally {
    process.seteuid!(0)
  }
}

test.each([
  [databaseName, 'record-is-folder'],
  ['in-use.lock', 'lock-is-folder'],
])('a folder with the name %s is said to be one, and stays as it is', async (name, code) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, 'inside.txt'), 'kept')
  expect(await tryToOpen(folder)).toBe(code)
  expect(readFileSync(join(folder, name, 'inside.txt'), 'utf8')).toBe('kept')
  // A second try, as of "Try again", is not refused because of the first.
  expect(await tryToOpen(folder)).toBe(code)
})

test('a lock file that is no lock file is made again', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'in-use.lock'), 'not a lock file '.repeat(100))
  const database = await openDatabase(folder, clock)
  expect(await tryToOpen(folder)).toBe('already-open')
  await database.close()
})

test.each([1, 512, 4096])(
  'a closed record that is %i bytes short is damaged and stays as it is',
  async (bytes) => {
    const folder = temporaryFolder()
    await (await openDatabase(folder, clock)).close()
    const path = join(folder, databaseName)
    const short = readFileSync(path).subarray(0, -bytes)
    writeFileSync(path, short)
    expect(await tryToOpen(folder)).toBe('damaged')
    expect(readFileSync(path).equals(short)).toBe(true)
  },
)

test('an unfinished new database is replaced', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${databaseName}.new`), 'half a file')
  expect(await tryToOpen(folder)).toBe('opened')
  expect(existsSync(join(folder, `${databaseName}.new`))).toBe(false)
})

test.each([
  ['below a file', () => join(createDatabaseFile('x').path, 'clinic')],
  ['that is a file', () => createDatabaseFile('x').path],
])('a folder %s is not writable', async (_name, createPath) => {
  expect(await tryToOpen(createPath())).toBe('folder-not-writable')
})

test.runIf(process.platform === 'linux')(
  'a folder that the system makes read-only is not writable',
  async () => {
    expect(await tryToOpen('/sys/elsewhere')).toBe('folder-not-writable')
  },
)
