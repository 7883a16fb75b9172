import { expect, it } from 'vitest'
import { keyUnderAlt } from '@renderer/visits/work/work-keys'

it.each([
  [{ key: '1', code: 'Digit1' }, '1'],
  // macOS reports other characters while Option is pressed.
  [{ key: '¡', code: 'Digit1' }, '1'],
  [{ key: '¬', code: 'KeyL' }, 'l'],
  // A French keyboard has & on the key of the 1, and a different layout of letters.
  [{ key: '&', code: 'Digit1' }, '1'],
  [{ key: 'a', code: 'KeyQ' }, 'a'],
  [{ key: '2', code: 'Numpad2' }, '2'],
  [{ key: 'Enter', code: 'Enter' }, 'Enter'],
])('%j is %s', (pressed, expected) => {
  expect(keyUnderAlt(pressed)).toBe(expected)
})
