import type { Backup, BackupPlace, BackupReason, BackupSettingsChange } from '@shared/backups'
import type { Refusal } from '@shared/refusals'
import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { backupName, backupsFolderName, UNFINISHED } from '../database/backup-files'
import { databaseName } from '../database/open'
import { isEmptyRecord } from '../database/record-facts'
import { Refused } from '../refused'
import { DueBackups, type FileStatus } from './due'
import { IncomingFiles } from './incoming'
import type { JobKind, Jobs } from './jobs'
import { deleteThinned, lastGood, listBackups } from './list'
import type { StartJobProcess } from './job-process'
import { JobRunner, meansDamage, refusalOf } from './run-job'
import { innerFolder, prepareSecondFolder } from './second-folder'
import { SecondFolder } from './second-folder-copies'
import { RecordCheck } from './record-check'
import { BackupMemory } from './state'
import { findFuller } from './thinning'

/** A network folder that does not answer for so long has no backups for now. */
const NETWORK_MS = 3000

interface BackupsOptions {
  /** The data folder of the practice. */
  folder: string
  clock: () => Date
  /** The built file of `program.ts`; null makes no backups. */
  program: URL | null
  /** The default starts a process of Node. */
  startJobProcess?: StartJobProcess
  /** Whether backups are made by themselves. The sample practice needs none. */
  isAutomatic: boolean
  /** Logs names and numbers only. */
  log: (line: string) => void
}

export interface RunningBackup {
  startedAt: string
  /** The part of the file that is written, 0 to 1; null while the copy is checked. */
  written: number | null
}

/**
 * The backups of one data folder. There is no timer: whoever uses the program calls `onUse`, so an unused program makes
 * no backups and ends when it wants.
 */
export class Backups {
  readonly folder: string
  readonly memory: BackupMemory
  readonly incoming: IncomingFiles
  readonly #options: BackupsOptions
  readonly #runner: JobRunner | null
  readonly #recordPath: string
  readonly #due: DueBackups
  readonly #check: RecordCheck
  readonly #second: SecondFolder
  #running: { name: string; startedAt: string } | null = null
  #failure: Refusal | null = null
  #list: Promise<Backup[]> | null = null
  /** Runs when the open record turns out to be damaged. */
  onDamage: () => void = () => {}

  constructor(options: BackupsOptions) {
    this.#options = options
    this.folder = options.folder
    this.memory = new BackupMemory(options.folder)
    this.#due = new DueBackups(this.memory, options.clock)
    this.#second = new SecondFolder(this.memory, options.clock, {
      list: () => {
        this.#list = null
        return this.list()
      },
      copy: async (name, secondFolder) => {
        const input = { folder: this.here, name, secondFolder, dataFolder: this.folder }
        const { second } = await this.run('mirror', input)
        this.#list = null
        return second
      },
    })
    this.#check = new RecordCheck(this.memory, options.clock, () => this.#checkRecord())
    this.#runner = options.program && new JobRunner(options.program, options.startJobProcess)
    this.#recordPath = join(options.folder, databaseName)
    this.incoming = new IncomingFiles(options.folder)
  }

  /** Where the backups of the data folder are. */
  get here(): string {
    return join(this.folder, backupsFolderName)
  }

  /**
   * Follows an opened record. What was due when the program last closed is made soon.
   * @param hasPractice whether there is something to back up
   */
  attach(driver: Database, recordBefore: FileStatus | null, hasPractice: boolean): void {
    this.#list = null
    this.incoming.empty()
    this.#due.attach(driver, recordBefore, hasPractice)
  }

  /** Starts what is due: after each hour with changes, and when the second folder is connected again. */
  onUse(): void {
    if (!this.isAutomatic || !this.#runner || !this.#due.isOpen) return
    const isDue = this.#due.isDue()
    if (this.#running) return
    if (isDue) void this.backUp('in use').catch(() => undefined)
    else void this.#second.complete().catch(() => undefined)
    this.#check.onUse()
  }

  /**
   * Makes a backup before something that changes much of the record at once.
   * @throws Refused `backup-failed`, `disk-full` or `closed`; then do not go on
   */
  backUpBefore(change: 'import' | 'merge' | 'restore'): Promise<Backup> {
    return this.backUp(`before ${change}`)
  }

  /**
   * Makes a backup now and thins the older ones.
   * @throws Refused `backup-failed`, `disk-full`, `backup-running` or `closed`
   */
  async backUp(reason: BackupReason): Promise<Backup> {
    // A copy from before a change must be as new as the change, so it waits for the other and is made too.
    if (this.#running && (reason === 'in use' || reason === 'by hand')) throw new Refused('backup-running')
    const now = this.#options.clock()
    const name = backupName(now, reason)
    const changes = this.#due.countChanges()
    this.#running = { name, startedAt: now.toISOString() }
    try {
      const { second } = await this.run('back up', {
        record: this.#recordPath,
        folder: this.here,
        name,
        secondFolder: this.memory.settings.secondFolder || null,
      })
      this.#failure = null
      this.#due.noteBackup(changes, now)
      this.#second.note(second)
      this.#list = null
      await this.#thin()
    } catch (error) {
      this.#failure = error instanceof Refused ? error.refusal : 'unexpected'
      this.#due.noteFailure(now)
      throw error
    } finally {
      this.#running = null
      this.#list = null
    }
    const made = (await this.list()).find((backup) => backup.name === name && backup.place === 'here')
    if (!made) throw new Refused('backup-failed')
    return made
  }

  /** Runs a job of the program. @throws Refused */
  async run<Kind extends JobKind>(kind: Kind, input: Jobs[Kind]['input']): Promise<Jobs[Kind]['output']> {
    if (!this.#runner) throw new Refused('backup-failed')
    try {
      return await this.#runner.run(kind, input)
    } catch (error) {
      // The copy of a damaged record fails too, but only a check of the record itself says that it is damaged.
      if (meansDamage(error) && kind === 'back up') void this.#check.run()
      if (meansDamage(error) && (kind === 'check record' || kind === 'check pages')) this.onDamage()
      throw refusalOf(kind, error, this.#options.log)
    }
  }

  async #checkRecord(): Promise<void> {
    await this.run('check record', { record: this.#recordPath })
  }

  /** Lists the backups of both places, newest first. */
  list(): Promise<Backup[]> {
    this.#list ??= Promise.all([
      listBackups(this.here, 'here'),
      this.memory.settings.secondFolder === ''
        ? []
        : Promise.race([
            listBackups(innerFolder(this.memory.settings.secondFolder), 'second'),
            setTimeout(NETWORK_MS, [], { ref: false }),
          ]),
    ]).then((places) => places.flat().sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1)))
    return this.#list
  }

  folderOf(place: BackupPlace): string {
    return place === 'here' ? this.here : innerFolder(this.memory.settings.secondFolder)
  }

  /** The running backup, and how much of it is written. */
  running(): RunningBackup | null {
    if (!this.#running) return null
    const { name, startedAt } = this.#running
    const copy = statSync(join(this.here, `${name}${UNFINISHED}`), { throwIfNoEntry: false })
    const record = statSync(this.#recordPath, { throwIfNoEntry: false })
    const written = copy && record ? Math.min(1, copy.size / Math.max(1, record.size)) : 0
    return { startedAt, written: written >= 0.99 ? null : written }
  }

  get isAutomatic(): boolean {
    return this.#options.isAutomatic
  }

  get failure(): Refusal | null {
    return this.#failure
  }

  get canBackUp(): boolean {
    return this.#runner !== null && this.#due.isOpen
  }

  /** The fuller backup that is kept because the last one has fewer clients or visits. */
  async fuller(): Promise<Backup | null> {
    const here = (await this.list()).filter(({ place, facts }) => place === 'here' && facts)
    const last = lastGood(here, this.#options.clock())
    const ofPractice = here.filter(
      ({ facts, madeAt }) => facts!.mark === last?.facts?.mark && madeAt <= last.madeAt,
    )
    return findFuller(ofPractice, this.memory.state.fewerAccepted) ?? null
  }

  /** Lets the last backup stand for the fuller one from now on. */
  async acceptFewer(): Promise<void> {
    const last = lastGood(await this.list(), this.#options.clock())
    if (last) this.memory.change({ fewerAccepted: last.madeAt })
  }

  /**
   * Saves the settings that are given, and keeps the others. The second folder is checked only if it is given: a drive
   * that is not connected prevents no other change.
   * @throws Refused at the field of the form
   */
  async saveSettings(change: BackupSettingsChange): Promise<void> {
    if (change.secondFolder) await prepareSecondFolder(change.secondFolder, this.folder)
    this.memory.saveSettings({ ...this.memory.settings, ...change })
    this.#second.forgetCheck()
    this.#list = null
    if (change.secondFolder !== undefined) this.memory.change({ secondMissingSince: null })
    if (this.#runner) await this.#second.complete()
    await this.#thin()
  }

  /** Remembers that confirmed saves could not be read, so that the message stays until somebody has closed it. */
  noteLostSaves(): void {
    this.memory.change({ lostSaves: { at: new Date(this.#now).toISOString(), isSeen: false } })
  }

  noteLossesSeen(): void {
    const { lostSaves } = this.memory.state
    if (lostSaves) this.memory.change({ lostSaves: { ...lostSaves, isSeen: true } })
  }

  /** Remembers what the restore set aside, for undo, and checks it, so that it counts as a backup. */
  noteRestored(setAside: string, isUndo: boolean): void {
    this.memory.change({
      lastRestore: { at: new Date(this.#now).toISOString(), setAside, isUndo },
      changedSince: null,
      // A restore goes back on purpose, so what was set aside is no warning.
      fewerAccepted: new Date(this.#now + 1).toISOString(),
      lostSaves: null,
    })
    const check = async () => {
      const { facts } = await this.run('check', { path: join(this.here, setAside) })
      this.#list = null
      // On a new computer the restored practice has no backup yet.
      if (isEmptyRecord(facts)) this.#due.makeDue()
      this.onUse()
    }
    // One that cannot be checked stays in the list as such.
    check().catch(() => undefined)
  }

  /** Kills a running job, so that closing the record waits for nobody. */
  async stop(): Promise<void> {
    await this.#runner?.stop()
  }

  /** Counts the rows that the open connection has changed. */
  countChanges(): number {
    return this.#due.countChanges()
  }

  /** @param changes as counted before the record was closed */
  noteClosed(changes: number): void {
    this.#due.noteClosed(changes, this.#recordPath)
  }

  get #now(): number {
    return this.#options.clock().getTime()
  }

  async #thin(): Promise<void> {
    const { log, clock } = this.#options
    const folders = { here: this.here, second: this.folderOf('second') }
    await deleteThinned(await this.list(), folders, this.memory, { now: clock(), log })
    this.#list = null
  }
}
