/** The key that makes a letter a command on this computer, as it is written on the key. */
export const commandKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
