import { expect, it } from 'vitest'
import { confirmUnsavedOnClose } from '@main/electron/confirm-close'

/** Tries to close a page with unsaved changes and returns whether it is closed. */
function closesPage(choose: (buttons: string[], cancel: number | undefined) => number): boolean {
  let close = (_event: { preventDefault: () => void }) => {}
  const contents = {
    on: (name: string, listener: typeof close) => name === 'will-prevent-unload' && (close = listener),
  }
  confirmUnsavedOnClose(contents as never, ({ buttons, cancelId }) => choose(buttons!, cancelId))
  let isPrevented = false
  close({ preventDefault: () => (isPrevented = true) })
  return isPrevented
}

it('discards unsaved changes only if the user chooses it', () => {
  expect(closesPage((buttons) => buttons.indexOf('Discard changes'))).toBe(true)
  expect(closesPage((buttons) => buttons.indexOf('Stay here'))).toBe(false)
  expect(closesPage((_buttons, cancel) => cancel!)).toBe(false)
})
