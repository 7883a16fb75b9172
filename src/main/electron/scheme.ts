import type { CustomScheme, Protocol } from 'electron'

export const origin = 'app://elsewhere'

/** Standard and secure so that pages have an origin, modules, storage and fetch, as on the web; nothing more. */
export const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** Electron takes this once, and only before it is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([scheme])
}

/** Node gives such addresses no origin, so scheme and host are compared. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === origin && username === '' && password === ''
}

export function serve(
  protocol: Pick<Protocol, 'handle'>,
  fetch: (request: Request) => Response | Promise<Response>,
): void {
  protocol.handle('app', (request) =>
    isOwn(request.url) ? fetch(request) : new Response('This address is not served here.', { status: 421 }),
  )
}
