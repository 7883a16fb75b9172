const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The command key of this computer, as it is written on the key. */
export const commandKey = isMac ? '⌘' : 'Ctrl'

/** The key for the commands of a page, as it is written on the key; with Shift as `${altKey} ⇧ L`. */
export const altKey = isMac ? '⌥' : 'Alt'

/** Whether a key event is the browser's own key for printing: Ctrl+P, or Cmd+P on a Mac. */
export function isPrintKey({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): boolean {
  if (altKey || shiftKey || (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return false
  // On a keyboard without Latin letters the key is the one at the place of P.
  return key.toLowerCase() === 'p' || (code === 'KeyP' && !/^[a-z]$/i.test(key))
}
