import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { backupProgram } from '../../../support/backup-program'
import { aClient, aVisit, newClinic, type TestClinic } from '../../../support/clinic'

type Options = NonNullable<Parameters<typeof newClinic>[0]>

/** Opens a clinic that makes backups. */
export const newClinicWithBackups = (options: Options = {}) => newClinic({ backupProgram, ...options })

/** Starts a practice with one client and this number of visits, in a clinic that makes backups. */
export async function newPracticeWithBackups({ visits = 2, ...options }: Options & { visits?: number } = {}) {
  const test = newClinicWithBackups(options)
  await test.api.practice.start.mutate({ name: 'Riverside Massage', practitioner: 'Jo Rivers' })
  const { id: clientId } = await test.api.clients.create.mutate(aClient)
  for (let visit = 0; visit < visits; visit++) await addVisit(test, clientId)
  return { ...test, clientId }
}

export const addVisit = (test: TestClinic, clientId: number) =>
  test.api.visits.create.mutate({ clientId, visit: aVisit })

/** Waits until no backup is being made. A process starts for each, which takes a while. */
export async function waitForBackup({ api }: TestClinic) {
  return vi.waitFor(
    async () => {
      const status = await api.backups.status.query()
      expect(status.running).toBeNull()
      return status
    },
    { timeout: 15_000, interval: 50 },
  )
}

/** Makes a backup by hand and waits for it. */
export async function backUp(test: TestClinic) {
  await test.api.backups.backUpNow.mutate()
  return waitForBackup(test)
}

/** Reads every file below a folder: its path and its bytes as base64. */
export function readAllFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}
