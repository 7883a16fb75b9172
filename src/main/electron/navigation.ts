import type { WebContents } from 'electron'
import { isOwn } from './scheme'

/** Stops a page from leaving the application, opening a window or embedding another page. */
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
    // A page of the application that should open a new window, such as a print page, is shown in this one.
    if (isOwn(url)) void contents.loadURL(url)
    return { action: 'deny' }
  })
}
