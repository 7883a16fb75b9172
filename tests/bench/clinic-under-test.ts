import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Backups } from '@main/backups/backups'
import { createClinic } from '@main/clinic'
import type { ClinicContext } from '@main/clinic-context'
import { databaseName, openDatabase } from '@main/database/open'
import { browserDesktop } from '@main/desktop'
import { clinicRouter } from '@main/router'
import { idempotencyHeader, identityHeader } from '@shared/call-headers'

/**
 * Opens the clinic as both hosts run it, with requests and responses. Every call throws an error if the response has an
 * error status.
 */
export function openClinic(dataFolder: string) {
  const clinic = createClinic({
    dataFolder,
    assetsFolder: tmpdir(),
    desktop: browserDesktop,
    clock: () => new Date(),
  })
  const request = async (path: string, init?: RequestInit) => {
    const response = await clinic.fetch(new Request(`app://elsewhere${path}`, init))
    if (!response.ok)
      throw new Error(`${path.split('?')[0]} answered ${response.status}: ${await response.text()}`)
    return response
  }
  const readIdentity = async () => {
    const status = (await (await request('/rpc/practice.status')).json()) as {
      result: { data: { identity: string } }
    }
    return status.result.data.identity
  }
  let identity: Promise<string> | undefined
  return {
    query: async (name: string, input: unknown) =>
      (await request(`/rpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)).text(),
    save: async (name: string, input: unknown) =>
      (
        await request(`/rpc/${name}`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            [identityHeader]: await (identity ??= readIdentity()),
            [idempotencyHeader]: randomUUID(),
          },
          body: JSON.stringify(input),
        })
      ).text(),
    get: request,
    close: () => clinic.close(),
  }
}

/** Opens the practice and returns its procedures, which are called directly and without a request. */
export async function openProcedures(dataFolder: string) {
  const database = await openDatabase(dataFolder, () => new Date())
  const clock = () => new Date()
  const backups = new Backups({ folder: dataFolder, clock, program: null, isAutomatic: false, log: () => {} })
  const context: ClinicContext = {
    practice: { state: 'open', database, sample: false, backups },
    shownIdentity: null,
    idempotencyKey: null,
    clock,
    desktop: browserDesktop,
    dataFolder,
    sampleOnly: false,
    log: () => {},
    practices: {
      switchToSample: async () => {},
      switchToOwn: async () => {},
      restore: async () => {},
      choose: async () => {},
      startNew: async () => {},
      openWithoutJournal: async () => {},
      stop: async () => {},
    },
  }
  return { database, call: clinicRouter.createCaller(context), close: () => database.close() }
}

/** Opens a connection to the database with the settings of the product. */
export function openRawConnection(dataFolder: string): Database.Database {
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
