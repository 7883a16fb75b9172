import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Backups } from '@main/backups/backups'
import { JobRunner } from '@main/backups/run-job'
import { databaseName, openDatabase } from '@main/database/open'
import type { Row } from './budget'
import { backupProgram, isBuilt } from './host'
import { compare, sorted } from './measure'
import { notBuilt } from './start-rows'
import { measureTurns, type Duration } from './turns'

/** Measures a backup, which is checked and hashed before it counts, against the copy of SQLite alone. */
export async function backupRow(folder: string): Promise<Row> {
  const name = 'a backup, with its check'
  if (!isBuilt()) return notBuilt(name)
  const record = join(folder, databaseName)
  const copyName = 'bench-copy.db'
  const copy = join(folder, copyName)
  const remove = () => ['', '.json'].forEach((ending) => rmSync(`${copy}${ending}`, { force: true }))
  const jobs = new JobRunner(backupProgram)
  const { measured, baseline } = await compare({
    iterations: 3,
    warmUp: 1,
    measured: async () => {
      await jobs.run('back up', { record, folder, name: copyName, secondFolder: null })
      remove()
    },
    baseline: () => {
      const driver = new Database(record, { readonly: true })
      driver.prepare('VACUUM INTO ?').run(copy)
      driver.close()
      remove()
    },
  })
  return {
    name,
    baselineName: 'VACUUM INTO alone',
    budget: {
      ratio: 3,
      ratioForFewClients: 20,
      reason:
        'the check needs two processors for this; for few clients, starting its process takes longer than the copy',
    },
    // Elapsed, because the copy is made and checked in another process.
    measured,
    baseline,
  }
}

/**
 * Measures the turns of the host while a backup of the open record is made. The copy and its check run in a process of
 * their own. The elapsed time is only told, because other programs make it longer.
 */
export async function backupTurnsRow(folder: string): Promise<Row> {
  const name = '  CPU time of the longest turn of the host'
  if (!isBuilt()) return notBuilt(name)
  const clock = () => new Date()
  const backups = new Backups({ folder, clock, program: backupProgram, isAutomatic: false, log: () => {} })
  const database = await openDatabase(folder, clock)
  backups.attach(database.driver, null, true)
  const turns = await measureTurns(() => backups.backUp('by hand'))
  await backups.stop()
  await database.close()
  rmSync(backups.here, { recursive: true, force: true })
  const longest = (part: keyof Duration) => sorted(turns.map((turn) => turn[part])).at(-1)!
  return {
    name,
    baselineName: null,
    budget: null,
    measured: [longest('cpu')],
    baseline: null,
    note: `${turns.length} turns, the longest took ${longest('elapsed').toFixed(1)} ms`,
  }
}
