import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, parseChecked } from '@main/database/backup-files'
import { openDatabase, type OpenDatabase } from '@main/database/open'
import { listBackups } from '@main/backups/list'
import { keepOlderSignedNotes } from '@main/visits/older-signatures'
import type { Confirmed } from './saves'

/** Opens the record after a crash, as the program does, and returns everything that is not as it must be. */
export async function findFaults(folder: string, confirmed: readonly Confirmed[]): Promise<string[]> {
  const database = await openDatabase(folder, () => new Date())
  try {
    // Opening the practice makes these for signatures from before they were kept.
    await keepOlderSignedNotes(database.db, () => new Date())
    return [
      ...faultsOfRecord(database),
      ...confirmed.filter((save) => !isFound(database, save)).map((save) => `lost: ${save.kind}`),
      ...(await faultsOfBackups(folder)),
    ]
  } finally {
    await database.close()
  }
}

function faultsOfRecord({ driver, schemaDifferences, hasLostSaves }: OpenDatabase): string[] {
  const signed = driver
    .prepare('SELECT note, sha256 FROM signatures LEFT JOIN signedNotes USING (visitId)')
    .all() as { note: string | null; sha256: string }[]
  const isWhole = ({ note, sha256 }: (typeof signed)[number]) =>
    note !== null && createHash('sha256').update(note).digest('hex') === sha256
  return [
    driver.pragma('integrity_check', { simple: true }) !== 'ok' && 'integrity_check',
    (driver.pragma('foreign_key_check') as unknown[]).length > 0 && 'foreign_key_check',
    schemaDifferences.length > 0 && 'schema',
    hasLostSaves && 'the journal has lost saves',
    !signed.every(isWhole) && 'a signature without what was signed',
  ].filter((fault) => fault !== false)
}

function isFound({ driver }: OpenDatabase, save: Confirmed): boolean {
  const read = (sql: string) => driver.prepare(sql).pluck().all(save.visitId)
  switch (save.kind) {
    case 'visit':
      return read('SELECT subjective FROM visits WHERE id = ?').includes(save.text)
    case 'signature':
      return read('SELECT visitId FROM signatures WHERE visitId = ?').length === 1
    case 'amendment':
      return read('SELECT text FROM amendments WHERE visitId = ?').includes(save.text)
    case 'outcome':
      return read('SELECT painNow FROM outcomes WHERE visitId = ?').includes(save.painNow)
    case 'draft':
      return read(`SELECT form ->> 'subjective' FROM visitDrafts WHERE visitId = ?`).includes(save.text)
  }
}

/** A backup that counts must be the file that was checked. */
async function faultsOfBackups(folder: string): Promise<string[]> {
  const backups = await listBackups(join(folder, 'backups'), 'here')
  return backups
    .filter(({ name, facts }) => {
      const path = join(folder, 'backups', name)
      return facts && parseChecked(readFileSync(`${path}.json`, 'utf8'))?.sha256 !== hashOf(path).sha256
    })
    .map(() => 'a half backup counts')
}
