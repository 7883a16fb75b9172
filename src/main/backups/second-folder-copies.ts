import type { Backup } from '@shared/backups'
import type { SecondCopy } from './jobs'
import { lastGood } from './list'
import { isConnected } from './second-folder'
import type { BackupMemory } from './state'

const CHECK_MS = 60_000

interface Access {
  /** Reads the backups of both places again. */
  list: () => Promise<Backup[]>
  /** Copies a backup to the second folder. @throws Refused */
  copy: (name: string, secondFolder: string) => Promise<SecondCopy>
}

/** Keeps the last good backup in the second folder as well, and remembers since when that was not possible. */
export class SecondFolder {
  readonly #memory: BackupMemory
  readonly #clock: () => Date
  readonly #access: Access
  #checkedAt = Number.NEGATIVE_INFINITY

  constructor(memory: BackupMemory, clock: () => Date, access: Access) {
    this.#memory = memory
    this.#clock = clock
    this.#access = access
  }

  /** Lets the next `complete` look at once, after another folder was chosen. */
  forgetCheck(): void {
    this.#checkedAt = Number.NEGATIVE_INFINITY
  }

  note(second: SecondCopy): void {
    const isThere = second === null || second === 'made'
    const since = this.#memory.state.secondMissingSince ?? this.#clock().toISOString()
    this.#memory.change({ secondMissingSince: isThere ? null : since })
  }

  /** Copies the last good backup when it is not there yet. Looks once a minute at most. @throws Refused */
  async complete(): Promise<void> {
    const { secondFolder } = this.#memory.settings
    const now = this.#clock()
    if (secondFolder === '' || Math.abs(now.getTime() - this.#checkedAt) < CHECK_MS) return
    this.#checkedAt = now.getTime()
    if (!(await isConnected(secondFolder))) return this.note('missing')
    const backups = await this.#access.list()
    const last = lastGood(backups, now)
    const isThere =
      !last || backups.some(({ place, name, facts }) => place === 'second' && name === last.name && facts)
    this.note(isThere ? 'made' : await this.#access.copy(last.name, secondFolder))
  }
}
