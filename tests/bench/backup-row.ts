import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyRecordFile } from '@main/database/copy'
import { databaseName } from '@main/database/open'
import type { Row } from './budget'
import { compare } from './measure'

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
    budget: { ratio: 3, reason: 'the check reads the copy once, and the hash once more' },
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
