import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyRecord } from '@main/database/copy'
import { databaseName, openDatabase, type OpenDatabase } from '@main/database/open'
import { readJournal } from '@main/database/journal/journal'
import { clock, temporaryFolder, tryToOpen } from './test-database'

const PAGE = 4096
const FRAME = PAGE + 24
const HEADER = 32
const files = [databaseName, `${databaseName}-wal`]

const save = (database: OpenDatabase, name: string) =>
  database.db.insertInto('practitioners').values({ name, credentials: '' }).execute()

const namesIn = async (database: OpenDatabase) =>
  (await database.db.selectFrom('practitioners').select('name').orderBy('id').execute()).map(
    ({ name }) => name,
  )

/** Opens a record that is closed after the test. */
async function open(folder: string): Promise<OpenDatabase> {
  const database = await openDatabase(folder, clock)
  onTestFinished(() => (database.driver.open ? database.close() : undefined))
  return database
}

/** Copies what a power cut would leave of an open record. */
function cut(from: string, names = files): string {
  const folder = temporaryFolder()
  for (const name of names) copyFileSync(join(from, name), join(folder, name))
  return folder
}

const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== 'in-use.lock')
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

async function expectRefused(folder: string, code: string) {
  const before = contentOf(folder)
  expect(await tryToOpen(folder)).toBe(code)
  expect(contentOf(folder)).toEqual(before)
}

test('after a crash the journal is applied, also when a part of it is in the file already', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  await save(database, 'One')
  const early = cut(folder)
  // With this the save moves everything into the file, and the next save starts the journal again.
  database.driver.pragma('wal_autocheckpoint = 1')
  await save(database, 'Two')
  const late = cut(folder)
  database.driver.pragma('wal_autocheckpoint = 1000')
  await save(database, 'Three')
  const restarted = cut(folder)
  for (const [copy, names] of [
    [early, ['One']],
    [late, ['One', 'Two']],
    [restarted, ['One', 'Two', 'Three']],
  ] as const) {
    const again = await open(copy)
    expect(await namesIn(again)).toEqual(names)
    expect(again.hasLostSaves).toBe(false)
    await again.close()
  }
})

test('two crashes one after the other lose nothing', async () => {
  const folder = temporaryFolder()
  const first = await open(folder)
  await save(first, 'One')
  const second = await open(cut(folder))
  await save(second, 'Two')
  const third = await open(cut(join(second.driver.name, '..')))
  expect(await namesIn(third)).toEqual(['One', 'Two'])
})

test('an older record beside the journal of today is refused, and nothing is written', async () => {
  const folder = temporaryFolder()
  const yesterday = await open(folder)
  await save(yesterday, 'One')
  await yesterday.close()
  const older = cut(folder, [databaseName])
  const between = await open(folder)
  await save(between, 'Two')
  await between.close()
  const today = await open(folder)
  await save(today, 'Three')
  copyFileSync(join(folder, `${databaseName}-wal`), join(older, `${databaseName}-wal`))
  await expectRefused(older, 'foreign-journal')
})

test('a newer record beside an older journal is refused, and nothing is written', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  await save(database, 'One')
  const older = cut(folder)
  database.driver.pragma('wal_autocheckpoint = 1')
  await save(database, 'Two')
  copyFileSync(join(folder, databaseName), join(older, databaseName))
  await expectRefused(older, 'foreign-journal')
})

test('the journal of another practice is refused, although its pages are those of a record too', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()]
  const mine = await open(one)
  await save(mine, 'Mine')
  await mine.close()
  const theirs = await open(other)
  await save(theirs, 'Theirs')
  const mixed = cut(one, [databaseName])
  copyFileSync(join(other, `${databaseName}-wal`), join(mixed, `${databaseName}-wal`))
  await expectRefused(mixed, 'foreign-journal')
})

test('a journal does not fit a backup that was made while it was written', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  await save(database, 'One')
  const version = database.driver.pragma('user_version', { simple: true }) as number
  const backup = join(folder, 'backups', 'copy.db')
  copyRecord(database.driver, backup, version)
  await save(database, 'Two')
  const put = cut(folder, [`${databaseName}-wal`])
  copyFileSync(backup, join(put, databaseName))
  await expectRefused(put, 'foreign-journal')
  rmSync(join(put, `${databaseName}-wal`))
  expect(await namesIn(await open(put))).toEqual(['One'])
})

test('a journal of a record that fails the check stays as it is, and so does the record', async () => {
  const folder = temporaryFolder()
  const before = await open(folder)
  for (let number = 0; number < 40; number++) await save(before, `${number}`.padEnd(400, 'x'))
  await before.close()
  const database = await open(folder)
  await save(database, 'Last')
  const copy = cut(folder)
  const bytes = readFileSync(join(copy, databaseName))
  const offset = bytes.indexOf('9xxxx')
  bytes.fill(0, offset - (offset % PAGE), offset - (offset % PAGE) + PAGE)
  writeFileSync(join(copy, databaseName), bytes)
  await expectRefused(copy, 'damaged')
})

test.each([
  ['a page', HEADER + 200],
  ['the header', 20],
])(
  'a journal with %s damaged opens, says that saves are missing and keeps what was there',
  async (_name, at) => {
    const folder = temporaryFolder()
    const database = await open(folder)
    for (const name of ['One', 'Two', 'Three']) await save(database, name)
    const copy = cut(folder)
    const journal = join(copy, `${databaseName}-wal`)
    const bytes = readFileSync(journal)
    bytes[at] = bytes[at]! ^ 0xff
    writeFileSync(journal, bytes)
    const again = await open(copy)
    expect(again.hasLostSaves).toBe(true)
    expect(await namesIn(again)).toEqual([])
    const kept = readdirSync(join(copy, 'backups'))
    expect(kept.map((name) => name.replace(/^.*-after-crash/, ''))).toEqual(['.db', '.db-wal'])
    expect(readFileSync(join(copy, 'backups', kept[1]!)).equals(bytes)).toBe(true)
  },
)

test('a record that is a link to another folder is checked and kept with the journal beside the file', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  for (const name of ['One', 'Two', 'Three']) await save(database, name)
  const place = cut(folder)
  const journal = join(place, `${databaseName}-wal`)
  const bytes = readFileSync(journal)
  bytes[HEADER + 200] = bytes[HEADER + 200]! ^ 0xff
  writeFileSync(journal, bytes)
  const linked = temporaryFolder()
  symlinkSync(join(place, databaseName), join(linked, databaseName))
  const again = await open(linked)
  expect(again.hasLostSaves).toBe(true)
  const [kept] = readdirSync(join(linked, 'backups')).filter((name) => name.endsWith('-wal'))
  expect(readFileSync(join(linked, 'backups', kept!)).equals(bytes)).toBe(true)
})

test('the last save of a journal can be incomplete, as a power failure leaves it', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  await save(database, 'One')
  const end = statSync(join(folder, `${databaseName}-wal`)).size
  await save(database, 'Two')
  const copy = cut(folder)
  const journal = join(copy, `${databaseName}-wal`)
  const bytes = readFileSync(journal)
  bytes.fill(0xa5, end + 100, end + 200)
  writeFileSync(journal, bytes)
  const again = await open(copy)
  expect(again.hasLostSaves).toBe(false)
  expect(await namesIn(again)).toEqual(['One'])
})

test('a journal is read as SQLite reads it, cut at any frame', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  for (let number = 0; number < 12; number++) await save(database, `${number}`)
  const copy = cut(folder)
  const journal = join(copy, `${databaseName}-wal`)
  const bytes = readFileSync(journal)
  const frames = (bytes.length - HEADER) / FRAME
  expect(frames).toBeGreaterThan(12)
  for (let frame = 0; frame <= frames; frame++) {
    const part = cut(copy, [databaseName])
    writeFileSync(join(part, `${databaseName}-wal`), bytes.subarray(0, HEADER + frame * FRAME))
    const { transactions } = readJournal(join(part, `${databaseName}-wal`), PAGE, null)
    const again = await open(part)
    expect(await namesIn(again)).toHaveLength(transactions)
    await again.close()
  }
})

test('the power may fail at any moment while the journal is moved into the file', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  for (let number = 0; number < 30; number++) await save(database, `${number}`.padEnd(900, 'x'))
  await database.db.insertInto('routines').values({ name: 'Neck' }).execute()
  const copy = cut(folder)
  const journal = readFileSync(join(copy, `${databaseName}-wal`))
  const pages = new Map<number, Buffer>()
  for (let at = HEADER; at < journal.length; at += FRAME)
    pages.set(journal.readUInt32BE(at), journal.subarray(at + 24, at + FRAME))
  // SQLite writes the newest content of each page, in the order of the pages.
  const writes = [...pages].sort(([one], [other]) => one - other)
  expect(writes.length).toBeGreaterThan(8)
  for (let done = 0; done <= writes.length; done++) {
    const part = cut(copy)
    const path = join(part, databaseName)
    let bytes = readFileSync(path)
    for (const [page, content] of writes.slice(0, done)) {
      if (bytes.length < page * PAGE) bytes = Buffer.concat([bytes, Buffer.alloc(page * PAGE - bytes.length)])
      content.copy(bytes, (page - 1) * PAGE)
    }
    writeFileSync(path, bytes)
    const again = await open(part)
    expect(await namesIn(again), `after ${done} pages`).toHaveLength(30)
    expect(again.hasLostSaves).toBe(false)
    await again.close()
  }
})

test('the check after a crash leaves nothing in the folder', async () => {
  const folder = temporaryFolder()
  const database = await open(folder)
  await save(database, 'One')
  const copy = cut(folder)
  await (await open(copy)).close()
  expect(existsSync(join(copy, 'checking'))).toBe(false)
  expect(readdirSync(copy).sort()).toEqual(['in-use.lock', databaseName])
})
