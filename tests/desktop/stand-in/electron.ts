// Stands for the module `electron` in the main process, as far as the program uses it. Written after electron.d.ts 45.4.1.
import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { app } from './app.ts'
import { onBeforeRequest, protocol } from './protocol.ts'
import { note, state, type MenuTemplate } from './state.ts'
import { BrowserWindow } from './windows.ts'

export { app, BrowserWindow, protocol }

const permission =
  (name: string) =>
  (handler: (...given: never[]) => unknown): void => {
    state.permissions[name] = handler
    note(`permission ${name}`)
  }

export const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: permission('request'),
  setPermissionCheckHandler: permission('check'),
  setDevicePermissionHandler: permission('device'),
  webRequest: { onBeforeRequest },
})

export const session = {
  get defaultSession() {
    if (!state.isReady) throw new Error('a session before the program is ready')
    return defaultSession
  },
}

const answer = (...given: unknown[]) => {
  const message = given.at(-1) as { message: string; detail?: string }
  state.messages.push({ message: message.message, ...(message.detail && { detail: message.detail }) })
  return state.answer
}

export const dialog = {
  showMessageBoxSync: answer,
  showMessageBox: (...given: unknown[]) => Promise.resolve({ response: answer(...given) }),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showErrorBox: (message: string, detail: string) => void state.messages.push({ message, detail }),
}

export const Menu = {
  buildFromTemplate: (template: MenuTemplate) => ({
    template,
    popup: () => void state.popups.push(template),
  }),
  setApplicationMenu: (menu: { template: MenuTemplate }) => {
    note('menu')
    state.menu = menu.template
  },
}

export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1050 } }] }
export const shell = { showItemInFolder: (path: string) => note(`show in folder ${path}`) }

/** A utility process. Node's own process stands for it, with Electron's `parentPort` in it. */
export const utilityProcess = {
  fork(program: string): EventEmitter {
    const child: ChildProcess = fork(program, [], {
      execArgv: ['--import', new URL('./parent-port.ts', import.meta.url).href],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    note(
      `utility process ${fileURLToPath(new URL(`file://${program}`))
        .split('/')
        .at(-1)}`,
    )
    const utility = Object.assign(new EventEmitter(), {
      pid: child.pid,
      postMessage: (message: object) => void child.send(message),
      kill: () => child.kill(),
    })
    child.on('message', (message) => utility.emit('message', message))
    child.on('exit', (code) => utility.emit('exit', code))
    return utility
  },
}
