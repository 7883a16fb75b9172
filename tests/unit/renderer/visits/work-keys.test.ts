import { expect, it } from 'vitest'
import { keyUnderAlt } from '@renderer/visits/work/work-keys'

it.each([
  [{ key: '1', code: 'Digit1' }, '1'],
  // A Mac writes other signs while Option is held down.
  [{ key: '¡', code: 'Digit1' }, '1'],
  [{ key: '¬', code: 'KeyL' }, 'l'],
  // A French keyboard has & on the key of the 1, and its letters in other places.
  [{ key: '&', code: 'Digit1' }, '1'],
  [{ key: 'a', code: 'KeyQ' }, 'a'],
  [{ key: '2', code: 'Numpad2' }, '2'],
  [{ key: 'Enter', code: 'Enter' }, 'Enter'],
])('%j is %s', (pressed, expected) => {
  expect(keyUnderAlt(pressed)).toBe(expected)
})
