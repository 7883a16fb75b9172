import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DraftStore, openForm } from './draft-store-stub'

let drafts: DraftStore

beforeEach(() => {
  vi.useFakeTimers()
  drafts = new DraftStore()
})
afterEach(() => void vi.useRealTimers())

it('does not wait for the pending call when the window closes', async () => {
  const { autosave, type } = openForm(drafts)
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
  const { autosave, type } = openForm(drafts)
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
  const { autosave, type } = openForm(drafts)
  type('one')
  await vi.advanceTimersByTimeAsync(1000)
  type('one two')
  drafts.failure = new Error('no answer')
  void autosave.flush()
  type('one two three')
  autosave.flushOnUnload()
  await vi.advanceTimersByTimeAsync(100)
  expect(autosave.status()).toMatchObject({ state: 'failed' })
  drafts.failure = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(autosave.status()).toMatchObject({ state: 'saved' })
  expect(drafts.row).toMatchObject({ values: 'one two three' })
})

it('sends at once when the window closes and no call is pending', async () => {
  const { autosave, type } = openForm(drafts)
  type('one')
  autosave.flushOnUnload()
  expect(drafts.calls).toBe(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one' })
})
