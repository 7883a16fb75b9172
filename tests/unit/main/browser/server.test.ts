import { request as send, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BrowserHost, createBrowserHost } from '@main/browser/server'

/** Stands for the grace period when the server closes. The test ends it by calling `end`. */
const grace = vi.hoisted(() => ({ end: () => {} }))
vi.mock('node:timers/promises', () => ({
  setTimeout: () => new Promise<void>((resolve) => (grace.end = resolve)),
}))

interface HttpResponse {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let host: BrowserHost
let servedRequests: string[]

beforeEach(async () => {
  servedRequests = []
  host = await createBrowserHost({
    port: 0,
    windowKey: 'opens once',
    async fetch(request) {
      const length = (await request.arrayBuffer()).byteLength
      servedRequests.push(`${request.method} ${new URL(request.url).pathname} ${length}`)
      return new Response('the practice')
    },
  })
})
afterEach(() => host.close())

/** Sends a raw request, because fetch does not let a test set Host or Origin. */
function sendRequest(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<HttpResponse> {
  const { hostname, port } = new URL(host.origin)
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

const key = () => new URLSearchParams(new URL(host.link).hash.slice(1)).get('key') ?? ''

const postKey = (given: string, headers: Record<string, string> = {}) =>
  sendRequest('/enter', { method: 'POST', headers: { origin: host.origin, ...headers }, body: given })

async function createSession(): Promise<string> {
  const cookie = (await postKey(key())).headers['set-cookie']?.[0]?.split(';')[0]
  if (!cookie) throw new Error('no cookie was given')
  return cookie
}

describe('entering', () => {
  it('makes a new key of 32 bytes at each start and keeps it in the fragment of the link', async () => {
    const other = await createBrowserHost({ port: 0, fetch: () => new Response() })
    const otherKey = new URL(other.link).hash
    await other.close()
    expect(Buffer.from(key(), 'base64url')).toHaveLength(32)
    expect(otherKey).not.toBe(new URL(host.link).hash)
    expect(new URL(host.link).pathname + new URL(host.link).search).toBe('/')
  })

  it('exchanges the key for an HttpOnly, SameSite cookie with the port in its name', async () => {
    const response = await postKey(key())
    expect(response.status).toBe(204)
    const cookie = response.headers['set-cookie']?.[0] ?? ''
    expect(cookie).toContain(`elsewhere-${new URL(host.origin).port}=`)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Strict/i)
    expect(cookie).not.toContain(key())
  })

  it('accepts a request with the cookie', async () => {
    const response = await sendRequest('/clients/7?tab=visits', {
      headers: { cookie: await createSession() },
    })
    expect(response).toMatchObject({ status: 200, body: 'the practice' })
    expect(servedRequests).toEqual(['GET /clients/7 0'])
  })

  it.each(['', 'wrong', 'opens twice'])('refuses the key %j', async (given) => {
    const response = await postKey(given)
    expect(response.status).toBe(403)
    expect(response.headers['set-cookie']).toBeUndefined()
  })

  it('accepts the key of its own window only once', async () => {
    expect((await postKey('opens once')).status).toBe(204)
    expect((await postKey('opens once')).status).toBe(403)
    expect((await postKey(key())).status).toBe(204)
  })

  it.each([
    ['/', { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' }],
    ['/plans/3/print', { accept: 'text/html,*/*;q=0.8' }],
  ])('answers %s without a session with a page that asks for the link', async (path, headers) => {
    const response = await sendRequest(path, { headers: headers as unknown as Record<string, string> })
    expect(response.status).toBe(200)
    expect(response.body).toContain('Open the link that Elsewhere showed when it started')
    expect(response.headers['content-security-policy']).toContain(`default-src 'none'`)
    expect(response.headers['cache-control']).toBe('no-store')
    expect(servedRequests).toEqual([])
  })

  it('serves the script of that page without a session', async () => {
    const response = await sendRequest('/enter.js')
    expect(response.status).toBe(200)
    expect(response.headers['content-type']).toContain('text/javascript')
    expect(response.body).toContain('/enter')
  })
})

describe('refusals', () => {
  it.each(['/', '/rpc/clients.list', '/exports/clients.csv', '/assets/index.js'])(
    'answers %s without a session with 401',
    async (path) => {
      expect((await sendRequest(path)).status).toBe(401)
      expect(
        (await sendRequest(path, { headers: { cookie: `elsewhere-${new URL(host.origin).port}=guess` } }))
          .status,
      ).toBe(401)
      expect(servedRequests).toEqual([])
    },
  )

  it('answers a change without a session with 401', async () => {
    const response = await sendRequest('/rpc/clients.save', {
      method: 'POST',
      headers: { origin: host.origin },
      body: '{}',
    })
    expect(response.status).toBe(401)
    expect(servedRequests).toEqual([])
  })

  it.each(['localhost', '127.0.0.1', 'elsewhere.example', '127.0.0.1:1'])(
    'refuses the Host %s',
    async (name) => {
      const port = new URL(host.origin).port
      const cookie = await createSession()
      for (const given of name.includes(':')
        ? [name]
        : [name, ...(name === '127.0.0.1' ? [] : [`${name}:${port}`])]) {
        expect((await sendRequest('/', { headers: { host: given, cookie } })).status).toBe(421)
      }
      expect(servedRequests).toEqual([])
    },
  )

  it('refuses an address of another host in the request line', async () => {
    const response = await sendRequest('http://elsewhere.example/', {
      headers: { cookie: await createSession() },
    })
    expect(response.status).toBe(421)
    expect(servedRequests).toEqual([])
  })

  it('refuses another Host even if the request line has the right address', async () => {
    const headers = { cookie: await createSession(), host: 'elsewhere.example' }
    expect((await sendRequest(`${host.origin}/`, { headers })).status).toBe(421)
    expect((await sendRequest(`${host.origin}/`, { headers: { cookie: headers.cookie } })).status).toBe(200)
  })

  it.each([undefined, 'null', 'http://127.0.0.1:1', 'https://elsewhere.example'])(
    'refuses a change from the origin %s',
    async (origin) => {
      const headers: Record<string, string> = { cookie: await createSession() }
      if (origin !== undefined) headers.origin = origin
      expect((await sendRequest('/rpc/clients.save', { method: 'POST', headers, body: '{}' })).status).toBe(
        403,
      )
      expect((await sendRequest('/rpc/clients.save', { method: 'DELETE', headers })).status).toBe(403)
      expect(servedRequests).toEqual([])
    },
  )

  it('refuses the correct key from another origin', async () => {
    expect((await postKey(key(), { origin: 'http://127.0.0.1:1' })).status).toBe(403)
  })

  it.each(['cross-site', 'same-site'])('refuses a request from a %s page, except a link', async (site) => {
    const cookie = await createSession()
    const picture = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    const frame = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
    const link = {
      cookie,
      'sec-fetch-site': site,
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect((await sendRequest('/rpc/clients.list', { headers: picture })).status).toBe(403)
    expect((await sendRequest('/', { headers: frame })).status).toBe(403)
    expect((await sendRequest('/exports/clients.csv', { headers: link })).status).toBe(403)
    expect(servedRequests).toEqual([])
    expect((await sendRequest('/', { headers: link })).status).toBe(200)
  })

  it('refuses methods the application does not use', async () => {
    const headers = { cookie: await createSession(), origin: host.origin }
    expect((await sendRequest('/', { method: 'OPTIONS', headers })).status).toBe(405)
    expect(servedRequests).toEqual([])
  })

  it('accepts a body of up to 32 MB, with or without a content length', async () => {
    const headers = { cookie: await createSession(), origin: host.origin }
    const largestBody = Buffer.alloc(32 * 1024 * 1024)
    const tooLargeBody = Buffer.alloc(largestBody.length + 1)
    const chunked = { ...headers, 'transfer-encoding': 'chunked' }
    const upload = (body: Buffer, given: Record<string, string>) =>
      sendRequest('/imports/clients', { method: 'POST', headers: given, body })

    expect(
      (await upload(largestBody, { ...headers, 'content-length': String(largestBody.length) })).status,
    ).toBe(200)
    expect((await upload(largestBody, chunked)).status).toBe(200)
    expect(servedRequests).toEqual([
      `POST /imports/clients ${largestBody.length}`,
      `POST /imports/clients ${largestBody.length}`,
    ])
    expect(
      (await upload(tooLargeBody, { ...headers, 'content-length': String(tooLargeBody.length) })).status,
    ).toBe(413)
    expect((await upload(tooLargeBody, chunked)).status).toBe(413)
    expect(servedRequests).toHaveLength(2)
  })
})

describe('the server', () => {
  it('listens on the loopback address alone', () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1')
  })

  it('reports EADDRINUSE when the port is in use', async () => {
    const port = Number(new URL(host.origin).port)
    await expect(createBrowserHost({ port, fetch: () => new Response() })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('closes at once even if a browser keeps a connection open', async () => {
    const otherHost = await createBrowserHost({ port: 0, fetch: () => new Response() })
    const socket = connect(Number(new URL(otherHost.origin).port), '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    // The grace period never ends here, so this times out if the server waits for it.
    await otherHost.close()
    await expect(fetch(otherHost.origin)).rejects.toThrow()
    socket.destroy()
  })

  it('finishes a response in progress before it closes', async () => {
    const { slowHost, responseText, finish } = await startPendingResponse()
    const closed = slowHost.close()
    await expect(fetch(slowHost.origin)).rejects.toThrow()
    finish()
    expect(await responseText).toBe('all of it')
    await closed
  })

  it('waits no longer than the grace period for a response that does not end', async () => {
    const { slowHost, responseText } = await startPendingResponse()
    const closed = slowHost.close()
    grace.end()
    await closed
    await expect(responseText).rejects.toThrow()
  })
})

/** Starts a server with one request for a file in progress. */
async function startPendingResponse() {
  let finish = () => {}
  let markStarted = () => {}
  const started = new Promise<void>((resolve) => (markStarted = resolve))
  const slowHost = await createBrowserHost({
    port: 0,
    windowKey: 'window',
    fetch: () => {
      markStarted()
      return new Promise((resolve) => (finish = () => resolve(new Response('all of it'))))
    },
  })
  const keyResponse = await fetch(`${slowHost.origin}/enter`, {
    method: 'POST',
    headers: { origin: slowHost.origin },
    body: 'window',
  })
  const cookie = keyResponse.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const responseText = fetch(`${slowHost.origin}/exports/clients.csv`, { headers: { cookie } }).then(
    (response) => response.text(),
  )
  responseText.catch(() => {})
  await started
  return { slowHost, responseText, finish: () => finish() }
}
