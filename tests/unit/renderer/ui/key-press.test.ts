import { describe, expect, it, vi } from 'vitest'
import {
  commandDigitOf,
  commandLetterOf,
  digitOf,
  ignoreComposing,
  isComposing,
  isPlain,
  isTyping,
  plainKeyOf,
  type KeyPress,
} from '@renderer/ui/keys/key-press'

const press = (held: string, key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Cmd'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
  getModifierState: () => held.includes('Graph'),
  ...more,
})

const commandsOf = (event: KeyPress) => [
  commandLetterOf(event, true),
  commandLetterOf(event, false),
  commandDigitOf(event),
]

/** Characters that people type with Option, or with AltGr as Windows and Linux report it. */
const typed: [layout: string, KeyPress][] = [
  ['Polish, Mac: Ł', press('Alt Shift', 'Ł', 'KeyL')],
  ['Polish, Windows: Ł', press('Ctrl Alt Graph Shift', 'Ł', 'KeyL')],
  ['Polish, Linux: ł', press('Graph', 'ł', 'KeyL')],
  ['Polish, Windows without AltGraph: ś', press('Ctrl Alt', 'ś', 'KeyS')],
  ['French, Mac: [', press('Alt Shift', '[', 'Digit5')],
  ['French, Windows: @', press('Ctrl Alt Graph', '@', 'Digit0')],
  ['German, Mac: \\', press('Alt Shift', '\\', 'Digit7')],
  ['German, Mac: @', press('Alt', '@', 'KeyL')],
  ['German, Windows: {', press('Ctrl Alt Graph', '{', 'Digit7')],
  ['Spanish, Mac: #', press('Alt', '#', 'Digit3')],
  ['Spanish, Windows: |', press('Ctrl Alt Graph', '|', 'Digit1')],
  ['Swedish, Mac: $', press('Alt', '$', 'Digit4')],
  ['British, Mac: #', press('Alt', '#', 'Digit3')],
  ['British, Windows: á', press('Ctrl Alt Graph', 'á', 'KeyA')],
  ['US, Mac: ®', press('Alt', '®', 'KeyR')],
  ['US, Mac: ¡', press('Alt', '¡', 'Digit1')],
  ['US International: ß', press('Ctrl Alt Graph', 'ß', 'KeyS')],
  ['Turkish, Windows: ₺', press('Ctrl Alt Graph', '₺', 'KeyT')],
  ['Hungarian, Windows: Ł', press('Ctrl Alt Graph', 'Ł', 'KeyL')],
  ['Czech, Windows: đ', press('Ctrl Alt Graph', 'đ', 'KeyS')],
  ['Portuguese, Mac: a dead key', press('Alt', 'Dead', 'KeyH')],
  ['Windows: Alt and Shift', press('Alt Shift', 'L', 'KeyL')],
  ['a capital', press('Shift', 'L', 'KeyL')],
  ['a letter', press('', 'h', 'KeyH')],
  ['a character outside the BMP', press('', '𝒜', 'KeyA')],
]

describe('a character of some keyboard', () => {
  it.each(typed)('is typing and no command: %s', (_layout, event) => {
    expect(isTyping(event)).toBe(true)
    expect(commandsOf(event)).toEqual([null, null, null])
  })
})

describe('a command', () => {
  it.each<[string, KeyPress, (string | number | null)[]]>([
    ['Ctrl+Shift+L', press('Ctrl Shift', 'L', 'KeyL'), [null, 'l', null]],
    ['⌘⇧L', press('Cmd Shift', 'l', 'KeyL'), ['l', null, null]],
    ['Ctrl+Shift+A on a French keyboard', press('Ctrl Shift', 'A', 'KeyQ'), [null, 'a', null]],
    ['Ctrl+Shift+Q on a French keyboard', press('Ctrl Shift', 'Q', 'KeyA'), [null, null, null]],
    ['Ctrl+Shift+L on a Russian keyboard', press('Ctrl Shift', 'Д', 'KeyL'), [null, 'l', null]],
    ['Ctrl+Shift+1 on a US keyboard', press('Ctrl Shift', '!', 'Digit1'), [null, null, 1]],
    ['Ctrl+Shift+1 on a French keyboard', press('Ctrl Shift', '1', 'Digit1'), [null, null, 1]],
    ['⌘⇧3, a picture of the screen', press('Cmd Shift', '3', 'Digit3'), [null, null, null]],
    ['Ctrl+L', press('Ctrl', 'l', 'KeyL'), [null, null, null]],
  ])('%s', (_name, event, expected) => {
    expect(commandsOf(event)).toEqual(expected)
    expect(isTyping(event)).toBe(false)
  })
})

describe('the figure of a key', () => {
  it.each<[string, KeyPress, string | null]>([
    ['US 1', press('', '1', 'Digit1'), '1'],
    ['US !', press('Shift', '!', 'Digit1'), null],
    ['French &', press('', '&', 'Digit1'), '1'],
    ['French é', press('', 'é', 'Digit2'), '2'],
    ['French 2', press('Shift', '2', 'Digit2'), '2'],
    ['Czech ř', press('', 'ř', 'Digit5'), '5'],
    ['Persian ۳', press('', '۳', 'Digit3'), '3'],
    ['keypad', press('', '7', 'Numpad7'), '7'],
    ['keypad without Num Lock', press('', 'Home', 'Numpad7'), null],
    ['a letter', press('', 'x', 'KeyX'), null],
  ])('%s', (_name, event, expected) => {
    expect(digitOf(event)).toBe(expected)
  })
})

describe('the name of a plain key', () => {
  it.each<[KeyPress, string]>([
    [press('', 's', 'KeyS'), 's'],
    [press('', 'ы', 'KeyS'), 's'],
    [press('', 'a', 'KeyQ'), 'a'],
    [press('', '&', 'Digit1'), '1'],
    [press('Shift', '?', 'KeyM'), '?'],
    [press('Shift', '?', 'Digit6'), '?'],
    [press('', 'Escape', 'Escape'), 'Escape'],
  ])('%j is %s', (event, expected) => {
    expect(plainKeyOf(event)).toBe(expected)
    expect(isPlain(event)).toBe(true)
  })
})

describe('a key that an input method takes', () => {
  const composing: KeyPress[] = [
    press('', 'Enter', 'Enter', { isComposing: true }),
    press('', 'Enter', 'Enter', { keyCode: 229 }),
    press('', 'Process', 'KeyS'),
    press('', 's', 'KeyS', { isComposing: true }),
  ]

  it.each(composing)('is typing, and not plain: %j', (event) => {
    expect(isComposing(event)).toBe(true)
    expect(isTyping(event)).toBe(true)
    expect(isPlain(event)).toBe(false)
    const command = { ...event, key: 'L', code: 'KeyL', ctrlKey: true, shiftKey: true }
    if (command.isComposing || command.keyCode === 229)
      expect(commandsOf(command)).toEqual([null, null, null])
  })

  it('reaches no handler of the page, and its default is not prevented', () => {
    const page = new EventTarget()
    ignoreComposing(page)
    const handler = vi.fn()
    page.addEventListener('keydown', handler)
    const send = (event: KeyPress) => {
      const sent = Object.assign(new Event('keydown', { cancelable: true }), event)
      expect(page.dispatchEvent(sent)).toBe(true)
    }
    composing.forEach(send)
    expect(handler).not.toHaveBeenCalled()
    send(press('', 'Enter', 'Enter', { isComposing: false, keyCode: 13 }))
    expect(handler).toHaveBeenCalledOnce()
  })
})
