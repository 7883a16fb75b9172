import type { CustomScheme, Protocol } from 'electron'

export const origin = 'app://elsewhere'

/** The privileges give pages an origin, modules, storage and fetch, as on the web, and nothing more. */
export const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** Registers the scheme. Electron allows this only once and only before it is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([scheme])
}

/** Compares scheme and host, because Node's URL has no origin for this scheme. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === origin && username === '' && password === ''
}

export function serve(
  protocol: Pick<Protocol, 'handle'>,
  fetch: (request: Request) => Response | Promise<Response>,
): void {
  protocol.handle('app', (request) => {
    if (!isOwn(request.url)) return new Response('This address is not served here.', { status: 421 })
    const from = request.headers.get('origin')
    if (from !== null && from !== origin)
      return new Response('Only the program itself may ask this.', { status: 403 })
    return fetch(request)
  })
}
