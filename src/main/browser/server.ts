import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { entryHeaders, entryPage, entryScript } from './entry-page'
import { guard } from './guard'
import { Keys } from './keys'

const longestBody = 32 * 1024 * 1024
/** Its body is written to the disk while it arrives. A whole record has no other limit than the disk. */
const uploadPath = '/backups/upload'
const longestKey = 256
/** How long a running response may take when the program stops. */
const graceMilliseconds = 2000

export interface BrowserHost {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** The origin with the link's key in the fragment, which browsers do not send. */
  readonly link: string
  close(): Promise<void>
}

export interface BrowserHostOptions {
  fetch: (request: Request) => Response | Promise<Response>
  /** 0 lets the system choose a free port. */
  port: number
  /** A key that is valid once, for the window that the program opens. */
  windowKey?: string | null
}

function routes(origin: string, keys: Keys, fetch: BrowserHostOptions['fetch']) {
  const app = new Hono()
  // Cookies ignore ports. Without the port in the name, two open practices would overwrite each other's cookie.
  const cookieName = `elsewhere-${new URL(origin).port}`
  const limitBody = bodyLimit({ maxSize: longestBody, onError: (c) => c.text('Too large.', 413) })

  app.use(guard(origin))
  app.get('/enter.js', (c) => {
    return c.body(entryScript, 200, { ...entryHeaders, 'content-type': 'text/javascript; charset=utf-8' })
  })
  app.post('/enter', bodyLimit({ maxSize: longestKey }), async (c) => {
    if (!keys.isValidKey(await c.req.text())) return c.body('Wrong key.', 403, entryHeaders)
    setCookie(c, cookieName, keys.session, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return c.body(null, 204, entryHeaders)
  })
  app.use((c, next) => (c.req.path === uploadPath ? next() : limitBody(c, next)))
  app.all('*', (c) => {
    if (keys.isSession(getCookie(c, cookieName))) return fetch(c.req.raw)
    if (asksForPage(c.req.raw)) return c.html(entryPage, 200, entryHeaders)
    return c.body('The key is missing.', 401, { ...entryHeaders, 'content-type': 'text/plain' })
  })
  return app
}

function asksForPage(request: Request): boolean {
  if (request.method !== 'GET') return false
  const destination = request.headers.get('sec-fetch-dest')
  if (destination !== null) return destination === 'document'
  return request.headers.get('accept')?.includes('text/html') ?? false
}

/** Serves the clinic to the browsers of this computer. Rejects with the system's error when the port is in use. */
export async function createBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer()
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')

  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const keys = new Keys(options.windowKey ?? null)
  const answer = getRequestListener(routes(origin, keys, options.fetch).fetch)
  const underWay = new Set<ServerResponse>()
  server.on('request', (incoming, outgoing) => {
    underWay.add(outgoing)
    outgoing.on('close', () => underWay.delete(outgoing))
    void answer(incoming, outgoing)
  })

  return {
    origin,
    link: `${origin}/#key=${keys.link}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      // Browsers keep idle connections open, so this waits only for running responses.
      const answered = Promise.all([...underWay].map((outgoing) => once(outgoing, 'close')))
      await Promise.race([answered, setTimeout(graceMilliseconds, null, { ref: false })])
      server.closeAllConnections()
      await closed
    },
  }
}
