import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { databaseName, openDatabase } from '@main/database/open'
import { clock, tryToOpen, temporaryFolder } from './test-database'

const driverPath = createRequire(import.meta.url).resolve('better-sqlite3')

/** Starts another program that holds the lock on a folder. Returns a function that kills it. */
async function lockFromOtherProcess(folder: string): Promise<() => Promise<void>> {
  const program = `
    const Database = require(${JSON.stringify(driverPath)})
    const file = new Database(${JSON.stringify(join(folder, 'in-use.lock'))})
    file.pragma('journal_mode = DELETE')
    file.exec('BEGIN EXCLUSIVE')
    console.log('held')
    setInterval(() => {}, 1000)
  `
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = async () => {
    if (child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  onTestFinished(kill)
  await once(child.stdout, 'data')
  return kill
}

test('an open folder cannot be opened again until it is closed', async () => {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, clock)
  expect(await tryToOpen(folder)).toBe('already-open')
  // A refused attempt must not release the lock of the holder.
  expect(await tryToOpen(folder)).toBe('already-open')
  await database.close()
  expect(await tryToOpen(folder)).toBe('opened')
})

test('a folder opened by another program is refused until that program is killed', async () => {
  const folder = temporaryFolder()
  const kill = await lockFromOtherProcess(folder)
  expect(await tryToOpen(folder)).toBe('already-open')
  await kill()
  expect(await tryToOpen(folder)).toBe('opened')
})

test('a folder with a damaged database does not stay locked', async () => {
  const folder = temporaryFolder()
  const path = join(folder, databaseName)
  await (await openDatabase(folder, clock)).close()
  const content = readFileSync(path)
  writeFileSync(path, '')
  expect(await tryToOpen(folder)).toBe('damaged')
  writeFileSync(path, content)
  expect(await tryToOpen(folder)).toBe('opened')
})

test('closing waits for a write in progress and keeps it', async () => {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, clock)
  const writing = database.db.transaction().execute(async (db) => {
    for (const name of ['Jo', 'Sam', 'Kim']) {
      await db.insertInto('practitioners').values({ name, credentials: '' }).execute()
    }
  })
  await Promise.all([writing, database.close()])
  const reopened = await openDatabase(folder, clock)
  expect(await reopened.db.selectFrom('practitioners').selectAll().execute()).toHaveLength(3)
  await reopened.close()
})
