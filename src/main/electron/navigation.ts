import type { WebContents } from 'electron'
import { isOwn } from './scheme'

/** Keeps a page where it is served from: it goes nowhere else, opens no window and holds no other page. */
export function keepInside(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'loadURL'>): void {
  contents.on('will-navigate', (details) => {
    if (!isOwn(details.url)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    if (!isOwn(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOwn(details.url)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    // A page of the application that asks for a window of its own, such as a print page, is shown in this one.
    if (isOwn(url)) void contents.loadURL(url)
    return { action: 'deny' }
  })
}
