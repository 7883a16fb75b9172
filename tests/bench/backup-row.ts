import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Backups } from '@main/backups/backups'
import { copyRecordFile } from '@main/database/copy'
import { databaseName, openDatabase } from '@main/database/open'
import type { Row } from './budget'
import { backupProgram, isBuilt } from './host'
import { compare } from './measure'
import { notBuilt } from './start-rows'

/** Measures a backup, which is checked and hashed before it counts, against the copy of SQLite alone. */
export async function backupRow(folder: string): Promise<Row> {
  const record = join(folder, databaseName)
  const copy = join(folder, 'bench-copy.db')
  const remove = () => ['', '.json'].forEach((ending) => rmSync(`${copy}${ending}`, { force: true }))
  const vacuumInto = () => {
    const driver = new Database(record, { readonly: true })
    driver.prepare('VACUUM INTO ?').run(copy)
    driver.close()
  }
  return {
    name: 'a backup, with its check',
    baselineName: 'VACUUM INTO alone',
    budget: {
      ratio: 8,
      reason: 'measured 4.5 to 5.5: on a fast disk integrity_check alone takes 4 times as long',
    },
    ...(await compare({
      iterations: 3,
      warmUp: 1,
      measured: () => {
        copyRecordFile(record, copy)
        remove()
      },
      baseline: () => {
        vacuumInto()
        remove()
      },
    })),
  }
}

/**
 * Measures the longest time for which the host answers nobody while a backup of the open record is made. The copy and its
 * check run in a process of their own. It is only printed, because other programs make it longer.
 */
export async function backupPauseRow(folder: string): Promise<Row> {
  const name = 'longest pause of the host while a backup is made'
  if (!isBuilt()) return notBuilt(name)
  const clock = () => new Date()
  const backups = new Backups({ folder, clock, program: backupProgram, isAutomatic: false, log: () => {} })
  const database = await openDatabase(folder, clock)
  backups.attach(database.driver, null, true)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await backups.backUp('by hand')
  delay.disable()
  await backups.stop()
  await database.close()
  rmSync(backups.here, { recursive: true, force: true })
  return { name, baselineName: null, budget: null, measured: [delay.max / 1e6], baseline: null }
}
