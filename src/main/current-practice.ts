import { dayOf } from '@shared/fields'
import { join } from 'node:path'
import { Backups } from './backups/backups'
import { fileStatus } from './backups/due'
import type { Examined } from './backups/incoming'
import { putBack, replaceByExamined } from './backups/restore'
import type { ClinicContext, Practice } from './clinic-context'
import type { ClinicOptions } from './clinic-options'
import { rebuildSearchText } from './clients/rebuild-search-text'
import { forgetOldKeys } from './create-once'
import { forgetDeletions } from './pages/deletion'
import { backupName } from './database/backup-files'
import { copyRecord } from './database/copy'
import { RecordReplaced } from './database/file-on-disk'
import { moveJournalAside } from './database/replace'
import { databaseName, openDatabase, type OpenDatabase, type OpenOptions } from './database/open'
import { DatabaseProblem, sqliteCode, type ProblemCode } from './database/problem'
import { renewIdentity } from './database/record-state'
import { DataFolders } from './data-folders'
import { KnownFolders } from './known-folders'
import { reclassifyPending } from './outcomes/reclassify-all'
import { Refused } from './refused'
import { fillSample } from './sample/fill'
import { keepOlderSignedNotes } from './visits/older-signatures'

type OpenPractice = Extract<Practice, { state: 'open' }>

/** Opens the practice of a program, and switches to another or to none. Calls wait for a running switch. */
export class CurrentPractice {
  readonly #options: ClinicOptions
  readonly #isSampleOnly: boolean
  readonly #known: KnownFolders
  readonly #folders: DataFolders
  #practice: Promise<Practice>

  constructor(options: ClinicOptions) {
    this.#options = options
    this.#isSampleOnly = options.sample ?? false
    this.#known = new KnownFolders(options.knownFolders ?? null)
    this.#folders = new DataFolders(options)
    this.#practice = this.#watch(this.#openOwn())
  }

  get practice(): Promise<Practice> {
    return this.#practice
  }

  /** The data folder that messages name, absolute. */
  get folder(): string {
    return this.#folders.shownFolder
  }

  readonly switches: ClinicContext['practices'] = {
    switchToSample: () => this.#switch(() => openPractice(join(this.folder, 'sample'), this.#options, true)),
    switchToOwn: () => this.#switch(() => this.#openOwn()),
    choose: async (folder) => {
      if ((await this.#practice).state !== 'choice') throw new Refused('practice-open')
      if (!this.#folders.choose(folder)) throw new Refused('not-found')
      await this.#switch(() => this.#openOwn())
    },
    startNew: () =>
      this.#switchFrom(['missing', 'not-connected'], async ({ backups, code }) => {
        if (code === 'missing') moveJournalAside(backups.folder, this.#options.clock())
        return this.#openOwn({ startsNew: true })
      }),
    openWithoutJournal: () =>
      this.#switchFrom(['foreign-journal'], async ({ backups }) => {
        moveJournalAside(backups.folder, this.#options.clock())
        return this.#openOwn()
      }),
    restore: async (examined) => {
      const before = await this.#practice
      if (before.state === 'closed') throw new Refused('closed')
      if (before.state === 'choice') throw new Refused('practice-not-open')
      const isSample = before.state === 'open' && before.sample
      let isRestored = false
      await this.#switch(async () => {
        const result = await restorePractice(before.backups, examined, this.#options, isSample)
        isRestored = result.isRestored
        return result.practice
      })
      if (!isRestored) throw new Refused('restore-failed')
    },
    stop: (practice, error) => this.#stop(practice, error),
  }

  async close(): Promise<void> {
    const closing = this.#practice.then((practice) => this.#closeOpen(practice))
    this.#practice = closing.then(closed, closed)
    await closing
  }

  async #openOwn(options: { startsNew?: boolean } = {}): Promise<Practice> {
    const { log = () => {} } = this.#options
    const dataFolder = this.#folders.folder
    if (dataFolder === null) return { state: 'choice', folders: this.#folders.found }
    const isNewWanted = this.#isSampleOnly || options.startsNew === true
    const lastOpenedOn = isNewWanted ? null : this.#known.lostSince(dataFolder)
    if (lastOpenedOn === null) return openPractice(dataFolder, this.#options, this.#isSampleOnly, options)
    // Not even the folder is made: its place is perhaps that of a drive.
    log('record not opened: not-connected')
    const backups = backupsOf(dataFolder, this.#options, this.#isSampleOnly)
    return { state: 'problem', code: 'not-connected', lastOpenedOn, backups }
  }

  /** Closes a practice. Its folder is noted again, because the first session of a practice begins without one. */
  async #closeOpen(practice: Practice): Promise<void> {
    if (practice.state === 'open') await this.#noteFolder(practice)
    await closePractice(practice)
  }

  /** Remembers that the folder has a practice, so that an empty one is noticed later. */
  async #noteFolder({ sample, database }: OpenPractice): Promise<void> {
    if (sample || !(await hasPracticeIn(database))) return
    this.#known.note(this.folder, dayOf(this.#options.clock()))
  }

  async #switch(next: () => Promise<Practice>): Promise<void> {
    const switching = this.#practice.then(async (practice) => {
      if (practice.state === 'closed') return practice
      await this.#closeOpen(practice)
      return this.#watch(next())
    })
    this.#practice = switching
    if ((await switching).state === 'closed') throw new Refused('closed')
  }

  /** Switches only while the record has one of these problems. */
  async #switchFrom(
    codes: readonly ProblemCode[],
    next: (practice: Extract<Practice, { state: 'problem' }>) => Promise<Practice>,
  ): Promise<void> {
    const practice = await this.#practice
    if (practice.state !== 'problem' || !codes.includes(practice.code)) throw new Refused('practice-open')
    await this.#switch(() => next(practice))
  }

  /** Stops using the record when a check in the background finds damage. */
  async #watch(opening: Promise<Practice>): Promise<Practice> {
    const practice = await opening
    if (practice.state !== 'open') return practice
    await this.#noteFolder(practice)
    practice.backups.onDamage = () => void this.#stop(practice, new DatabaseProblem('damaged'))
    const { unchecked } = practice.database
    if (unchecked) void this.#checkPages(practice, unchecked)
    return practice
  }

  /** Checks a large record after a crash while it can be read already, and opens it again to be written to. */
  async #checkPages(practice: OpenPractice, record: string): Promise<void> {
    const isChecked = await practice.backups.run('check pages', { record }).then(
      () => true,
      () => false,
    )
    // Another switch, or the stop because of damage, came first.
    if ((await this.#practice) !== practice) return
    // A check that could not run in the background is made before the record is opened.
    const pagesAfterCrash = isChecked ? 'checked' : 'check'
    const { folder } = practice.backups
    await this.#switch(() => openPractice(folder, this.#options, practice.sample, { pagesAfterCrash }))
  }

  /** Stops using a record whose file is no longer what was opened. Its files stay as they are. */
  async #stop(practice: Practice, error: unknown): Promise<void> {
    if (practice.state !== 'open' || (await this.#practice) !== practice) return
    const { backups, database, sample } = practice
    const code = error instanceof RecordReplaced ? 'replaced' : 'damaged'
    this.#practice = Promise.resolve({
      state: 'problem',
      code,
      // The other one runs no more jobs, once it has been stopped.
      backups: backupsOf(backups.folder, this.#options, sample),
    })
    this.#options.log?.(`record stopped: ${code}`)
    await backups.stop()
    // The connection still has the file that was deleted or replaced.
    if (error instanceof RecordReplaced && error.isMoved) this.#rescue(practice)
    database.abandon()
  }

  /** Makes a backup over the open connection, as far as it can still be read. */
  #rescue({ database, backups }: OpenPractice): void {
    const { clock, log = () => {} } = this.#options
    try {
      const version = database.driver.pragma('user_version', { simple: true }) as number
      copyRecord(database.driver, join(backups.here, backupName(clock(), 'rescued')), version)
    } catch (error) {
      log(`record not rescued: ${sqliteCode(error) || (error instanceof Error ? error.name : '')}`)
    }
  }
}

function backupsOf(folder: string, options: ClinicOptions, sample: boolean): Backups {
  const { clock, log = () => {}, backupProgram: program = null, desktop } = options
  const { startJobProcess } = desktop
  return new Backups({ folder, clock, program, startJobProcess, isAutomatic: !sample, log })
}

async function openPractice(
  folder: string,
  options: ClinicOptions,
  sample: boolean,
  {
    startsNew = sample,
    pagesAfterCrash = options.backupProgram ? 'check later' : 'check',
  }: Pick<OpenOptions, 'startsNew' | 'pagesAfterCrash'> = {},
): Promise<Practice> {
  const { clock, log = () => {} } = options
  const backups = backupsOf(folder, options, sample)
  const recordBefore = fileStatus(join(folder, databaseName))
  try {
    const database = await openDatabase(folder, clock, { startsNew, pagesAfterCrash })
    const differences = database.schemaDifferences.length
    if (differences > 0) log(`record opened to read only: ${differences} differences in its schema`)
    if (database.hasLostSaves) {
      log('record opened without saves that its journal had')
      backups.noteLostSaves()
    }
    try {
      if (!database.isReadOnly) {
        if (sample) await fillSample(database.db, clock())
        await reclassifyPending(database.db)
        await keepOlderSignedNotes(database.db, clock)
        await rebuildSearchText(database.db)
        await forgetOldKeys(database.db, clock())
        await forgetDeletions(database.db, clock())
      }
      const hasPractice = await hasPracticeIn(database)
      // A record that is not checked yet is not open itself, so nothing can be copied.
      if (!database.unchecked) backups.attach(database.driver, recordBefore, hasPractice)
    } catch (error) {
      await database.close()
      throw error
    }
    return { state: 'open', database, sample, backups }
  } catch (error) {
    const known = error instanceof DatabaseProblem
    const cause = known ? error.cause : error
    const code = known ? error.code : 'unforeseen'
    log(
      `record not opened: ${code} ${sqliteCode(cause) || (cause instanceof Error ? cause.name : '')}`.trim(),
    )
    return { state: 'problem', code, backups }
  }
}

/** Returns whether a practice was started. A record with a changed schema may have no such table, but it is no new one. */
async function hasPracticeIn({ db, schemaDifferences }: OpenDatabase): Promise<boolean> {
  if (schemaDifferences.length > 0) return true
  return (await db.selectFrom('practice').select('id').executeTakeFirst()) !== undefined
}

/**
 * Puts an examined file in the place of the record and opens it. It gets a new identity, so that calls of windows on the
 * record from before are refused.
 *
 * @returns the opened practice; when the file could not be opened, that of the record from before
 */
async function restorePractice(
  backups: Backups,
  examined: Examined,
  options: ClinicOptions,
  sample: boolean,
): Promise<{ practice: Practice; isRestored: boolean }> {
  const { clock, log = () => {} } = options
  const reopen = () => openPractice(backups.folder, options, sample)
  let setAside: string
  try {
    setAside = replaceByExamined(backups, examined, clock())
  } catch (error) {
    log(`restore failed: ${sqliteCode(error) || (error instanceof Error ? error.name : '')}`)
    return { practice: await reopen(), isRestored: false }
  }
  const restored = await reopen()
  if (restored.state !== 'open') {
    putBack(backups, setAside)
    return { practice: await reopen(), isRestored: false }
  }
  // Windows on the record from before are refused. A record with a changed schema takes no changes.
  if (!restored.database.isReadOnly) await renewIdentity(restored.database.db)
  restored.backups.noteRestored(setAside, examined.isUndo)
  return { practice: restored, isRestored: true }
}

const closed = (): Practice => ({ state: 'closed' })

async function closePractice(practice: Practice): Promise<void> {
  if (practice.state === 'closed' || practice.state === 'choice') return
  await practice.backups.stop()
  if (practice.state !== 'open') return
  const changes = practice.backups.countChanges()
  await practice.database.close()
  practice.backups.noteClosed(changes)
}
