const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The command key of this computer, as it is written on the key. */
export const commandKey = isMac ? '⌘' : 'Ctrl'

/** The key for the commands of a page, as it is written on the key; with Shift as `${altKey} ⇧ L`. */
export const altKey = isMac ? '⌥' : 'Alt'
