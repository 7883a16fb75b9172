import type { WebContents } from 'electron'

type Listener = (details: { url: string; preventDefault(): void }) => void

/** Stands for a page of Electron: records the calls and fires the events. */
export class ContentsStub {
  readonly listeners = new Map<string, Listener>()
  readonly loaded: string[] = []
  openHandler: ((details: { url: string }) => { action: string }) | null = null

  on(name: string, listener: Listener): this {
    this.listeners.set(name, listener)
    return this
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  loadURL(address: string): Promise<void> {
    this.loaded.push(address)
    return Promise.resolve()
  }

  /** Fires the event and returns whether its default action was prevented. */
  prevents(name: string, url = ''): boolean {
    const listener = this.listeners.get(name)
    if (!listener) throw new Error(`nobody listens to ${name}`)
    let prevented = false
    listener({ url, preventDefault: () => (prevented = true) })
    return prevented
  }

  asContents(): WebContents {
    return this as unknown as WebContents
  }
}

export const outsideUrls = [
  'https://elsewhere/',
  'http://127.0.0.1:8000/',
  'app://elsewhere.example/',
  'app://other/',
  'app://user@elsewhere/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'javascript:alert(1)',
  'mailto:someone@example.org',
  'not an address',
]
