import { useWindowEvent } from '@mantine/hooks'
import { MENU_COMMAND_EVENT, menuCommands, type MenuCommand } from '@shared/menu-commands'
import { useNavigate } from '@tanstack/react-router'

declare global {
  interface WindowEventMap {
    [MENU_COMMAND_EVENT]: CustomEvent<unknown>
  }
}

/** Does what the menu of the desktop program asks for. `openPalette` opens the search. */
export function useMenuCommands(openPalette: () => void): void {
  const navigate = useNavigate()
  const run: Record<Exclude<MenuCommand, 'print'>, () => void> = {
    'new-client': () => void navigate({ to: '/clients/new' }),
    find: openPalette,
    help: () => void navigate({ to: '/help' }),
    'back-up': () => void import('../backups/back-up-now').then(({ backUpNow }) => backUpNow()),
  }
  useWindowEvent(MENU_COMMAND_EVENT, ({ detail }) => {
    const command = menuCommands.find((one) => one === detail)
    // `PrintKey` prints.
    if (command !== undefined && command !== 'print') run[command]()
  })
}
