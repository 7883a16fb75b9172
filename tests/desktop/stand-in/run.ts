// A process of one test: it runs the built program on the stand-in, and does what the test asks.
import { app } from './app.ts'
import { defaultSession } from './electron.ts'
import { load, type LoadRequest } from './protocol.ts'
import { PreventableEvent, state, type MenuTemplate } from './state.ts'
import type { BrowserWindow } from './windows.ts'

const main = (): BrowserWindow => {
  const [window] = state.windows
  if (!window) throw new Error('there is no window')
  return window
}

/** What a test can ask. Each answer is sent to it. */
export const commands = {
  /** Runs the program as Electron does: all its modules, and only then `ready`. */
  async boot(entry: string) {
    await import(entry)
    await Promise.resolve()
    if (state.exitCode !== null) return
    state.isReady = true
    app.emit('ready', {}, {})
    await new Promise((resolve) => setTimeout(resolve, 20))
  },
  set: (values: Partial<typeof state>) => void Object.assign(state, values),
  read: () => ({
    log: state.log,
    messages: state.messages,
    scripts: state.scripts,
    exitCode: state.exitCode,
    popups: state.popups,
    switches: Object.fromEntries(state.switches),
    windows: [...state.windows].map((window) => ({
      isVisible: window.isVisible,
      shownTimes: window.shownTimes,
      options: window.options,
      url: window.webContents.url,
    })),
  }),
  load: (request: LoadRequest) => load(request),
  /** Loads several addresses at once. */
  loadAll: (requests: LoadRequest[]) => Promise.all(requests.map(load)),
  windowEvent: (name: string, ...given: unknown[]) => void main().emit(name, ...given),
  /** Fires an event of the page in the newest window. Returns whether its default action was prevented. */
  pageEvent(name: string, details: object = {}, ...given: unknown[]) {
    const event = Object.assign(new PreventableEvent(), details)
    ;[...state.windows].at(-1)!.webContents.emit(name, event, ...given)
    return event.defaultPrevented
  },
  contextMenu: (params: object) => void main().webContents.emit('context-menu', {}, params),
  opensWindow: (url: string) => main().webContents.openHandler?.({ url }).action !== 'deny',
  permission: (name: string, ...given: unknown[]) => {
    if (name === 'check') return state.permissions['check']?.(...([null, ...given] as never[]))
    const { promise, resolve } = Promise.withResolvers<unknown>()
    void state.permissions['request']?.(...([null, ...given, resolve] as never[]))
    return promise
  },
  /** Closes the main window, as a person does. `lastRequest` is sent while it closes, so it arrives after that. */
  async closeWindow(lastRequest?: LoadRequest, after = 0) {
    main().close()
    if (!lastRequest) return null
    await new Promise((resolve) => setTimeout(resolve, after))
    return load(lastRequest)
  },
  quit: () => app.quit(),
  appEvent: (name: string, ...given: unknown[]) => void app.emit(name, ...given),
  clickMenu(label: string) {
    const items = (template: MenuTemplate): MenuTemplate =>
      template.flatMap((item) => [item, ...(item.submenu ? items(item.submenu) : [])])
    const found = items(state.menu).find((item) => item.label === label)
    if (!found?.click) throw new Error(`the menu has no ${label}`)
    found.click()
  },
  /** Starts a download and ends it. Returns the options of the dialog. */
  async download(name: string, end: 'completed' | 'cancelled' | 'interrupted') {
    let options: unknown
    let done: (event: object, state: string) => void = () => undefined
    defaultSession.emit(
      'will-download',
      {},
      {
        getFilename: () => name,
        getSavePath: () => `/chosen/${name}`,
        setSaveDialogOptions: (given: unknown) => (options = given),
        once: (_event: string, listener: typeof done) => (done = listener),
      },
    )
    done({}, end)
    await new Promise((resolve) => setTimeout(resolve, 5))
    return options
  },
}

export type Commands = typeof commands

process.on('message', ({ id, name, given }: { id: number; name: keyof Commands; given: never[] }) => {
  const run = commands[name] as (...given: unknown[]) => unknown
  void Promise.try(() => run(...given)).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})
// Electron's process ends here. This one stays until the test has read what it did; the test ends it.
app.on('quit', () => process.send?.({ exitCode: state.exitCode }))
process.send?.({ id: 0 })
