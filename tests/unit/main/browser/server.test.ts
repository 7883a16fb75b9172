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

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let host: BrowserHost
let served: string[]

beforeEach(async () => {
  served = []
  host = await createBrowserHost({
    port: 0,
    windowKey: 'opens once',
    async fetch(request) {
      const length = (await request.arrayBuffer()).byteLength
      served.push(`${request.method} ${new URL(request.url).pathname} ${length}`)
      return new Response('the practice')
    },
  })
})
afterEach(() => host.close())

/** Sends a raw request, because fetch does not let a test set Host or Origin. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
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

const enter = (given: string, headers: Record<string, string> = {}) =>
  ask('/enter', { method: 'POST', headers: { origin: host.origin, ...headers }, body: given })

async function session(): Promise<string> {
  const cookie = (await enter(key())).headers['set-cookie']?.[0]?.split(';')[0]
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
    const answer = await enter(key())
    expect(answer.status).toBe(204)
    const cookie = answer.headers['set-cookie']?.[0] ?? ''
    expect(cookie).toContain(`elsewhere-${new URL(host.origin).port}=`)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Strict/i)
    expect(cookie).not.toContain(key())
  })

  it('accepts a request with the cookie', async () => {
    const answer = await ask('/clients/7?tab=visits', { headers: { cookie: await session() } })
    expect(answer).toMatchObject({ status: 200, body: 'the practice' })
    expect(served).toEqual(['GET /clients/7 0'])
  })

  it.each(['', 'wrong', 'opens twice'])('refuses the key %j', async (given) => {
    const answer = await enter(given)
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('accepts the key of its own window only once', async () => {
    expect((await enter('opens once')).status).toBe(204)
    expect((await enter('opens once')).status).toBe(403)
    expect((await enter(key())).status).toBe(204)
  })

  it.each([
    ['/', { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' }],
    ['/plans/3/print', { accept: 'text/html,*/*;q=0.8' }],
  ])('answers %s without a session with a page that asks for the link', async (path, headers) => {
    const answer = await ask(path, { headers: headers as unknown as Record<string, string> })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('Open Elsewhere with the link shown where it was started')
    expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(served).toEqual([])
  })

  it('serves the script of that page without a session', async () => {
    const answer = await ask('/enter.js')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('text/javascript')
    expect(answer.body).toContain('/enter')
  })
})

describe('refusals', () => {
  it.each(['/', '/rpc/clients.list', '/exports/clients.csv', '/assets/index.js'])(
    'answers %s without a session with 401',
    async (path) => {
      expect((await ask(path)).status).toBe(401)
      expect(
        (await ask(path, { headers: { cookie: `elsewhere-${new URL(host.origin).port}=guess` } })).status,
      ).toBe(401)
      expect(served).toEqual([])
    },
  )

  it('answers a change without a session with 401', async () => {
    const answer = await ask('/rpc/clients.save', {
      method: 'POST',
      headers: { origin: host.origin },
      body: '{}',
    })
    expect(answer.status).toBe(401)
    expect(served).toEqual([])
  })

  it.each(['localhost', '127.0.0.1', 'elsewhere.example', '127.0.0.1:1'])(
    'refuses the Host %s',
    async (name) => {
      const port = new URL(host.origin).port
      const cookie = await session()
      for (const given of name.includes(':')
        ? [name]
        : [name, ...(name === '127.0.0.1' ? [] : [`${name}:${port}`])]) {
        expect((await ask('/', { headers: { host: given, cookie } })).status).toBe(421)
      }
      expect(served).toEqual([])
    },
  )

  it('refuses an address of another host in the request line', async () => {
    const answer = await ask('http://elsewhere.example/', { headers: { cookie: await session() } })
    expect(answer.status).toBe(421)
    expect(served).toEqual([])
  })

  it('refuses another Host even if the request line has the right address', async () => {
    const headers = { cookie: await session(), host: 'elsewhere.example' }
    expect((await ask(`${host.origin}/`, { headers })).status).toBe(421)
    expect((await ask(`${host.origin}/`, { headers: { cookie: headers.cookie } })).status).toBe(200)
  })

  it.each([undefined, 'null', 'http://127.0.0.1:1', 'https://elsewhere.example'])(
    'refuses a change from the origin %s',
    async (origin) => {
      const headers: Record<string, string> = { cookie: await session() }
      if (origin !== undefined) headers.origin = origin
      expect((await ask('/rpc/clients.save', { method: 'POST', headers, body: '{}' })).status).toBe(403)
      expect((await ask('/rpc/clients.save', { method: 'DELETE', headers })).status).toBe(403)
      expect(served).toEqual([])
    },
  )

  it('refuses the correct key from another origin', async () => {
    expect((await enter(key(), { origin: 'http://127.0.0.1:1' })).status).toBe(403)
  })

  it.each(['cross-site', 'same-site'])('refuses a request from a %s page, except a link', async (site) => {
    const cookie = await session()
    const picture = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    const frame = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
    const link = {
      cookie,
      'sec-fetch-site': site,
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    expect((await ask('/rpc/clients.list', { headers: picture })).status).toBe(403)
    expect((await ask('/', { headers: frame })).status).toBe(403)
    expect((await ask('/exports/clients.csv', { headers: link })).status).toBe(403)
    expect(served).toEqual([])
    expect((await ask('/', { headers: link })).status).toBe(200)
  })

  it('refuses methods the application does not use', async () => {
    const headers = { cookie: await session(), origin: host.origin }
    expect((await ask('/', { method: 'OPTIONS', headers })).status).toBe(405)
    expect(served).toEqual([])
  })

  it('accepts a body of up to 32 MB, with or without a content length', async () => {
    const headers = { cookie: await session(), origin: host.origin }
    const most = Buffer.alloc(32 * 1024 * 1024)
    const more = Buffer.alloc(most.length + 1)
    const chunked = { ...headers, 'transfer-encoding': 'chunked' }
    const upload = (body: Buffer, given: Record<string, string>) =>
      ask('/imports/clients', { method: 'POST', headers: given, body })

    expect((await upload(most, { ...headers, 'content-length': String(most.length) })).status).toBe(200)
    expect((await upload(most, chunked)).status).toBe(200)
    expect(served).toEqual([`POST /imports/clients ${most.length}`, `POST /imports/clients ${most.length}`])
    expect((await upload(more, { ...headers, 'content-length': String(more.length) })).status).toBe(413)
    expect((await upload(more, chunked)).status).toBe(413)
    expect(served).toHaveLength(2)
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
    const held = await createBrowserHost({ port: 0, fetch: () => new Response() })
    const socket = connect(Number(new URL(held.origin).port), '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    // The grace period never ends here, so this times out if the server waits for it.
    await held.close()
    await expect(fetch(held.origin)).rejects.toThrow()
    socket.destroy()
  })

  it('finishes a response in progress before it closes', async () => {
    const { slow, answer, finish } = await withPendingResponse()
    const closed = slow.close()
    await expect(fetch(slow.origin)).rejects.toThrow()
    finish()
    expect(await answer).toBe('all of it')
    await closed
  })

  it('waits no longer than the grace period for a response that does not end', async () => {
    const { slow, answer } = await withPendingResponse()
    const closed = slow.close()
    grace.end()
    await closed
    await expect(answer).rejects.toThrow()
  })
})

/** Starts a server with one request for a file in progress. */
async function withPendingResponse() {
  let finish = () => {}
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const slow = await createBrowserHost({
    port: 0,
    windowKey: 'window',
    fetch: () => {
      begin()
      return new Promise((resolve) => (finish = () => resolve(new Response('all of it'))))
    },
  })
  const entered = await fetch(`${slow.origin}/enter`, {
    method: 'POST',
    headers: { origin: slow.origin },
    body: 'window',
  })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const answer = fetch(`${slow.origin}/exports/clients.csv`, { headers: { cookie } }).then((given) =>
    given.text(),
  )
  answer.catch(() => {})
  await begun
  return { slow, answer, finish: () => finish() }
}
