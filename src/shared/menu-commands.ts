/** What the menu of the desktop program asks the page to do. */
export const menuCommands = ['new-client', 'print', 'back-up', 'find', 'help'] as const
export type MenuCommand = (typeof menuCommands)[number]

/** The event of the window that carries a command as its `detail`. */
export const MENU_COMMAND_EVENT = 'elsewhere-menu-command'
