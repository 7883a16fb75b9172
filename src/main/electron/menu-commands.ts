import { MENU_COMMAND_EVENT, type MenuCommand } from '@shared/menu-commands'
import type { WebContents } from 'electron'

/** Sends a command of the menu to the page. The page has no bridge to this process, so the command comes as an event. */
export function sendCommand(contents: Pick<WebContents, 'executeJavaScript'>, command: MenuCommand): void {
  const event = `new CustomEvent(${JSON.stringify(MENU_COMMAND_EVENT)}, { detail: ${JSON.stringify(command)} })`
  // A page that is loading or has stopped does nothing.
  contents.executeJavaScript(`void window.dispatchEvent(${event})`).catch(() => undefined)
}
