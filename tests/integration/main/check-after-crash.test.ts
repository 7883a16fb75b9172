import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { LARGE_RECORD } from '@main/database/journal/after-crash'
import { databaseName } from '@main/database/open'
import { aClient, newPractice, type TestClinic } from '../../support/clinic'
import { newClinicWithBackups } from './backups/backup-clinic'
import { temporaryFolder } from './database/test-database'

/** Makes a record that is too large to be checked before it is read, as a crash leaves it. */
async function createLargeAfterCrash(): Promise<string> {
  const before = await newPractice()
  await before.close()
  const path = join(before.folder, databaseName)
  const file = new Database(path)
  const text = 'x'.repeat(1_000_000)
  const insert = file.prepare(`INSERT INTO practitioners (name, credentials) VALUES (?, '')`)
  file.transaction(() => {
    for (let bytes = 0; bytes <= LARGE_RECORD; bytes += text.length) insert.run(text)
  })()
  file.close()
  const clinic = newClinicWithBackups({ dataFolder: before.folder })
  await clinic.api.clients.create.mutate({ ...aClient, lastName: 'Last' })
  const folder = temporaryFolder()
  for (const name of [databaseName, `${databaseName}-wal`])
    copyFileSync(join(before.folder, name), join(folder, name))
  await clinic.close()
  return folder
}

const findLast = ({ api }: TestClinic) => api.clients.search.query({ text: 'Last' })

test('a large record can be read while it is checked after a crash, and be written to when it is', async () => {
  const clinic = newClinicWithBackups({ dataFolder: await createLargeAfterCrash() })
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready', isBeingChecked: true })
  expect(await findLast(clinic)).toHaveLength(1)
  expect(await clinic.call('clients.create', aClient)).toMatchObject({
    status: 409,
    refusal: 'being-checked',
  })
  await vi.waitFor(
    async () => expect(await clinic.api.practice.status.query()).toMatchObject({ isBeingChecked: false }),
    { timeout: 60_000, interval: 100 },
  )
  expect(await clinic.call('clients.create', aClient)).toMatchObject({ status: 200 })
  expect(await findLast(clinic)).toHaveLength(1)
  await clinic.close()
  expect(readdirSync(clinic.folder)).not.toContain('checking')
}, 120_000)

test('a large record that fails the check is closed, and its files stay as they were', async () => {
  const folder = await createLargeAfterCrash()
  const path = join(folder, databaseName)
  const bytes = readFileSync(path)
  // A page of an index, which reading the clients does not need.
  const offset = bytes.length - (bytes.length % 4096) - 4096
  bytes.fill(0xa5, offset, offset + 8)
  writeFileSync(path, bytes)
  const journal = readFileSync(`${path}-wal`)
  const clinic = newClinicWithBackups({ dataFolder: folder })
  expect(await clinic.api.practice.status.query()).toMatchObject({ isBeingChecked: true })
  await vi.waitFor(
    async () =>
      expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'damaged' }),
    { timeout: 60_000, interval: 100 },
  )
  await clinic.close()
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(readFileSync(`${path}-wal`).equals(journal)).toBe(true)
  expect(existsSync(join(folder, 'checking'))).toBe(false)
}, 120_000)
