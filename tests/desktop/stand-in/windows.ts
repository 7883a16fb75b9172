import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { load } from './protocol.ts'
import { note, PreventableEvent, state } from './state.ts'

type OpenHandler = (details: { url: string }) => { action: string }

export class WebContents extends EventEmitter {
  openHandler: OpenHandler | null = null
  url = ''
  readonly #window: BrowserWindow

  constructor(window: BrowserWindow) {
    super()
    this.#window = window
  }

  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler
  }

  async loadURL(url: string): Promise<void> {
    note(`load ${url}`)
    this.url = url
    const answer = state.canLoad
      ? await load({ url, resourceType: 'mainFrame' })
      : { error: 'net::ERR_FAILED' }
    if ('error' in answer) {
      this.emit('did-fail-load', {}, -2, answer.error, url, true)
      throw new Error(`${answer.error} loading '${url}'`)
    }
    this.emit('did-finish-load')
    if (state.isPainted) this.#window.emit('ready-to-show')
  }

  reload = () => void this.loadURL(this.url).catch(() => undefined)
  forcefullyCrashRenderer = () => note('crash renderer')
  replaceMisspelling = (word: string) => note(`spell ${word}`)

  executeJavaScript(script: string): Promise<unknown> {
    state.scripts.push(script)
    return state.answersScripts ? Promise.resolve() : new Promise(() => undefined)
  }

  printToPDF(options: object): Promise<Buffer> {
    note(`print ${JSON.stringify(options)}`)
    return Promise.resolve(Buffer.from('%PDF-1.7 of the stand-in'))
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  readonly options: Record<string, unknown>
  isVisible: boolean
  shownTimes = 0

  constructor(options: Record<string, unknown>) {
    super()
    if (!state.isReady) throw new Error('a window before the program is ready')
    this.options = options
    this.isVisible = options['show'] !== false
    this.webContents = new WebContents(this)
    state.windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  loadURL = (url: string) => this.webContents.loadURL(url)
  show() {
    this.isVisible = true
    this.shownTimes += 1
    note('show')
  }
  maximize = () => note('maximize')
  isMaximized = () => false
  isMinimized = () => true
  restore = () => note('restore')
  focus = () => note('focus')
  getNormalBounds = () => ({ x: 40, y: 30, width: 1500, height: 900 })
  isDestroyed = () => !state.windows.has(this)

  /** Closes as a person does: listeners and the page can prevent it. */
  close() {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) {
      state.isQuitting = false
      return
    }
    this.gone()
  }

  destroy() {
    this.gone()
  }

  gone() {
    if (!state.windows.delete(this)) return
    note('closed')
    this.emit('closed')
    if (state.windows.size === 0) app.lastWindowGone()
  }
}
