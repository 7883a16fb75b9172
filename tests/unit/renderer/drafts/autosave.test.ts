import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DraftRevision } from '@shared/draft-revision'
import { DraftAutosave } from '@renderer/drafts/autosave'

class Elsewhere extends Error {}

/** A record with one draft in it, as the handler keeps it. */
class Drafts {
  row: { mark: DraftRevision; values: string } | null = null
  calls = 0
  broken: Error | null = null
  #ids = 0

  async save(values: string, over: DraftRevision | null) {
    this.calls += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (this.broken) throw this.broken
    if (this.row?.mark.id !== over?.id || this.row?.mark.revision !== over?.revision) throw new Elsewhere()
    const { id, revision } = this.row?.mark ?? { id: (this.#ids += 1), revision: 0 }
    this.row = { mark: { id, revision: revision + 1 }, values }
    return { mark: this.row.mark, savedAt: '2026-03-10T14:32:05.000Z' }
  }

  async discard(_over: DraftRevision) {
    this.row = null
  }

  isConflict(error: unknown) {
    return error instanceof Elsewhere
  }
}

let drafts: Drafts

beforeEach(() => {
  vi.useFakeTimers()
  drafts = new Drafts()
})
afterEach(() => void vi.useRealTimers())

function window(found: { mark: DraftRevision; savedAt: string } | null = null, typed = '') {
  const field = { text: typed }
  const keeper = new DraftAutosave(drafts, () => field.text)
  keeper.begin('', found)
  return {
    keeper,
    type(text: string) {
      field.text = text
      keeper.scheduleSave()
    },
  }
}

it('keeps nothing of a form in which nobody has typed', async () => {
  const { keeper } = window()
  keeper.scheduleSave()
  await keeper.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.calls).toBe(0)
  expect(keeper.status()).toEqual({ state: 'untouched' })
})

it('says that it is kept when what was changed is changed back before it was sent', async () => {
  const { keeper, type } = window()
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.status()).toMatchObject({ state: 'kept' })
  type('ab')
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.status()).toMatchObject({ state: 'kept' })
  expect(drafts.calls).toBe(1)
})

it('keeps the newest text within a second of any keystroke, however long somebody goes on typing', async () => {
  const { keeper, type } = window()
  for (let key = 1; key <= 40; key += 1) {
    type('x'.repeat(key))
    await vi.advanceTimersByTimeAsync(100)
    if (key > 10) expect(drafts.row?.values.length ?? 0).toBeGreaterThanOrEqual(key - 10)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row?.values).toBe('x'.repeat(40))
  expect(keeper.status()).toEqual({ state: 'kept', savedAt: '2026-03-10T14:32:05.000Z' })
  expect(keeper.hasUnsaved).toBe(false)
  // Once for each half second, not for each key.
  expect(drafts.calls).toBeLessThan(12)
})

it('sends one call at a time, and what is typed while one is under way with the next', async () => {
  const { keeper, type } = window()
  type('one')
  const first = keeper.flush()
  type('one two')
  const second = keeper.flush()
  await vi.advanceTimersByTimeAsync(50)
  await first
  expect(drafts.row).toMatchObject({ values: 'one', mark: { revision: 1 } })
  await vi.advanceTimersByTimeAsync(50)
  await second
  expect(drafts.row).toMatchObject({ values: 'one two', mark: { revision: 2 } })
})

it('does not wait for the call under way when the window goes', async () => {
  const { keeper, type } = window()
  type('one')
  await vi.advanceTimersByTimeAsync(1000)
  type('one two')
  void keeper.flush()
  type('one two three')
  expect(keeper.textsToFinish()).toEqual(['"one two"', '"one two three"'])
  keeper.flushOnUnload()
  // Now, and not when the first has been answered: by then there is no window that could send anything.
  expect(drafts.calls).toBe(3)
  keeper.flushOnUnload()
  expect(drafts.calls).toBe(3)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one two three', mark: { revision: 3 } })
  // Where the window has stayed all the same, it goes on from there.
  expect(keeper.status()).toMatchObject({ state: 'kept' })
  expect(keeper.hasUnsaved).toBe(false)
  type('one two three four')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'one two three four', mark: { revision: 4 } })
})

it('knows that it cannot send the last words while nobody knows which draft the first words have made', async () => {
  const { keeper, type } = window()
  type('one')
  void keeper.flush()
  expect(keeper.textsToFinish()).toEqual(['"one"'])
  type('one two')
  expect(keeper.textsToFinish()).toBeNull()
  keeper.flushOnUnload()
  expect(drafts.calls).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'one two' })
  expect(keeper.textsToFinish()).toEqual([])
})

it('sends once more what was refused when it was sent before the window went, and the window has stayed', async () => {
  const { keeper, type } = window()
  type('one')
  await vi.advanceTimersByTimeAsync(1000)
  type('one two')
  drafts.broken = new Error('no answer')
  void keeper.flush()
  type('one two three')
  keeper.flushOnUnload()
  await vi.advanceTimersByTimeAsync(100)
  expect(keeper.status()).toMatchObject({ state: 'failed' })
  drafts.broken = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(keeper.status()).toMatchObject({ state: 'kept' })
  expect(drafts.row).toMatchObject({ values: 'one two three' })
})

it('sends at once when the window goes and nothing is under way', async () => {
  const { keeper, type } = window()
  type('one')
  keeper.flushOnUnload()
  expect(drafts.calls).toBe(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.row).toMatchObject({ values: 'one' })
})

it('has no draft of a form that is back at its start', async () => {
  const { keeper, type } = window()
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).not.toBeNull()
  type('')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toBeNull()
  expect(keeper.status()).toEqual({ state: 'untouched' })
  type('b')
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'b' })
})

it('says that it could not keep, tries again by itself, and says when it could', async () => {
  const { keeper, type } = window()
  drafts.broken = new Error('no answer')
  type('a')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.status()).toEqual({ state: 'failed', error: drafts.broken })
  expect(keeper.hasUnsaved).toBe(true)
  drafts.broken = null
  await vi.advanceTimersByTimeAsync(5000)
  expect(keeper.status()).toMatchObject({ state: 'kept' })
  expect(drafts.row).toMatchObject({ values: 'a' })
})

it('writes nothing over what another window has kept, until it is told which to go on from', async () => {
  const one = window()
  one.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  const two = window()
  two.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  expect(two.keeper.status()).toEqual({ state: 'elsewhere' })
  two.type('two, more')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(drafts.row).toMatchObject({ values: 'one' })
  expect(two.keeper.hasUnsaved).toBe(true)

  two.keeper.continueFrom(drafts.row!.mark)
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'two, more' })
  one.type('one, more')
  await vi.advanceTimersByTimeAsync(1000)
  expect(one.keeper.status()).toEqual({ state: 'elsewhere' })
})

it('takes a draft for another one when the first was saved and a new one begun meanwhile', async () => {
  const one = window()
  one.type('one')
  await vi.advanceTimersByTimeAsync(1000)
  drafts.row = null
  const two = window()
  two.type('two')
  await vi.advanceTimersByTimeAsync(1000)
  one.type('one, more')
  await vi.advanceTimersByTimeAsync(1000)
  expect(one.keeper.status()).toEqual({ state: 'elsewhere' })
  expect(drafts.row).toMatchObject({ values: 'two' })
})

it('rests while a visit is saved from the form and keeps what was typed meanwhile when that was refused', async () => {
  const { keeper, type } = window()
  type('a')
  const rested = keeper.pause()
  await vi.advanceTimersByTimeAsync(100)
  await rested
  expect(drafts.row).toMatchObject({ values: 'a' })
  expect(keeper.mark).toEqual(drafts.row?.mark)
  type('ab')
  await vi.advanceTimersByTimeAsync(5000)
  expect(drafts.row).toMatchObject({ values: 'a' })
  expect(keeper.hasUnsaved).toBe(false)
  keeper.resume()
  await vi.advanceTimersByTimeAsync(1000)
  expect(drafts.row).toMatchObject({ values: 'ab' })
})
