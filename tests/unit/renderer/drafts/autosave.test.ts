import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DraftRevision } from '@shared/draft-revision'
import { DraftAutosave } from '@renderer/drafts/autosave'

class Conflict extends Error {}

/** A record with one draft, like the one of the handler. */
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

it('saves nothing of a form in which nobody has typed', async () => {
  const { autosave } = window()
  autosave.scheduleSave()
  await autosave.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.calls).toBe(0)
  expect(autosave.status()).toEqual({ state: 'untouched' })
})

it('is saved when a change is undone before it was sent', async () => {
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

it('saves the newest text within a second of any keystroke, however long somebody types', async () => {
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
  // Once for each half second, not for each key.
  expect(drafts.calls).toBeLessThan(12)
})

it('sends one call at a time; the next one has the text typed meanwhile', async () => {
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

it('does not wait for the call under way when the window closes', async () => {
  const { autosave, type } = window()
  type('one')
  await vi.advanceTimersByTimeAsync(1000)
  type('one two')
  void autosave.flush()
  type('one two three')
  expect(autosave.textsToFinish()).toEqual(['"one two"', '"one two three"'])
  autosave.flushOnUnload()
  // Now, and not when the first has been answered: by then there is no window that could send anything.
  expect(drafts.calls).toBe(3)
  autosave.flushOnUnload()
  expect(drafts.calls).toBe(3)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one two three', revision: { revision: 3 } })
  // Where the window has stayed all the same, it goes on from there.
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(autosave.hasUnsaved).toBe(false)
  type('one two three four')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'one two three four', revision: { revision: 4 } })
})

it('cannot send the newest text on closing while the id of the draft is unknown', async () => {
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

it('sends text again that failed on closing, when the window stayed open', async () => {
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

it('sends at once when the window closes and no call is under way', async () => {
  const { autosave, type } = window()
  type('one')
  autosave.flushOnUnload()
  expect(drafts.calls).toBe(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one' })
})

it('has no draft of a form that is back at its start', async () => {
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

it('reports a failure, tries again by itself, and reports success', async () => {
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

it('overwrites nothing that another window has saved, until a version is chosen', async () => {
  const one = window()
  one.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  const two = window()
  two.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  expect(two.autosave.status()).toEqual({ state: 'conflict' })
  two.type('two, more')
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

it('pauses while a visit is saved from the form, and saves the text typed meanwhile when that is refused', async () => {
  const { autosave, type } = window()
  type('a')
  const rested = autosave.pause()
  await vi.advanceTimersByTimeAsync(100)
  await rested
  expect(drafts.row).toMatchObject({ values: 'a' })
  expect(autosave.revision).toEqual(drafts.row?.revision)
  type('ab')
  await vi.advanceTimersByTimeAsync(5000)
  expect(drafts.row).toMatchObject({ values: 'a' })
  expect(autosave.hasUnsaved).toBe(false)
  autosave.resume()
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'ab' })
})

it('tries again after a pause when the last save before it had failed', async () => {
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

it('no longer reports a failure when the text is as it was saved', async () => {
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

it('turns the values into JSON when they are saved, and not at each keystroke', async () => {
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
  // 50 keystrokes in 2 seconds: a save for each half second, and one time as JSON for each save.
  expect(saved.length).toBeLessThanOrEqual(5)
  expect(serialized).toBe(saved.length)
  // For each save one "waiting" and one "saved", and not one for each keystroke.
  expect(statusChanges).toBeLessThanOrEqual(2 * saved.length)
})
