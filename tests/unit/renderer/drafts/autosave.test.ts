import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DraftRevision } from '@shared/draft-revision'
import { DraftAutosave } from '@renderer/drafts/autosave'

class Conflict extends Error {}

/** Stands for the request handler. Stores one draft. */
class Drafts {
  row: { revision: DraftRevision; values: string } | null = null
  calls = 0
  broken: Error | null = null
  #ids = 0

  async save(values: string, expectedRevision: DraftRevision | null) {
    this.calls += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (this.broken) throw this.broken
    if (
      this.row?.revision.id !== expectedRevision?.id ||
      this.row?.revision.revision !== expectedRevision?.revision
    )
      throw new Conflict()
    const { id, revision } = this.row?.revision ?? { id: (this.#ids += 1), revision: 0 }
    this.row = { revision: { id, revision: revision + 1 }, values }
    return { revision: this.row.revision, savedAt: '2026-03-10T14:32:05.000Z' }
  }

  async discard(_over: DraftRevision) {
    this.row = null
  }

  isConflict(error: unknown) {
    return error instanceof Conflict
  }
}

let drafts: Drafts

beforeEach(() => {
  vi.useFakeTimers()
  drafts = new Drafts()
})
afterEach(() => void vi.useRealTimers())

function window(saved: { revision: DraftRevision; savedAt: string } | null = null, typed = '') {
  const field = { text: typed }
  const autosave = new DraftAutosave(drafts, () => field.text)
  autosave.begin('', saved)
  return {
    autosave,
    type(text: string) {
      field.text = text
      autosave.scheduleSave()
    },
  }
}

it('saves nothing of an untouched form', async () => {
  const { autosave } = window()
  autosave.scheduleSave()
  await autosave.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.calls).toBe(0)
  expect(autosave.status()).toEqual({ state: 'untouched' })
})

it('has the state "saved" when a change is undone before it was sent', async () => {
  const { autosave, type } = window()
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  type('ab')
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.calls).toBe(1)
})

it('saves the newest text within a second of any keystroke, also during long typing', async () => {
  const { autosave, type } = window()
  for (let key = 1; key <= 40; key += 1) {
    type('x'.repeat(key))
    await vi.advanceTimersByTimeAsync(100)
    if (key > 10) expect(drafts.row?.values.length ?? 0).toBeGreaterThanOrEqual(key - 10)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row?.values).toBe('x'.repeat(40))
  expect(autosave.status()).toEqual({ state: 'saved', savedAt: '2026-03-10T14:32:05.000Z' })
  expect(autosave.hasUnsaved).toBe(false)
  // One save for each half second, not for each key.
  expect(drafts.calls).toBeLessThan(12)
})

it('sends one call at a time, and the next one has the text typed meanwhile', async () => {
  const { autosave, type } = window()
  type('one')
  const first = autosave.flush()
  type('one two')
  const second = autosave.flush()
  await vi.advanceTimersByTimeAsync(50)
  await first
  expect(drafts.row).toMatchObject({ values: 'one', revision: { revision: 1 } })
  await vi.advanceTimersByTimeAsync(50)
  await second
  expect(drafts.row).toMatchObject({ values: 'one two', revision: { revision: 2 } })
})

it('does not wait for the pending call when the window closes', async () => {
  const { autosave, type } = window()
  type('one')
  await vi.advanceTimersByTimeAsync(1000)
  type('one two')
  void autosave.flush()
  type('one two three')
  expect(autosave.textsToFinish()).toEqual(['"one two"', '"one two three"'])
  autosave.flushOnUnload()
  // It sends at once, because the window is closed before the first call returns.
  expect(drafts.calls).toBe(3)
  autosave.flushOnUnload()
  expect(drafts.calls).toBe(3)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one two three', revision: { revision: 3 } })
  // If the window stays open, autosave continues.
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(autosave.hasUnsaved).toBe(false)
  type('one two three four')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'one two three four', revision: { revision: 4 } })
})

it('cannot send the newest text on closing while the draft has no id', async () => {
  const { autosave, type } = window()
  type('one')
  void autosave.flush()
  expect(autosave.textsToFinish()).toEqual(['"one"'])
  type('one two')
  expect(autosave.textsToFinish()).toBeNull()
  autosave.flushOnUnload()
  expect(drafts.calls).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'one two' })
  expect(autosave.textsToFinish()).toEqual([])
})

it('retries a save that failed on closing if the window stays open', async () => {
  const { autosave, type } = window()
  type('one')
  await vi.advanceTimersByTimeAsync(1000)
  type('one two')
  drafts.broken = new Error('no answer')
  void autosave.flush()
  type('one two three')
  autosave.flushOnUnload()
  await vi.advanceTimersByTimeAsync(100)
  expect(autosave.status()).toMatchObject({ state: 'failed' })
  drafts.broken = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.row).toMatchObject({ values: 'one two three' })
})

it('sends at once when the window closes and no call is pending', async () => {
  const { autosave, type } = window()
  type('one')
  autosave.flushOnUnload()
  expect(drafts.calls).toBe(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one' })
})

it('deletes the draft when the form is empty again', async () => {
  const { autosave, type } = window()
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).not.toBeNull()
  type('')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toBeNull()
  expect(autosave.status()).toEqual({ state: 'untouched' })
  type('b')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'b' })
})

it('reports a failure, retries and reports success', async () => {
  const { autosave, type } = window()
  drafts.broken = new Error('no answer')
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(autosave.status()).toEqual({ state: 'failed', error: drafts.broken })
  expect(autosave.hasUnsaved).toBe(true)
  drafts.broken = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.row).toMatchObject({ values: 'a' })
})

it('never overwrites a draft of another window until the user chooses a version', async () => {
  const one = window()
  one.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  const two = window()
  two.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  expect(two.autosave.status()).toEqual({ state: 'conflict' })
  two.type('two, more')
  expect(two.autosave.status()).toEqual({ state: 'conflict' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.row).toMatchObject({ values: 'one' })
  expect(two.autosave.hasUnsaved).toBe(true)

  two.autosave.continueFrom(drafts.row!.revision)
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'two, more' })
  one.type('one, more')
  await vi.advanceTimersByTimeAsync(1000)
  expect(one.autosave.status()).toEqual({ state: 'conflict' })
})

it('reports a conflict when the draft was saved as a visit and a new one was started meanwhile', async () => {
  const one = window()
  one.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  drafts.row = null
  const two = window()
  two.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  one.type('one, more')
  await vi.advanceTimersByTimeAsync(1000)
  expect(one.autosave.status()).toEqual({ state: 'conflict' })
  expect(drafts.row).toMatchObject({ values: 'two' })
})

it('pauses while the visit is saved, and saves the text typed meanwhile if saving fails', async () => {
  const { autosave, type } = window()
  type('a')
  const paused = autosave.pause()
  await vi.advanceTimersByTimeAsync(100)
  await paused
  expect(drafts.row).toMatchObject({ values: 'a' })
  expect(autosave.revision).toEqual(drafts.row?.revision)
  type('ab')
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  await vi.advanceTimersByTimeAsync(5000)
  expect(drafts.row).toMatchObject({ values: 'a' })
  expect(autosave.hasUnsaved).toBe(false)
  autosave.resume()
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'ab' })
})

it('retries after a pause when the last save before it failed', async () => {
  const { autosave, type } = window()
  drafts.broken = new Error('no answer')
  type('a')
  const paused = autosave.pause()
  await vi.advanceTimersByTimeAsync(100)
  await paused
  drafts.broken = null
  autosave.resume()
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.row).toMatchObject({ values: 'a' })
})

it('stops reporting a failure when the text equals the saved one again', async () => {
  const { autosave, type } = window()
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  drafts.broken = new Error('no answer')
  type('ab')
  await vi.advanceTimersByTimeAsync(1000)
  expect(autosave.status()).toMatchObject({ state: 'failed' })
  type('a')
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
})

it('serializes the values at each save, not at each keystroke', async () => {
  let serialized = 0
  const values = {
    text: '',
    toJSON() {
      serialized += 1
      return this.text
    },
  }
  const saved: string[] = []
  const store = {
    save: async (text: unknown) => {
      saved.push(text as string)
      return { revision: { id: 1, revision: saved.length }, savedAt: '2026-03-10T14:32:05.000Z' }
    },
    discard: async () => {},
    isConflict: () => false,
  }
  const autosave = new DraftAutosave<unknown>(store, () => values)
  autosave.begin('', null)
  let statusChanges = 0
  autosave.subscribe(() => (statusChanges += 1))
  serialized = 0
  for (let key = 1; key <= 50; key += 1) {
    values.text = 'x'.repeat(key)
    autosave.scheduleSave()
    await vi.advanceTimersByTimeAsync(40)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(saved.at(-1)).toBe('x'.repeat(50))
  // 50 keystrokes in 2 seconds: one save for each half second, and one serialization for each save.
  expect(saved.length).toBeLessThanOrEqual(5)
  expect(serialized).toBe(saved.length)
  // The status changes to "waiting" and to "saved" once for each save, not for each keystroke.
  expect(statusChanges).toBeLessThanOrEqual(2 * saved.length)
})
