import { isPrintKey } from '@renderer/ui/keys/keys'
import { expect, it } from 'vitest'

const pressed = (keys: Partial<KeyboardEvent>) =>
  isPrintKey({
    ...{ ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, key: 'p', code: 'KeyP' },
    ...keys,
  } as KeyboardEvent)

it.each([
  ['Ctrl+P', {}, true],
  ['with the capital lock', { key: 'P' }, true],
  ['on a Dvorak keyboard', { key: 'p', code: 'KeyR' }, true],
  ['on a Russian keyboard', { key: 'з', code: 'KeyP' }, true],
  ['the key at the place of P on a Dvorak keyboard', { key: 'l', code: 'KeyP' }, false],
  ['AltGr, which types a letter', { altKey: true }, false],
  ['Ctrl+Shift+P', { shiftKey: true }, false],
  ['P alone', { ctrlKey: false }, false],
])('%s', (_name, keys, isPrint) => {
  expect(pressed(keys)).toBe(isPrint)
})
