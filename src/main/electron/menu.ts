import type { MenuCommand } from '@shared/menu-commands'
import type { MenuItemConstructorOptions } from 'electron'

interface Parts {
  platform: NodeJS.Platform
  developing: boolean
  /** Sends a command to the page. */
  send: (command: MenuCommand) => void
  /** Shows the name and the version of the program. */
  about: () => void
}

/** Returns the menu, as people know it from other programs. Its keys are those of the screens. */
export function menu({ platform, developing, send, about }: Parts): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    // The page listens to these keys itself. The menu only shows them.
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
  })
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        command('New client', 'new-client'),
        command('Find…', 'find', 'CmdOrCtrl+K'),
        separator,
        command('Print…', 'print', 'CmdOrCtrl+P'),
        command('Back up now', 'back-up'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(developing ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    // On macOS it has Minimize (Cmd+M) and Close (Cmd+W).
    { role: 'windowMenu' },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        command('Help and keyboard shortcuts', 'help'),
        ...(isMac ? [] : [separator, { label: 'About Elsewhere', click: about }]),
      ],
    },
  ]
}
