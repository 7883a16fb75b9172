import { isMac, type CommandLetter } from './keys'

/** What the functions below read of a keyboard event. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'keyCode'>> & {
    getModifierState?(key: 'AltGraph'): boolean
  }

/** The `keyCode` of a key that an input method takes. Safari sends it with the Enter that ends a composition. */
const INPUT_METHOD = 229

/** Whether an input method takes the key to compose a character. */
export const isComposing = ({ isComposing = false, keyCode, key }: KeyPress): boolean =>
  isComposing || keyCode === INPUT_METHOD || key === 'Process'

/** On Windows, AltGraph is reported as Ctrl and Alt. */
const isAltGraph = (event: KeyPress): boolean =>
  (event.ctrlKey && event.altKey) || (event.getModifierState?.('AltGraph') ?? false)

/** Whether Ctrl or Cmd is held down, and no key that types further characters. */
const isCommand = (event: KeyPress): boolean =>
  event.ctrlKey !== event.metaKey && !event.altKey && !isAltGraph(event)

/**
 * Whether the key types a character on some keyboard: it has one, and neither Ctrl nor Cmd is held down. So Alt and
 * Option with a letter or a figure are typing.
 */
export const isTyping = (event: KeyPress): boolean =>
  isComposing(event) || event.key === 'Dead' || ([...event.key].length === 1 && !isCommand(event))

/** Whether the key is pressed alone or with Shift. */
export const isPlain = (event: KeyPress): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !isAltGraph(event) && !isComposing(event)

/**
 * Returns the figure of a key where nothing is typed: '0' to '9'; null for other keys. A French or Czech keyboard has
 * its figures on Shift, so the place of the key counts too. In a field that takes text, only the character counts.
 */
export function digitOf(event: KeyPress): string | null {
  if (/^\d$/.test(event.key)) return event.key
  return event.shiftKey ? null : (/^Digit(\d)$/.exec(event.code)?.[1] ?? null)
}

/**
 * Returns the name of a plain key where nothing is typed: a figure, a small letter or another name. The key of a Greek or
 * Cyrillic letter is the Latin letter at its place.
 */
export function plainKeyOf(event: KeyPress): string {
  const { key, code } = event
  if (key.length !== 1) return key
  const letter = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key) && /^Key([A-Z])$/.exec(code)?.[1]
  return digitOf(event) ?? (letter || key).toLowerCase()
}

/**
 * Returns the letter of a command: Ctrl+Shift, or ⌘⇧ on a Mac, where Ctrl moves the caret. These type no character on any
 * keyboard. Null for other keys.
 */
export function commandLetterOf(event: KeyPress, onMac = isMac): Lowercase<CommandLetter> | null {
  if (!isShiftCommand(event) || event.metaKey !== onMac) return null
  const letter = /^[a-z]$/i.test(event.key) ? event.key : /^Key([A-Z])$/.exec(event.code)?.[1]
  return letters.find((one) => one === letter?.toLowerCase()) ?? null
}

const letters: readonly Lowercase<CommandLetter>[] = ['a', 'h', 'l', 's']

/**
 * Returns the figure of Ctrl+Shift and a key of the figure row or the numeric keypad, as a number; null for other keys. On
 * a Mac it is Ctrl too, because ⌘⇧3 takes a picture of the screen.
 */
export function commandDigitOf(event: KeyPress): number | null {
  if (!isShiftCommand(event) || event.metaKey) return null
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit)
}

const isShiftCommand = (event: KeyPress): boolean => isCommand(event) && event.shiftKey && !isComposing(event)

/**
 * Keeps keys that an input method takes from every handler of the page: no shortcut, list or form acts during a
 * composition. The input method gets the key as before.
 */
export function ignoreComposing(page: Pick<EventTarget, 'addEventListener'>): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event as KeyboardEvent)) event.stopImmediatePropagation()
    },
    { capture: true },
  )
}
