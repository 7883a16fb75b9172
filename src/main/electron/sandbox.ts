import type { App } from 'electron'

/**
 * Returns whether the installed program was started without the sandbox of Chromium. The launcher of an AppImage does that by itself
 * where the system forbids the sandbox, as Ubuntu 24.04 does.
 */
export function isWithoutSandbox(app: {
  isPackaged: boolean
  commandLine: Pick<App['commandLine'], 'hasSwitch'>
}): boolean {
  return app.isPackaged && app.commandLine.hasSwitch('no-sandbox')
}
