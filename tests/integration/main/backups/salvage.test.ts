import { parse } from 'csv-parse/sync'
import Database from 'better-sqlite3'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { databaseName } from '@main/database/open'
import { aClient, aVisit } from '../../../support/clinic'
import { temporaryFolder } from '../database/test-database'
import { addVisit, newClinicWithBackups, newPracticeWithBackups, readAllFiles } from './backup-clinic'

const PAGE = 4096
const CLIENTS = 120

/** Makes a record whose tables have many pages, and long texts that continue on other pages. */
async function createLargeRecord(): Promise<Buffer> {
  const clinic = await newPracticeWithBackups({ visits: 0 })
  for (let number = 2; number <= CLIENTS; number++) {
    await clinic.api.clients.create.mutate({
      ...aClient,
      lastName: `Client ${number}`,
      healthHistory: `${number} `.repeat(number % 10 === 0 ? 4000 : 100),
    })
  }
  await addVisit(clinic, clinic.clientId)
  await clinic.close()
  return readFileSync(join(clinic.folder, databaseName))
}

let made: Promise<Buffer> | null = null
const largeRecord = () => (made ??= createLargeRecord())

/** Opens a copy in memory, where SQLite has no journal. */
async function openCopy(): Promise<Database.Database> {
  const bytes = Buffer.from(await largeRecord())
  bytes.fill(1, 18, 20)
  return new Database(bytes)
}

/** Changes a copy of the record and saves what can be read of it. */
async function salvage(change: (bytes: Buffer) => void) {
  const folder = temporaryFolder()
  const path = join(folder, databaseName)
  const bytes = Buffer.from(await largeRecord())
  change(bytes)
  writeFileSync(path, bytes)
  const clinic = newClinicWithBackups({ dataFolder: folder })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem' })
  const before = readAllFiles(folder)
  const response = await clinic.get('/backups/salvage')
  expect(response.status).toBe(200)
  const files = await unzip(Buffer.from(await response.arrayBuffer()))
  const { [databaseName]: after } = readAllFiles(folder)
  expect(after).toBe(before[databaseName])
  expect(existsSync(join(folder, `${databaseName}-wal`))).toBe(false)
  return files
}

async function unzip(content: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(content)
  const files = new Map<string, string>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  return files
}

const rowsOf = (files: Map<string, string>, table: string) =>
  parse<Record<string, string>>(files.get(`All rows, for an expert/${table}.csv`) ?? '', {
    bom: true,
    columns: true,
  })

const readable = (files: Map<string, string>, name: string) =>
  parse<Record<string, string>>(files.get(`${name}.csv`) ?? '', { bom: true, columns: true })

/** Returns the pages of a table, those of one type, in the order of the file. */
async function pagesOf(table: string, type: 'leaf' | 'internal'): Promise<number[]> {
  const file = await openCopy()
  try {
    return file
      .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno')
      .pluck()
      .all(table, type) as number[]
  } finally {
    file.close()
  }
}

const clear = (page: number) => (bytes: Buffer) => bytes.fill(0, (page - 1) * PAGE, page * PAGE)
/** Makes the file one page too short for its header: then nothing opens it. */
const isTooShort = (bytes: Buffer) => bytes.writeUInt32BE(bytes.readUInt32BE(28) + 1, 28)

test('every row of a record that is only too short comes out as it was', async () => {
  const files = await salvage(isTooShort)
  const clients = rowsOf(files, 'clients')
  const file = await openCopy()
  const expected = file
    .prepare('SELECT id, lastName, healthHistory, createdAt FROM clients ORDER BY id')
    .all()
  file.close()
  expect(
    clients.map(({ id, lastName, healthHistory, createdAt }) => ({
      id: Number(id),
      lastName,
      healthHistory,
      createdAt,
    })),
  ).toEqual(expected)
  expect(rowsOf(files, 'visits')).toHaveLength(1)
  expect(files.get('READ ME.txt')).toContain('This is not a backup')
})

test('the first files have names and plain headings, and a text says what is in the others', async () => {
  const files = await salvage(isTooShort)
  const [first, ...names] = [...files.keys()]
  expect(first).toBe('READ ME.txt')
  expect(names.slice(0, 2)).toEqual(['Clients.csv', 'Visits and notes.csv'])
  expect(names.filter((name) => !name.startsWith('All rows, for an expert/'))).not.toContain(
    'recordState.csv',
  )
  const clients = readable(files, 'Clients')
  expect(clients).toHaveLength(CLIENTS)
  expect(Object.keys(clients[0]!).slice(0, 3)).toEqual(['First name', 'Last name', 'Preferred name'])
  expect(readable(files, 'Visits and notes')).toMatchObject([
    { Client: `${aClient.firstName} ${aClient.lastName}`, Visit: aVisit.at, Subjective: aVisit.subjective },
  ])
  const text = files.get('READ ME.txt')!
  expect(text).toContain(`Clients.csv: ${CLIENTS} rows`)
  expect(text).toContain('Visits and notes.csv: 1 row\r\n')
})

test('a visit whose client cannot be read is still in the file of the visits', async () => {
  const leaf = (await pagesOf('clients', 'leaf'))[0]!
  const files = await salvage((bytes) => (isTooShort(bytes), clear(leaf)(bytes)))
  expect(readable(files, 'Visits and notes')).toMatchObject([{ Client: 'not readable (client 1)' }])
})

test('a damaged page costs the rows on it and no others', async () => {
  const leaf = (await pagesOf('clients', 'leaf'))[3]!
  const files = await salvage((bytes) => (isTooShort(bytes), clear(leaf)(bytes)))
  const clients = rowsOf(files, 'clients')
  expect(clients.length).toBeGreaterThan(CLIENTS * 0.9)
  expect(clients.length).toBeLessThan(CLIENTS)
  expect(files.get('READ ME.txt')).toContain('Could not be read: 1 part of the file and 0 rows.')
})

test('rows are found that no page leads to any more', async () => {
  const [root] = await pagesOf('clients', 'internal')
  const files = await salvage((bytes) => (isTooShort(bytes), clear(root!)(bytes)))
  expect(rowsOf(files, 'clients')).toHaveLength(CLIENTS)
})

test('without the first page, rows are found by what is in them', async () => {
  const files = await salvage(clear(1))
  expect(rowsOf(files, 'clients')).toHaveLength(CLIENTS)
  expect(rowsOf(files, 'visits')).toHaveLength(1)
})

test('changed bytes all over a record stop nothing', async () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below
  const files = await salvage((bytes) => {
    isTooShort(bytes)
    for (let change = 0; change < 300; change++) bytes[100 + random(bytes.length - 100)] = random(256)
  })
  expect(rowsOf(files, 'clients').length).toBeGreaterThan(CLIENTS * 0.5)
})

test('while the record is open there is nothing to salvage', async () => {
  const clinic = await newPracticeWithBackups()
  expect((await clinic.get('/backups/salvage')).status).toBe(409)
})
