import type { BackupMemory } from './state'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/**
 * Checks the whole record once a week in the background. A backup is a copy of the rows, so it does not show a damaged index
 * of the record itself.
 */
export class RecordCheck {
  readonly #memory: BackupMemory
  readonly #clock: () => Date
  readonly #check: () => Promise<void>
  /** When a check last began in this program run, whatever came of it. */
  #beganAt = Number.NEGATIVE_INFINITY

  /** @param check rejects when the record is damaged or could not be checked */
  constructor(memory: BackupMemory, clock: () => Date, check: () => Promise<void>) {
    this.#memory = memory
    this.#clock = clock
    this.#check = check
  }

  /** Starts a check that is due. A record that is seen for the first time counts as checked. */
  onUse(): void {
    const { checkedAt } = this.#memory.state
    if (checkedAt === null) return this.#note()
    const isSince = (time: number, span: number) => Math.abs(this.#now - time) < span
    // One that could not be made is tried again in a day.
    if (isSince(Date.parse(checkedAt), WEEK_MS) || isSince(this.#beganAt, DAY_MS)) return
    void this.run()
  }

  async run(): Promise<void> {
    this.#beganAt = this.#now
    await this.#check().then(
      () => this.#note(),
      () => undefined,
    )
  }

  #note(): void {
    this.#memory.change({ checkedAt: new Date(this.#now).toISOString() })
  }

  get #now(): number {
    return this.#clock().getTime()
  }
}
