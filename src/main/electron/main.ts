import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  type MessageBoxOptions,
} from 'electron'
import { createClinic } from '../clinic'
import { closeBeforeQuitting } from './closing'
import { confirmUnsavedOnClose } from './confirm-close'
import { showContextMenus } from './context-menu'
import { electronDesktop } from './desktop'
import { saveDownloads } from './downloads'
import { tellFailures } from './failures'
import { makeProfile, readFolders } from './folders'
import { utilityJobProcess } from './job-process'
import { menu } from './menu'
import { sendCommand } from './menu-commands'
import { keepInside } from './navigation'
import { disableNameLookups, forbidNetwork } from './network'
import { OpenRequests } from './open-requests'
import { refusePermissions } from './permissions'
import { isWithoutSandbox } from './sandbox'
import { origin, registerScheme, serve } from './scheme'
import { isFirst } from './single-instance'
import { openWindow, webPreferences, windowOptions } from './window'
import { keepWindowState, readWindowState } from './window-state'

// The files contain health data, so other users of the computer must not read them.
process.umask(0o077)

/** Windows groups the windows and the shortcut of one program by this name. The installer has the same. */
const APP_ID = 'org.elsewhere.desktop'

const developing = process.env.ELSEWHERE_DEVELOPING === '1'
const folders = readFolders(process.argv.slice(1))
const profile = makeProfile(folders.profile)
app.setPath('userData', profile)
if (process.platform === 'win32') app.setAppUserModelId(APP_ID)

registerScheme(protocol)
disableNameLookups(app.commandLine)

let window: BrowserWindow | null = null
/** Opens the main window. It exists once the program is ready. */
let openMain: () => void = () => undefined
const create = (options: Electron.BrowserWindowConstructorOptions) => new BrowserWindow(options)

if (isWithoutSandbox(app)) {
  void app.whenReady().then(() => {
    dialog.showErrorBox(
      'Elsewhere was not opened',
      'This system does not protect it in this form. Install the .deb file instead.',
    )
    app.exit(1)
  })
} else if (
  isFirst(
    app,
    () => window,
    () => openMain(),
  )
) {
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents)
    showContextMenus(contents, (items) => Menu.buildFromTemplate(items).popup())
    confirmUnsavedOnClose(contents, (question) => (window ? dialog.showMessageBoxSync(window, question) : 0))
  })
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      console.error(error)
      dialog.showErrorBox(
        'Elsewhere could not start',
        'Start it again. If that does not help, restart the computer.',
      )
      app.exit(1)
    })
} else {
  app.exit(0)
}

function open(): void {
  const desktop = electronDesktop({
    create,
    options: { webPreferences: webPreferences(process.platform, developing) },
    showOpenDialog: (options) =>
      window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options),
    startJobProcess: utilityJobProcess((program, args, options) =>
      utilityProcess.fork(program, args, options),
    ),
  })
  const clinic = createClinic({
    dataFolder: folders.practice,
    olderFolders: folders.older,
    assetsFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
    desktop,
    clock: () => new Date(),
    sample: folders.sample,
    knownFolders: folders.known,
    backupProgram: new URL('./backups.js', import.meta.url),
    log: (line) => console.error(line),
  })
  const requests = new OpenRequests()
  closeBeforeQuitting(app, async () => {
    await requests.untilQuiet()
    await clinic.close()
  })
  serve(
    protocol,
    requests.counting((request) => clinic.fetch(request)),
  )
  refusePermissions(session.defaultSession)
  forbidNetwork(session.defaultSession, developing)
  saveDownloads(session.defaultSession, {
    folder: app.getPath('documents'),
    show,
    showInFolder: (path) => shell.showItemInFolder(path),
  })
  const send = (command: Parameters<typeof sendCommand>[1]) =>
    window && sendCommand(window.webContents, command)
  const about = () => app.showAboutPanel()
  app.setAboutPanelOptions({ applicationName: 'Elsewhere', applicationVersion: app.getVersion() })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menu({ platform: process.platform, developing, send, about })),
  )

  openMain = () => {
    const state = join(profile, 'window.json')
    const look = {
      dark: nativeTheme.shouldUseDarkColors,
      platform: process.platform,
      developing,
      state: readWindowState(
        state,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
      icon: fileURLToPath(new URL('../../resources/icons/512x512.png', import.meta.url)),
    }
    openWindow(create, windowOptions(look), `${origin}/`, (opened) => {
      window = opened
      if (look.state.isMaximized) opened.maximize()
      keepWindowState(opened, state)
      tellFailures(opened, { show, quit: () => app.quit() })
      // Windows ends programs when somebody logs off. Electron sends no other event then.
      opened.on('session-end', () => void clinic.close())
      opened.on('closed', () => {
        window = null
        desktop.closePrintWindows()
        app.quit()
      })
    })
  }
  openMain()
}

async function show(message: MessageBoxOptions): Promise<number> {
  const { response } = await (window
    ? dialog.showMessageBox(window, message)
    : dialog.showMessageBox(message))
  return response
}
