import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, session } from 'electron'
import { createClinic } from '../clinic'
import { closeBeforeQuitting } from './closing'
import { electronDesktop } from './desktop'
import { readFolders } from './folders'
import { confirmUnsavedOnClose } from './confirm-close'
import { menu } from './menu'
import { keepInside } from './navigation'
import { disableNameLookups, forbidNetwork } from './network'
import { refusePermissions } from './permissions'
import { origin, registerScheme, serve } from './scheme'
import { isFirst } from './single-instance'
import { openWindow, webPreferences, windowOptions } from './window'

// The files contain health data, so other users of the computer must not read them.
process.umask(0o077)

const developing = process.env.ELSEWHERE_DEVELOPING === '1'
const folders = readFolders(process.argv.slice(1), app.getPath('userData'))
mkdirSync(folders.profile, { recursive: true })
app.setPath('userData', folders.profile)

registerScheme(protocol)
disableNameLookups(app.commandLine)

let window: BrowserWindow | null = null
const create = (options: Electron.BrowserWindowConstructorOptions) => new BrowserWindow(options)

if (isFirst(app, () => window)) {
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents)
    confirmUnsavedOnClose(contents, (question) => (window ? dialog.showMessageBoxSync(window, question) : 0))
  })
  void app.whenReady().then(open)
} else {
  app.exit(0)
}

function open(): void {
  const clinic = createClinic({
    dataFolder: folders.practice,
    assetsFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
    desktop: electronDesktop(create, { webPreferences: webPreferences(process.platform) }, (options) =>
      window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options),
    ),
    clock: () => new Date(),
    sample: folders.sample,
    knownFolders: folders.known,
    backupProgram: new URL('./backups.js', import.meta.url),
    log: (line) => console.error(line),
  })
  closeBeforeQuitting(app, () => clinic.close())
  serve(protocol, (request) => clinic.fetch(request))
  refusePermissions(session.defaultSession)
  forbidNetwork(session.defaultSession, developing)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu(process.platform, developing)))

  window = openWindow(
    create,
    windowOptions({ dark: nativeTheme.shouldUseDarkColors }, process.platform),
    `${origin}/`,
  )
  window.on('closed', () => (window = null))
}
