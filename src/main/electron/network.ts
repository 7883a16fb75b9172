import type { CommandLine, Session } from 'electron'
import { isOwn } from './scheme'

/** Turns off DNS lookups and Chromium's background requests, so that no data leaves the computer. */
export function disableNameLookups(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
}

export function mayLoad(address: string, developing: boolean): boolean {
  if (address.startsWith('blob:')) return isOwn(address.slice('blob:'.length))
  if (address.startsWith('devtools:')) return developing
  return address.startsWith('data:') || isOwn(address)
}

export function forbidNetwork(
  session: { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> },
  developing: boolean,
): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayLoad(details.url, developing) }),
  )
}
