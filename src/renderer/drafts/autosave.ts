import type { DraftRevision } from '@shared/draft-revision'

/** Where a form stands: nothing typed, typed and not kept yet, kept, not to be kept, or kept by another window. */
export type AutosaveStatus =
  | { state: 'untouched' }
  | { state: 'waiting' }
  | { state: 'kept'; savedAt: string }
  | { state: 'failed'; error: unknown }
  | { state: 'elsewhere' }

export interface DraftStore<Values> {
  save(values: Values, over: DraftRevision | null): Promise<{ mark: DraftRevision; savedAt: string }>
  discard(over: DraftRevision): Promise<void>
  /** Whether an error says that another window has the draft. */
  isConflict(error: unknown): boolean
}

/** Milliseconds from a keystroke until it is kept, and until what could not be kept is tried again. */
const SAVE_AFTER_MS = 500
const RETRY_AFTER_MS = 4000

/**
 * Keeps the values of one form in the record while they are being typed: one call at a time, each with the newest
 * values, and never over what another window has kept. A form that is back at its start has no draft.
 */
export class DraftAutosave<Values> {
  #mark: DraftRevision | null = null
  /** The values that the record has, as JSON; the start of the form where it has none. */
  #recorded = ''
  #start = ''
  #timer: ReturnType<typeof setTimeout> | null = null
  #call: Promise<void> | null = null
  /** The values that are under way into the record, as JSON. */
  #sent: string | null = null
  #asleep = false
  #now: AutosaveStatus = { state: 'untouched' }
  /** Where the form stood when it was last as the record has it. */
  #settled: AutosaveStatus = { state: 'untouched' }
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly store: DraftStore<Values>,
    private readonly values: () => Values,
  ) {}

  /**
   * @param start the values of a form that nobody has typed in
   * @param found the draft that the form was filled from
   */
  begin(start: Values, found: { mark: DraftRevision; savedAt: string } | null): void {
    this.#start = JSON.stringify(start)
    this.#recorded = JSON.stringify(this.values())
    this.#mark = found?.mark ?? null
    this.#tell(found ? { state: 'kept', savedAt: found.savedAt } : { state: 'untouched' })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly status = (): AutosaveStatus => this.#now

  /** What was last kept; a visit that is saved from this form takes its place. */
  get mark(): DraftRevision | null {
    return this.#mark
  }

  /** The form has changed, or may have. */
  scheduleSave(): void {
    if (this.#asleep || this.#now.state === 'elsewhere' || !this.#differs()) return
    if (this.#now.state !== 'failed') this.#tell({ state: 'waiting' })
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS)
  }

  /** Keeps what has not been kept yet, now; resolves, never rejects, when the record has answered. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#call) await this.#call
    if (this.#asleep || this.#now.state === 'elsewhere') return
    if (!this.#differs()) {
      // Changed, and changed back before it was sent: it stands as it was kept.
      if (this.#now.state === 'waiting') this.#tell(this.#settled)
      return
    }
    await this.#waitFor(this.#send())
  }

  /**
   * Sends what has not been kept, now, because the window is going and will not be there for the answer of the call that
   * may be under way: over what that call leaves in the record.
   */
  flushOnUnload(): void {
    const text = this.asText()
    if (!this.#call) return void this.flush()
    const over = this.#mark && { ...this.#mark, revision: this.#mark.revision + 1 }
    if (this.#asleep || this.#now.state === 'elsewhere' || text === this.#sent || !over) return
    const before = this.#call
    const last = this.store.save(JSON.parse(text) as Values, over).then(
      (kept) => before.then(() => this.#took(text, kept)),
      // The window may have stayed after all: what is not in the record is kept as it always is.
      () => before.then(() => this.scheduleSave()),
    )
    this.#sent = text
    void this.#waitFor(last)
  }

  /**
   * What has to be sent to an end when the window closes now: the call under way, and what is to be sent after it.
   * Null where that cannot be sent, because nobody knows yet which draft the first call has made.
   */
  textsToFinish(): string[] | null {
    if (!this.hasUnsaved) return []
    const text = this.asText()
    if (this.#sent === null || this.#sent === text) return [text]
    return this.#mark ? [this.#sent, text] : null
  }

  /** True while leaving now would lose something. */
  get hasUnsaved(): boolean {
    return !this.#asleep && this.#differs()
  }

  /** The values as the record would get them. */
  asText(): string {
    return JSON.stringify(this.values())
  }

  /** Keeps all, then nothing more until it is woken: while a visit is being saved from the form, and after. */
  async pause(): Promise<void> {
    await this.flush()
    this.#asleep = true
  }

  resume(): void {
    this.#asleep = false
    this.scheduleSave()
  }

  /** The record has refused to save the form, because another window has its draft. */
  markConflict(): void {
    this.#tell({ state: 'elsewhere' })
  }

  /** Goes on from what another window has kept, or from nothing where it has saved or thrown away the draft. */
  continueFrom(mark: DraftRevision | null): void {
    this.#mark = mark
    this.#recorded = ''
    this.#tell({ state: 'waiting' })
    this.scheduleSave()
  }

  /** The form shows what another window has kept. */
  adopt(found: { mark: DraftRevision; savedAt: string }): void {
    this.#mark = found.mark
    this.#recorded = this.asText()
    this.#tell({ state: 'kept', savedAt: found.savedAt })
  }

  #differs(): boolean {
    return this.asText() !== this.#recorded
  }

  async #send(): Promise<void> {
    const sent = this.asText()
    this.#sent = sent
    try {
      if (sent === this.#start) {
        if (this.#mark) await this.store.discard(this.#mark)
        this.#mark = null
        this.#recorded = sent
        this.#tell({ state: 'untouched' })
      } else {
        this.#took(sent, await this.store.save(JSON.parse(sent) as Values, this.#mark))
      }
      if (this.#differs()) this.scheduleSave()
    } catch (error) {
      if (this.store.isConflict(error)) {
        this.#tell({ state: 'elsewhere' })
      } else {
        this.#tell({ state: 'failed', error })
        this.#timer ??= setTimeout(() => void this.flush(), RETRY_AFTER_MS)
      }
    }
  }

  #took(sent: string, { mark, savedAt }: { mark: DraftRevision; savedAt: string }): void {
    this.#mark = mark
    this.#recorded = sent
    this.#tell({ state: 'kept', savedAt })
  }

  async #waitFor(call: Promise<void>): Promise<void> {
    this.#call = call
    await call
    if (this.#call !== call) return
    this.#call = null
    this.#sent = null
  }

  #tell(now: AutosaveStatus): void {
    this.#now = now
    if (now.state === 'untouched' || now.state === 'kept') this.#settled = now
    for (const listener of this.#listeners) listener()
  }
}
