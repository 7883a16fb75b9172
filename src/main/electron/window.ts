import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents, WebPreferences } from 'electron'
import type { WindowState } from './window-state'

/** Returns preferences that make a page in the window a plain web page: no Node, no preload, no bridge. */
export function webPreferences(platform: NodeJS.Platform, developing = false): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    devTools: developing,
    // Except on macOS, Chromium downloads its dictionaries from the internet.
    spellcheck: platform === 'darwin',
  }
}

interface Look {
  dark: boolean
  platform: NodeJS.Platform
  developing?: boolean
  state: WindowState
  /** The absolute path of the icon. macOS and Windows take it from the program. */
  icon: string
}

export function windowOptions(look: Look): BrowserWindowConstructorOptions {
  const { dark, platform, developing, state, icon } = look
  return {
    title: 'Elsewhere',
    ...state.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    // Shown until the first paint, so that the window does not flash white in the dark theme.
    backgroundColor: dark ? '#1a1b1e' : '#ffffff',
    ...(platform === 'linux' && { icon }),
    webPreferences: webPreferences(platform, developing),
  }
}

/** After this time a window is shown as it is, in milliseconds. */
const SHOW_AFTER_MS = 3000

type Window = Pick<BrowserWindow, 'once' | 'show' | 'loadURL' | 'isDestroyed'> & {
  webContents: Pick<WebContents, 'once'>
}

/**
 * Opens a window and shows it when it has something to show. On Wayland `ready-to-show` often does not come for a window that
 * is not shown yet (electron#48859), so the end of loading and a time count too.
 * @param prepare listens to the window before anything is loaded into it
 */
export function openWindow<W extends Window>(
  create: (options: BrowserWindowConstructorOptions) => W,
  options: BrowserWindowConstructorOptions,
  address: string,
  prepare: (window: W) => void = () => undefined,
): W {
  const window = create(options)
  prepare(window)
  let isShown = false
  const show = () => {
    if (isShown || window.isDestroyed()) return
    isShown = true
    window.show()
  }
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', show)
  window.webContents.once('did-fail-load', show)
  setTimeout(show, SHOW_AFTER_MS).unref()
  // A page that cannot be loaded has a message of its own.
  window.loadURL(address).catch(() => undefined)
  return window
}
