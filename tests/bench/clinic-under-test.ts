import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createClinic } from '@main/clinic'
import type { ClinicContext } from '@main/clinic-context'
import { databaseName, openDatabase } from '@main/database/open'
import { browserDesktop } from '@main/desktop'
import { clinicRouter } from '@main/router'

/** A copy of the big practice in a folder of its own, so that what is measured is the same at each run. */
export function copyOf(practice: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(dirname(practice), '..', 'elsewhere-bench-run-'))
  copyFileSync(practice, join(folder, databaseName))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The clinic as the hosts have it, asked with requests. */
export function openClinic(dataFolder: string) {
  const clinic = createClinic({
    dataFolder,
    assetsFolder: tmpdir(),
    desktop: browserDesktop,
    clock: () => new Date(),
  })
  const answered = async (path: string, init?: RequestInit) => {
    const response = await clinic.fetch(new Request(`app://elsewhere${path}`, init))
    if (!response.ok)
      throw new Error(`${path.split('?')[0]} answered ${response.status}: ${await response.text()}`)
    return response
  }
  return {
    query: async (name: string, input: unknown) =>
      (await answered(`/rpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)).text(),
    save: async (name: string, input: unknown) =>
      (
        await answered(`/rpc/${name}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(input),
        })
      ).text(),
    get: answered,
    close: () => clinic.close(),
  }
}

/** The procedures themselves, without request and answer, and a second connection for the bare SQL beside them. */
export async function openHandler(dataFolder: string) {
  const database = await openDatabase(dataFolder, () => new Date())
  const context: ClinicContext = {
    practice: { state: 'open', database, sample: false },
    clock: () => new Date(),
    desktop: browserDesktop,
    dataFolder,
    sampleOnly: false,
    log: () => {},
    practices: { switchToSample: async () => {}, switchToOwn: async () => {} },
  }
  return { database, call: clinicRouter.createCaller(context), close: () => database.close() }
}

/** A connection of its own with the product's settings. */
export function openBare(dataFolder: string): Database.Database {
  const driver = new Database(join(dataFolder, databaseName))
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'temp_store = MEMORY',
  ])
    driver.pragma(setting)
  return driver
}
