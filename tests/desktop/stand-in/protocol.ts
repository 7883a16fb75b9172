import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { note, state } from './state.ts'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void

const handlers = new Map<string, Handler>()
let beforeRequest: BeforeRequest | null = null
let schemes: { scheme: string }[] = []

export const protocol = {
  registerSchemesAsPrivileged(registered: { scheme: string }[]) {
    if (state.isReady) throw new Error('schemes are registered too late')
    if (schemes.length > 0) throw new Error('schemes can be registered only once')
    schemes = registered
  },
  handle(scheme: string, handler: Handler) {
    if (!state.isReady) throw new Error('a handler before the program is ready')
    if (handlers.has(scheme) || !state.canHandle) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!schemes.some((one) => one.scheme === scheme)) throw new Error(`${scheme} has no privileges`)
    handlers.set(scheme, handler)
    note(`handle ${scheme}`)
  },
}

/** Runs the listener of all requests; see `session.webRequest`. */
export const onBeforeRequest = (...given: [BeforeRequest] | [object, BeforeRequest]) => {
  beforeRequest = given.at(-1) as BeforeRequest
  note('onBeforeRequest')
}

/** What Chromium sends for a page of a custom scheme. The network service is not asked, so there is no Host, Cookie or Sec-Fetch. */
const headersOf = {
  mainFrame: {
    'upgrade-insecure-requests': '1',
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  },
  other: { accept: '*/*' },
}
const userAgent =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Elsewhere/0.1.0 Chrome/156.0.0.0 Electron/45.4.1 Safari/537.36'

export interface LoadRequest {
  url: string
  method?: string
  headers?: Record<string, string>
  /** Encoded as base64. */
  body?: string | null
  resourceType?: 'mainFrame' | 'xhr' | 'script'
}

/** `body` is encoded as base64. */
export type LoadAnswer = { error: string } | { status: number; headers: Record<string, string>; body: string }

/** Loads an address as a window does: through the listener of all requests, then through the handler of its scheme. */
export async function load(request: LoadRequest): Promise<LoadAnswer> {
  const { url, method = 'GET', headers = {}, body = null, resourceType = 'xhr' } = request
  if (beforeRequest) {
    const { promise, resolve } = Promise.withResolvers<{ cancel?: boolean }>()
    beforeRequest({ url, method, resourceType }, resolve)
    if ((await promise).cancel) return { error: 'net::ERR_BLOCKED_BY_CLIENT' }
  }
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) return { error: 'net::ERR_UNKNOWN_URL_SCHEME' }
  try {
    const response = await handler(
      new Request(url, {
        method,
        headers: {
          'user-agent': userAgent,
          ...headersOf[resourceType === 'mainFrame' ? 'mainFrame' : 'other'],
          ...headers,
        },
        body: body === null ? null : Buffer.from(body, 'base64'),
      }),
    )
    if (!(response instanceof Response)) return { error: 'net::ERR_UNEXPECTED' }
    const chunks: Buffer[] = []
    if (response.body)
      for await (const chunk of Readable.fromWeb(response.body as ReadableStream))
        chunks.push(Buffer.from(chunk as Uint8Array))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.concat(chunks).toString('base64'),
    }
  } catch (error) {
    console.error(error)
    return { error: 'net::ERR_UNEXPECTED' }
  }
}
