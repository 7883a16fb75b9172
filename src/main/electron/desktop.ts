import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
} from 'electron'
import type { StartJobProcess } from '../backups/job-process'
import type { Desktop } from '../desktop'
import { isOwn, origin } from './scheme'

type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
  webContents: Pick<BrowserWindow['webContents'], 'executeJavaScript' | 'printToPDF'> & {
    once(event: 'render-process-gone', listener: () => void): unknown
  }
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

/** A PDF file that takes longer is given up, in milliseconds. A client's whole file has hundreds of pages. */
const LONGEST_PRINT_MS = 120_000

interface Parts {
  create: (options: BrowserWindowConstructorOptions) => PrintWindow
  options: Pick<BrowserWindowConstructorOptions, 'webPreferences'>
  showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
  startJobProcess?: StartJobProcess
}

/** What only the desktop program can do. `closePrintWindows` ends what is being printed, when the program quits. */
export function electronDesktop({
  create,
  options,
  showOpenDialog,
  startJobProcess,
}: Parts): Desktop & { closePrintWindows(): void } {
  const stops = new Set<(why: Error) => void>()
  return {
    host: 'electron',
    startJobProcess,
    closePrintWindows: () => stops.forEach((stop) => stop(new Error('The program closes.'))),
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
      // A hidden window that has stopped would keep the program running, and nobody would see it.
      const stopped = Promise.withResolvers<never>()
      stopped.promise.catch(() => undefined)
      const limit = setTimeout(() => stopped.reject(new Error('Printing took too long.')), LONGEST_PRINT_MS)
      stops.add(stopped.reject)
      window.webContents.once('render-process-gone', () =>
        stopped.reject(new Error('The page to print has stopped.')),
      )
      const print = async () => {
        await window.loadURL(address)
        await window.webContents.executeJavaScript(whenReady)
        return await window.webContents.printToPDF({
          pageSize: paper === 'a4' ? 'A4' : 'Letter',
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: false,
          generateTaggedPDF: true,
        })
      }
      try {
        return await Promise.race([print(), stopped.promise])
      } finally {
        clearTimeout(limit)
        stops.delete(stopped.reject)
        window.destroy()
      }
    },
  }
}
