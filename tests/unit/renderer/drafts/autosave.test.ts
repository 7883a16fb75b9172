import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DraftAutosave } from '@renderer/autosave/autosave'
import { DraftStore, openForm } from './draft-store-stub'

let drafts: DraftStore

beforeEach(() => {
  vi.useFakeTimers()
  drafts = new DraftStore()
})
afterEach(() => void vi.useRealTimers())

it('saves nothing of an untouched form', async () => {
  const { autosave } = openForm(drafts)
  autosave.scheduleSave()
  await autosave.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.calls).toBe(0)
  expect(autosave.status()).toEqual({ state: 'untouched' })
})

it('has the state "saved" when a change is undone before it was sent', async () => {
  const { autosave, type } = openForm(drafts)
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
  const { autosave, type } = openForm(drafts)
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
  const { autosave, type } = openForm(drafts)
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

it('deletes the draft when the form is empty again', async () => {
  const { autosave, type } = openForm(drafts)
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
  const { autosave, type } = openForm(drafts)
  drafts.failure = new Error('no answer')
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(autosave.status()).toEqual({ state: 'failed', error: drafts.failure })
  expect(autosave.hasUnsaved).toBe(true)
  drafts.failure = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.row).toMatchObject({ values: 'a' })
})

it('never overwrites a draft of another window until the user chooses a version', async () => {
  const first = openForm(drafts)
  first.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  const second = openForm(drafts)
  second.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  expect(second.autosave.status()).toEqual({ state: 'conflict' })
  second.type('two, more')
  expect(second.autosave.status()).toEqual({ state: 'conflict' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.row).toMatchObject({ values: 'one' })
  expect(second.autosave.hasUnsaved).toBe(true)

  second.autosave.continueFrom(drafts.row!.revision)
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'two, more' })
  first.type('one, more')
  await vi.advanceTimersByTimeAsync(1000)
  expect(first.autosave.status()).toEqual({ state: 'conflict' })
})

it('reports a conflict when the draft was saved as a visit and a new one was started meanwhile', async () => {
  const first = openForm(drafts)
  first.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  drafts.row = null
  const second = openForm(drafts)
  second.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  first.type('one, more')
  await vi.advanceTimersByTimeAsync(1000)
  expect(first.autosave.status()).toEqual({ state: 'conflict' })
  expect(drafts.row).toMatchObject({ values: 'two' })
})

it('does not save after a conflict that saving the visit reported', async () => {
  const { autosave, type } = openForm(drafts)
  type('a')
  autosave.markConflict()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.row).toBeNull()
  expect(autosave.status()).toEqual({ state: 'conflict' })
})

it('pauses while the visit is saved, and saves the text typed meanwhile if saving fails', async () => {
  const { autosave, type } = openForm(drafts)
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
  const { autosave, type } = openForm(drafts)
  drafts.failure = new Error('no answer')
  type('a')
  const paused = autosave.pause()
  await vi.advanceTimersByTimeAsync(100)
  await paused
  drafts.failure = null
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.row).toBeNull()
  autosave.resume()
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.row).toMatchObject({ values: 'a' })
})

it('stops reporting a failure when the text equals the saved one again', async () => {
  const { autosave, type } = openForm(drafts)
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  drafts.failure = new Error('no answer')
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
