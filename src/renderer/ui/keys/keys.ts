// Tests of functions run without a window.
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The command key of this computer, as it is written on the key. */
export const commandKey = isMac ? '⌘' : 'Ctrl'

/** The letters of the commands of a page, with Ctrl+Shift or ⌘⇧. A browser keeps N, T and W for itself. */
export type CommandLetter = 'A' | 'H' | 'L' | 'S'

/** The keys of a command of a page with a letter, as they are written on the keys. */
export const commandKeys = (letter: CommandLetter) => `${commandKey} ⇧ ${letter}`

/** The keys of a command with a figure. ⌘⇧3 takes a picture of the screen on a Mac, so it is Ctrl there too. */
export const commandDigitKeys = (digit: number) => `${isMac ? '⌃' : 'Ctrl'} ⇧ ${digit}`

/** The same for `aria-keyshortcuts`. */
export const commandShortcut = (letter: CommandLetter) => `${isMac ? 'Meta' : 'Control'}+Shift+${letter}`

/** Whether a key event is the browser's own key for printing: Ctrl+P, or Cmd+P on a Mac. */
export function isPrintKey({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): boolean {
  if (altKey || shiftKey || (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return false
  // On a keyboard without Latin letters the key is the one at the place of P.
  return key.toLowerCase() === 'p' || (code === 'KeyP' && !/^[a-z]$/i.test(key))
}
