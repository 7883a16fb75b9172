import type { Losses, RecordFacts } from '@shared/backups'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import {
  checkedNow,
  hashOf,
  parseBackupName,
  parseChecked,
  UNFINISHED,
  writeChecked,
} from '../database/backup-files'
import { checkPagesOf, checkRecordFile, FileRefused } from '../database/check-file'
import { copyRecordFile, removeUnfinished } from '../database/copy'
import { flush, flushFolder } from '../database/flush'
import { compareWithPresent } from '../database/losses'
import { newestVersion, releasedMigrations } from '../database/migrations'
import { recordFiles } from '../database/replace'
import { openEmptyInMemory } from '../database/schema'
import { checkCopy } from './check-copy'
import { isArchive, packArchive, unpackArchive } from './archive'
import { salvage, type Salvaged } from '../database/salvage/salvage'
import { oneClientJobs, prepareCopy, type OneClientJobs } from './one-client/jobs'
import { innerFolder, isInsideDataFolder } from './second-folder'

/** What the program for backups does. All paths are absolute. Each job runs in a process of its own. */
export interface Jobs extends OneClientJobs {
  /** Copies the record to a backup, and the backup to the second folder if that is connected. */
  'back up': {
    input: { record: string; folder: string; name: string; secondFolder: string | null }
    output: { facts: RecordFacts; second: SecondCopy }
  }
  /** Copies a checked backup to the second folder. */
  mirror: {
    input: { folder: string; name: string; secondFolder: string; dataFolder: string }
    output: { second: SecondCopy }
  }
  /** Checks a file in the folder of backups that was never checked, such as a record that a restore set aside. */
  check: { input: { path: string }; output: { facts: RecordFacts } }
  /** Checks the pages of a record after a crash. Its file and its journal are only read. */
  'check pages': { input: { record: string }; output: null }
  /** Checks the whole record while it is open. */
  'check record': { input: { record: string }; output: { facts: RecordFacts } }
  /**
   * Copies a file to `staged`, checks the copy, and counts what the present record has beyond it. Restoring moves this
   * copy, so that what was checked is what takes the place.
   */
  examine: {
    input: { source: string; staged: string; record: string | null }
    output: {
      facts: RecordFacts
      madeAt: string | null
      present: { facts: RecordFacts; losses: Losses } | null
    }
  }
  /** Saves what can still be read of a damaged record; `folder` is for the work and does not exist yet. */
  salvage: { input: { record: string; path: string; folder: string }; output: Salvaged }
  /** Makes an archive of the record. */
  pack: { input: { record: string; path: string; madeAt: string }; output: { facts: RecordFacts } }
}

export type JobKind = keyof Jobs

/** Whether the second folder has the backup too; null when none is chosen. */
export type SecondCopy = 'made' | 'missing' | 'failed' | null

type Handlers = { [Kind in JobKind]: (input: Jobs[Kind]['input']) => Promise<Jobs[Kind]['output']> }

/** @throws FileRefused, or an error of SQLite or of the system */
export const jobs: Handlers = {
  async 'back up'({ record, folder, name, secondFolder }) {
    const { facts } = await copyRecordFile(record, join(folder, name), checkCopy)
    const second = secondFolder === null ? null : mirror(folder, name, secondFolder, dirname(record))
    return { facts, second }
  },

  async mirror({ folder, name, secondFolder, dataFolder }) {
    return { second: mirror(folder, name, secondFolder, dataFolder) }
  },

  async check({ path }) {
    // Opening it would move the journal into the file.
    if (existsSync(`${path}-wal`)) throw new FileRefused('damaged')
    const facts = checkRecordFile(path, newestVersion)
    writeChecked(path, checkedNow(path, facts))
    return { facts }
  },

  async 'check pages'({ record }) {
    checkPagesOf(record)
    return null
  },

  async 'check record'({ record }) {
    return { facts: checkRecordFile(record, newestVersion, { isOpen: true }) }
  },

  async examine({ source, staged, record }) {
    if (!statSync(source, { throwIfNoEntry: false })?.isFile()) throw new FileRefused('missing')
    mkdirSync(dirname(staged), { recursive: true, mode: 0o700 })
    try {
      const madeAt = isArchive(source) ? await unpackArchive(source, staged) : copyBackup(source, staged)
      const facts = checkRecordFile(staged, newestVersion)
      flush(staged)
      return { facts, madeAt, present: record === null ? null : compareWithPresent(record, staged) }
    } catch (error) {
      removeRecord(staged)
      throw error
    }
  },

  async salvage({ record, path, folder }) {
    const empty = await openEmptyInMemory(releasedMigrations)
    try {
      return await salvage(record, path, folder, empty)
    } finally {
      empty.close()
    }
  },

  async 'open copy'({ source, staged, record }) {
    const { facts, madeAt } = await jobs.examine({ source, staged, record: null })
    try {
      return { facts, madeAt, ...(await prepareCopy(staged, record)) }
    } catch (error) {
      removeRecord(staged)
      throw error
    }
  },

  ...oneClientJobs,

  async pack({ record, path, madeAt }) {
    const copy = `${path}.db`
    try {
      const checked = await copyRecordFile(record, copy, checkCopy)
      await packArchive(copy, checked, madeAt, path)
      return { facts: checked.facts }
    } finally {
      for (const leftover of [copy, `${copy}.json`]) rmSync(leftover, { force: true })
    }
  },
}

/** Removes a copied record and what SQLite left beside it. */
function removeRecord(path: string): void {
  for (const ending of recordFiles) rmSync(`${path}${ending}`, { force: true })
}

/** Copies a finished backup, reads the copy back, and renames it. A problem there is no problem of the first copy. */
function mirror(folder: string, name: string, secondFolder: string, dataFolder: string): SecondCopy {
  const inner = innerFolder(secondFolder)
  // Never made again here: without the disk, its folder would be on the disk of this computer.
  if (!statSync(inner, { throwIfNoEntry: false })?.isDirectory()) return 'missing'
  const path = join(inner, name)
  const unfinished = `${path}${UNFINISHED}`
  try {
    if (isInsideDataFolder(inner, dataFolder)) return 'failed'
    removeUnfinished(inner)
    const checked = parseChecked(readFileSync(join(folder, `${name}.json`), 'utf8'))
    if (!checked) return 'failed'
    copyFileSync(join(folder, name), unfinished)
    chmodSync(unfinished, 0o600)
    flush(unfinished)
    if (hashOf(unfinished).sha256 !== checked.sha256) throw new Error('The copy differs')
    writeChecked(unfinished, checked)
    renameSync(`${unfinished}.json`, `${path}.json`)
    renameSync(unfinished, path)
    flushFolder(inner)
    return 'made'
  } catch {
    for (const leftover of [unfinished, `${unfinished}.json`]) rmSync(leftover, { force: true })
    return statSync(inner, { throwIfNoEntry: false }) ? 'failed' : 'missing'
  }
}

/**
 * Copies a record file, and its journal if it has one.
 * @returns when the backup was made, from its name; null for another file
 * @throws FileRefused `changed` when it has other bytes than when it was checked
 */
function copyBackup(source: string, staged: string): string | null {
  copyFileSync(source, staged)
  chmodSync(staged, 0o600)
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${staged}-wal`)
  const beside = `${source}.json`
  const checked = existsSync(beside) ? parseChecked(readFileSync(beside, 'utf8')) : null
  if (checked && checked.sha256 !== hashOf(staged).sha256) {
    // A header that is no longer one says more about what happened.
    checkRecordFile(staged, newestVersion)
    throw new FileRefused('changed')
  }
  return parseBackupName(source.split(/[\\/]/).at(-1)!)?.madeAt ?? null
}
