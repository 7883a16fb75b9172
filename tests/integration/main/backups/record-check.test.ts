import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { databaseName } from '@main/database/open'
import { aClient, type TestClinic } from '../../../support/clinic'
import {
  addVisit,
  backUp,
  newClinicWithBackups,
  newPracticeWithBackups,
  waitForBackup,
} from './backup-clinic'

const PAGE = 4096
const checkedOn = async ({ api }: TestClinic) => (await api.backups.status.query()).checkedOn

/** Uses the program, which starts what is due. */
const use = ({ api }: TestClinic) => api.practice.status.query()

/** Exchanges two rows of an index of the closed record. Every row can still be read. */
function damageIndex(path: string) {
  const file = new Database(path)
  const page = file
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'visitsByClient' AND pagetype = 'leaf' LIMIT 1`)
    .pluck()
    .get() as number | undefined
  file.close()
  expect(page, 'an index to damage').toBeDefined()
  const bytes = readFileSync(path)
  const start = (page! - 1) * PAGE
  const first = bytes.readUInt16BE(start + 8)
  bytes.writeUInt16BE(bytes.readUInt16BE(start + 10), start + 8)
  bytes.writeUInt16BE(first, start + 10)
  writeFileSync(path, bytes)
}

test('the whole record is checked once a week, and the settings say when', async () => {
  const clinic = await newPracticeWithBackups()
  await use(clinic)
  expect(await checkedOn(clinic)).toBe('2026-03-10')
  clinic.setTime('2026-03-16T08:00')
  await use(clinic)
  await waitForBackup(clinic)
  expect(await checkedOn(clinic)).toBe('2026-03-10')
  clinic.setTime('2026-03-17T09:01')
  await use(clinic)
  await vi.waitFor(async () => expect(await checkedOn(clinic)).toBe('2026-03-17'), { timeout: 15_000 })
})

test('damage that only a whole check shows stops the record before more is saved into it', async () => {
  const before = await newPracticeWithBackups({ visits: 12 })
  await use(before)
  await backUp(before)
  await before.close()
  damageIndex(join(before.folder, databaseName))

  const clinic = newClinicWithBackups({ dataFolder: before.folder })
  expect(await use(clinic)).toMatchObject({ state: 'ready' })
  clinic.setTime('2026-03-18T09:00')
  await use(clinic)
  await vi.waitFor(
    async () => expect(await use(clinic)).toMatchObject({ state: 'problem', code: 'damaged' }),
    {
      timeout: 15_000,
    },
  )
  expect(await clinic.call('clients.create', aClient)).toMatchObject({ refusal: 'practice-not-open' })
  const [backup] = await clinic.api.backups.list.query()
  const { id } = await clinic.api.backups.examine.mutate({ place: 'here', name: backup!.name })
  await clinic.api.backups.restore.mutate({ id })
  await addVisit(clinic, before.clientId)
})
