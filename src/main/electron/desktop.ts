import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
} from 'electron'
import type { Desktop } from '../desktop'
import { isOwn, origin } from './scheme'

type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
  webContents: Pick<BrowserWindow['webContents'], 'executeJavaScript' | 'printToPDF'>
}

/** A print page sets `data-print-ready` on its root element when it is complete. */
const whenReady = `new Promise((resolve, reject) => {
  const started = Date.now()
  const look = () => {
    if (document.documentElement.hasAttribute('data-print-ready')) document.fonts.ready.then(() => resolve())
    else if (Date.now() - started > 15000) reject(new Error('The page to print did not become ready.'))
    else setTimeout(look, 25)
  }
  look()
})`

export function electronDesktop(
  create: (options: BrowserWindowConstructorOptions) => PrintWindow,
  options: Pick<BrowserWindowConstructorOptions, 'webPreferences'>,
  showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Desktop {
  return {
    host: 'electron',
    async chooseFolder() {
      const { canceled, filePaths } = await showOpenDialog({
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async makePdf(path, paper) {
      const address = path.startsWith('/') ? `${origin}${path}` : path
      if (!isOwn(address)) throw new Error('Only pages of the application are made into PDF files.')
      // By default Chromium slows down the timers of a hidden window.
      const window = create({
        show: false,
        webPreferences: { ...options.webPreferences, backgroundThrottling: false },
      })
      try {
        await window.loadURL(address)
        await window.webContents.executeJavaScript(whenReady)
        return await window.webContents.printToPDF({
          pageSize: paper === 'a4' ? 'A4' : 'Letter',
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: false,
          generateTaggedPDF: true,
        })
      } finally {
        window.destroy()
      }
    },
  }
}
