import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** Returns preferences that make a page in the window a plain web page: no Node, no preload, no bridge. */
export function webPreferences(platform: NodeJS.Platform): WebPreferences {
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
    // Except on macOS, Chromium downloads its dictionaries from the internet.
    spellcheck: platform === 'darwin',
  }
}

export function windowOptions(
  theme: { dark: boolean },
  platform: NodeJS.Platform,
): BrowserWindowConstructorOptions {
  return {
    title: 'Elsewhere',
    width: 1280,
    height: 860,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    // Shown until the first paint, so that the window does not flash white in the dark theme.
    backgroundColor: theme.dark ? '#1a1b1e' : '#ffffff',
    webPreferences: webPreferences(platform),
  }
}

type Window = Pick<BrowserWindow, 'once' | 'show' | 'loadURL'>

export function openWindow<W extends Window>(
  create: (options: BrowserWindowConstructorOptions) => W,
  options: BrowserWindowConstructorOptions,
  address: string,
): W {
  const window = create(options)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(address)
  return window
}
