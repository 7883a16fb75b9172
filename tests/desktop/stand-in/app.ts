import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { note, PreventableEvent, state } from './state.ts'

/** Stands for Electron's `app`, in the order of events that electron.d.ts and its sources describe. */
class App extends EventEmitter {
  readonly #paths = new Map<string, string>()
  readonly commandLine = {
    appendSwitch(name: string, value?: string) {
      if (state.isReady) throw new Error(`the switch ${name} comes too late`)
      state.switches.set(name, value)
    },
    hasSwitch: (name: string) => process.argv.includes(`--${name}`) || state.switches.has(name),
  }

  getPath(name: string): string {
    const home = process.env['HOME']!
    const path = this.#paths.get(name) ?? join(home, name === 'userData' ? '.config/elsewhere' : name)
    return path
  }

  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    if (state.isReady && name === 'userData') throw new Error('userData is set too late')
    this.#paths.set(name, path)
    note(`setPath ${name} ${path}`)
  }

  get isPackaged() {
    return state.isPackaged
  }

  getVersion = () => '0.1.0'
  setAppUserModelId = (id: string) => note(`setAppUserModelId ${id}`)
  setAboutPanelOptions = () => undefined
  showAboutPanel = () => note('about panel')

  requestSingleInstanceLock() {
    note(`lock in ${this.getPath('userData')}`)
    return state.isFirst
  }

  whenReady(): Promise<void> {
    return state.isReady ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()))
  }

  quit() {
    if (state.isQuitting) return
    const event = new PreventableEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    state.isQuitting = true
    if (state.windows.size === 0) this.willQuit()
    else for (const window of [...state.windows]) window.close()
  }

  exit(code = 0) {
    for (const window of [...state.windows]) window.gone()
    this.#end(code)
  }

  /** The last window is gone. */
  lastWindowGone() {
    if (state.isQuitting) this.willQuit()
    else if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  willQuit() {
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) state.isQuitting = false
    else this.#end(0)
  }

  #end(code: number) {
    if (state.exitCode !== null) return
    state.exitCode = code
    note(`exit ${code}`)
    this.emit('quit', {}, code)
  }
}

export const app = new App()
mkdirSync(app.getPath('userData'), { recursive: true })
