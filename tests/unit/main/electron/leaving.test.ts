import { expect, it } from 'vitest'
import { confirmUnsavedOnClose } from '@main/electron/confirm-close'

/** Tries to close a page with unsaved changes and returns whether it is closed. */
function closes(choose: (buttons: string[], cancel: number | undefined) => number): boolean {
  let close = (_event: { preventDefault: () => void }) => {}
  const contents = {
    on: (name: string, listener: typeof close) => name === 'will-prevent-unload' && (close = listener),
  }
  confirmUnsavedOnClose(contents as never, ({ buttons, cancelId }) => choose(buttons!, cancelId))
  let left = false
  close({ preventDefault: () => (left = true) })
  return left
}

it('discards unsaved changes only if the user chooses it', () => {
  expect(closes((buttons) => buttons.indexOf('Discard changes'))).toBe(true)
  expect(closes((buttons) => buttons.indexOf('Stay here'))).toBe(false)
  expect(closes((_buttons, cancel) => cancel!)).toBe(false)
})
