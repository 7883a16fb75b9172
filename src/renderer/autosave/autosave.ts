import type { DraftRevision } from '@shared/drafts/draft-revision'

/** The state of the draft of a form. `conflict`: another window has saved or discarded the same draft. */
export type AutosaveStatus =
  | { state: 'untouched' }
  | { state: 'waiting' }
  | { state: 'saved'; savedAt: string }
  | { state: 'failed'; error: unknown }
  | { state: 'conflict' }

export interface DraftStore<Values> {
  /**
   * Overwrites the draft only if its revision is still `expectedRevision`; null where there is no draft yet. A first draft is
   * saved only if the client has no visit after `newestVisitId`.
   */
  save(
    values: Values,
    expectedRevision: DraftRevision | null,
    newestVisitId: NewestVisitId,
  ): Promise<SavedRevision>
  discard(expectedRevision: DraftRevision): Promise<void>
  /** True for the error of a draft that another window has changed. */
  isConflict(error: unknown): boolean
}

/** The newest visit that the form of a new visit has seen; null where there is none, undefined for an edited visit. */
export type NewestVisitId = number | null | undefined

/** A saved revision of a draft; `savedAt` is an ISO time in UTC. */
export interface SavedRevision {
  revision: DraftRevision
  savedAt: string
}

/** Milliseconds from a change until it is saved, and from a failure until the next attempt. */
const SAVE_AFTER_MS = 500
const RETRY_AFTER_MS = 4000

/**
 * Saves the values of one form as a draft while somebody types: one call at a time, each with the newest values, and
 * never over a draft that another window has saved. A form that is back at its start has no draft.
 *
 * A change only starts a timer. The values are turned into JSON when they are saved or when the window closes, because
 * the JSON of a long note is too much work for each keystroke.
 */
export class DraftAutosave<Values> {
  #revision: DraftRevision | null = null
  #newestVisitId: NewestVisitId
  /** The values in the record, as JSON; the start of the form where there is no draft. */
  #savedText = ''
  #startText = ''
  /** True when the form has changed since its values were last turned into JSON. */
  #isDirty = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #call: Promise<void> | null = null
  /** The values of the call that is waiting for its response, as JSON. */
  #sentText: string | null = null
  #isPaused = false
  #status: AutosaveStatus = { state: 'untouched' }
  /** The last status without unsaved changes. */
  #settled: AutosaveStatus = { state: 'untouched' }
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly store: DraftStore<Values>,
    private readonly values: () => Values,
  ) {}

  /**
   * @param start the values of a form that nobody has typed in
   * @param saved the draft that the form was filled from
   * @param newestVisitId the client's newest visit when the form of a new visit was opened
   */
  begin(start: Values, saved: SavedRevision | null, newestVisitId?: NewestVisitId): void {
    this.#newestVisitId = newestVisitId
    this.#startText = JSON.stringify(start)
    this.#savedText = this.valuesAsText()
    this.#revision = saved?.revision ?? null
    this.#setStatus(saved ? { state: 'saved', savedAt: saved.savedAt } : { state: 'untouched' })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly status = (): AutosaveStatus => this.#status

  /** The last saved revision; saving the visit deletes this draft. */
  get revision(): DraftRevision | null {
    return this.#revision
  }

  /** The newest visit that the form has seen. */
  get newestVisitId(): NewestVisitId {
    return this.#newestVisitId
  }

  /** The form has changed, or may have. */
  scheduleSave(): void {
    this.#isDirty = true
    if (this.#isPaused || this.#status.state === 'conflict') return
    if (this.#status.state !== 'failed') this.#setStatus({ state: 'waiting' })
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS)
  }

  /** Saves unsaved changes now. Resolves, and never rejects, when the record has responded. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#call) await this.#call
    if (this.#isPaused || this.#status.state === 'conflict') return
    this.#isDirty = false
    const text = this.valuesAsText()
    if (text === this.#savedText) {
      // The change was undone before it was sent.
      if (this.#status !== this.#settled) this.#setStatus(this.#settled)
      return
    }
    await this.#waitFor(this.#send(text))
  }

  /**
   * Sends unsaved changes now, because the window closes and cannot wait for a call that is under way. The revision that
   * this call will create is the expected one.
   */
  flushOnUnload(): void {
    if (!this.#call) return void this.flush()
    const text = this.valuesAsText()
    const expected = this.#revision && { ...this.#revision, revision: this.#revision.revision + 1 }
    if (this.#isPaused || this.#status.state === 'conflict' || text === this.#sentText || !expected) return
    this.#isDirty = false
    const callUnderWay = this.#call
    const lastCall = this.store.save(JSON.parse(text) as Values, expected, this.#newestVisitId).then(
      (saved) => callUnderWay.then(() => this.#markSaved(text, saved)),
      // The window may have stayed open after all: save in the usual way.
      () => callUnderWay.then(() => this.scheduleSave()),
    )
    this.#sentText = text
    void this.#waitFor(lastCall)
  }

  /**
   * What must be sent before the window closes: the values of the call under way, and the newer ones. Null when the
   * newer ones cannot be sent, because the first call has not yet returned the id of the draft.
   */
  textsToFinish(): string[] | null {
    if (!this.hasUnsaved) return []
    const text = this.valuesAsText()
    if (this.#sentText === null || this.#sentText === text) return [text]
    return this.#revision ? [this.#sentText, text] : null
  }

  /** True while leaving would lose changes. Turns the values into JSON: call it on leaving, not on a change. */
  get hasUnsaved(): boolean {
    return !this.#isPaused && this.valuesAsText() !== this.#savedText
  }

  /** The values as they are sent to the record. */
  valuesAsText(): string {
    return JSON.stringify(this.values())
  }

  /** Saves, then pauses until `resume`: while a visit is saved from the form, and afterwards. */
  async pause(): Promise<void> {
    await this.flush()
    this.#isPaused = true
  }

  resume(): void {
    if (!this.#isPaused) return
    this.#isPaused = false
    if (this.#isDirty || this.#status.state === 'failed') this.scheduleSave()
  }

  /** The record has refused to save the visit, because another window has changed its draft. */
  markConflict(): void {
    this.#setStatus({ state: 'conflict' })
  }

  /**
   * Ends a conflict with this form's values.
   * @param revision null where the other window has saved its visit or discarded the draft
   * @param newestVisitId the visit of the other window, where this form is of another visit
   */
  continueFrom(revision: DraftRevision | null, newestVisitId: NewestVisitId = this.#newestVisitId): void {
    this.#revision = revision
    this.#newestVisitId = newestVisitId
    this.#savedText = ''
    this.#setStatus({ state: 'waiting' })
    this.scheduleSave()
  }

  /** Ends a conflict with the draft of the other window, which the form now shows. */
  adopt(saved: SavedRevision): void {
    this.#isDirty = false
    this.#markSaved(this.valuesAsText(), saved)
  }

  async #send(text: string): Promise<void> {
    this.#sentText = text
    try {
      if (text === this.#startText) {
        if (this.#revision) await this.store.discard(this.#revision)
        this.#revision = null
        this.#savedText = text
        this.#setStatus({ state: 'untouched' })
      } else {
        const values = JSON.parse(text) as Values
        this.#markSaved(text, await this.store.save(values, this.#revision, this.#newestVisitId))
      }
      if (this.#isDirty) this.scheduleSave()
    } catch (error) {
      if (this.store.isConflict(error)) {
        this.#setStatus({ state: 'conflict' })
      } else {
        this.#setStatus({ state: 'failed', error })
        this.#timer ??= setTimeout(() => void this.flush(), RETRY_AFTER_MS)
      }
    }
  }

  #markSaved(text: string, { revision, savedAt }: SavedRevision): void {
    this.#revision = revision
    this.#savedText = text
    this.#setStatus({ state: 'saved', savedAt })
  }

  async #waitFor(call: Promise<void>): Promise<void> {
    this.#call = call
    await call
    if (this.#call !== call) return
    this.#call = null
    this.#sentText = null
  }

  #setStatus(status: AutosaveStatus): void {
    if (status.state === 'waiting' && this.#status.state === 'waiting') return
    this.#status = status
    if (status.state === 'untouched' || status.state === 'saved') this.#settled = status
    for (const listener of this.#listeners) listener()
  }
}
