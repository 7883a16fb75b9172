import { expect, it } from 'vitest'
import { confirmUnsavedOnClose } from '@main/electron/confirm-close'

/** A page that does not want to be closed; whether it is closed all the same. */
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

it('leaves what is not saved only when that is chosen', () => {
  expect(closes((buttons) => buttons.indexOf('Discard changes'))).toBe(true)
  expect(closes((buttons) => buttons.indexOf('Stay here'))).toBe(false)
  expect(closes((_buttons, cancel) => cancel!)).toBe(false)
})
