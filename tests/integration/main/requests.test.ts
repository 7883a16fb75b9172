import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseName } from '@main/database/open'
import {
  aClient,
  aVisit,
  browserOrigin,
  desktopOrigin,
  newClinic,
  newPractice,
  createClientWithVisit,
  type TestClinic,
} from '../../support/clinic'
import { temporaryFolder } from './database/test-database'

const secret = 'Zanzibar-Quokka'
const json = { 'Content-Type': 'application/json' }

/** Creates a minimal folder of built screens. */
function createScreens(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__NONCE__"><div id="root"></div>',
  )
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'document.title = "Elsewhere"')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'secret.txt'), secret)
  return folder
}

const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1]

const requests: { kind: string; status: number; send: (clinic: TestClinic) => Promise<Response> }[] = [
  { kind: 'a page', status: 200, send: ({ get }) => get('/') },
  { kind: 'a nested page', status: 200, send: ({ get }) => get('/clients/7/visits/new') },
  { kind: 'an asset', status: 200, send: ({ get }) => get('/assets/main-abc123.js') },
  { kind: 'a missing asset', status: 404, send: ({ get }) => get('/assets/gone.js') },
  { kind: 'a call', status: 200, send: ({ get }) => get('/rpc/practice.status') },
  { kind: 'a refused call', status: 404, send: ({ get }) => get('/rpc/pages.client?input={"id":99}') },
  { kind: 'a missing call', status: 404, send: ({ get }) => get('/rpc/nothing') },
  { kind: 'an export', status: 200, send: ({ get }) => get('/exports/clients.csv') },
  { kind: 'a missing export', status: 200, send: ({ get }) => get('/exports/nothing') },
  { kind: 'another method', status: 404, send: ({ get }) => get('/', { method: 'DELETE' }) },
  {
    kind: 'an invalid JSON body',
    status: 400,
    send: ({ get }) =>
      get('/rpc/clients.create', { method: 'POST', headers: json, body: `{"firstName": ${secret}` }),
  },
  {
    kind: 'a body of another type',
    status: 415,
    send: ({ get }) => get('/rpc/clients.create', { method: 'POST', body: JSON.stringify(aClient) }),
  },
  { kind: 'a write with GET', status: 405, send: ({ get }) => get('/rpc/clients.create') },
]

test.each([desktopOrigin, browserOrigin].flatMap((origin) => requests.map((kind) => ({ ...kind, origin }))))(
  '$kind of $origin has headers that exclude every other origin',
  async ({ origin, status, send }) => {
    const response = await send(await newPractice({ origin, assetsFolder: createScreens() }))
    expect(response.status).toBe(status)
    const policy = response.headers.get('Content-Security-Policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    const text = await response.text()
    expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|stack/)
    if (status >= 400) expect(text).not.toContain(secret)
  },
)

test('each page has its own new nonce', async () => {
  const { get } = newClinic({ assetsFolder: createScreens() })
  const [first, second] = [await get('/'), await get('/')]
  const nonce = nonceOf(first)
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(await first.text()).toContain(`nonce="${nonce}"`)
  expect(nonceOf(second)).not.toBe(nonce)
})

test('only built files may be cached, never pages, calls and exports', async () => {
  const { get } = await newPractice({ assetsFolder: createScreens() })
  const readCacheControl = async (path: string) => (await get(path)).headers.get('Cache-Control')
  expect(await readCacheControl('/assets/main-abc123.js')).toContain('immutable')
  expect(await readCacheControl('/icon.svg')).toBe('no-cache')
  for (const path of ['/', '/rpc/practice.status', '/exports/clients.csv', '/assets/gone.js']) {
    expect(await readCacheControl(path), path).toBe('no-store')
  }
})

test.each([
  '/../practice.db.js',
  '/..%2fpractice.js',
  '/%2e%2e/%2e%2e/etc/passwd.js',
  '/assets/..%5c..%5csecret.js',
  '/assets/%00.js',
  '//etc/passwd.js',
  '/secret.txt',
  '/assets',
])('%s gives no file outside of the screens', async (path) => {
  const { get } = newClinic({ assetsFolder: createScreens(), origin: browserOrigin })
  const response = await get(path)
  const text = await response.text()
  expect(text).not.toContain(secret)
  if (response.status === 200) expect(text).toContain('id="root"')
  else expect(response.status).toBe(404)
})

test('missing screens give an error that does not mention their folder', async () => {
  const clinic = newClinic({ assetsFolder: join(temporaryFolder(), 'not-built') })
  const response = await clinic.get('/')
  expect(response.status).toBe(500)
  expect(nonceOf(response)).toBeDefined()
  expect(await response.text()).toBe('Something went wrong.')
  expect(clinic.logLines).toEqual(['failed request: GET: Error'])
})

test('several calls in one request have separate answers', async () => {
  const { get } = await newPractice()
  const input = encodeURIComponent(JSON.stringify({ 0: { text: '' }, 1: { id: 99 } }))
  const response = await get(`/rpc/clients.search,pages.client?batch=1&input=${input}`)
  expect(response.status).toBe(207)
  expect(await response.json()).toMatchObject([
    { result: { data: [] } },
    { error: { data: { refusal: 'not-found', fields: [{ path: 'id' }] } } },
  ])
})

test('a request with more than ten calls is refused, and none of them runs', async () => {
  const { get, logLines } = await newPractice()
  const send = (calls: number) => get(`/rpc/${Array(calls).fill('practice.status').join()}?batch=1`)
  const few = await send(10)
  expect(few.status).toBe(200)
  expect(await few.json()).toHaveLength(10)
  const many = await send(1000)
  expect(many.status).toBe(400)
  expect((await many.text()).length).toBeLessThan(1000)
  expect(logLines.filter((line) => line.startsWith('failed'))).toEqual([])
})

test('an unexpected error returns and logs only its kind, never data of a client', async () => {
  const clinic = await newPractice()
  const { clientId } = await createClientWithVisit(clinic)
  await clinic.api.clients.update.mutate({ id: clientId, client: { ...aClient, healthHistory: secret } })
  // A missing table stands for any unexpected error. It is renamed while the record is open: at the next start the record
  // would open to read only.
  const file = new Database(join(clinic.folder, databaseName))
  file.exec('ALTER TABLE visits RENAME TO elsewhere')
  file.close()

  const responses = [
    await clinic.get(`/rpc/pages.client?input={"id":${clientId}}`),
    await clinic.get('/rpc/visits.create', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ clientId, visit: { ...aVisit, subjective: secret } }),
    }),
  ]
  for (const response of responses) {
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(JSON.parse(text)).toMatchObject({ error: { data: { refusal: 'unexpected', fields: [] } } })
    expect(text).not.toMatch(/Quokka|SQLITE|table|visits\b(?!\.create)|\.ts|\.js/)
  }
  const failures = clinic.logLines.filter((line) => line.startsWith('failed'))
  expect(failures).toEqual([
    'failed call: pages.client: SQLITE_ERROR',
    'failed call: visits.create: SQLITE_ERROR',
  ])
  expect(clinic.logLines.join()).not.toContain('Quokka')
})

test('a slow call is logged with only its name and duration', async () => {
  const clinic = await newPractice()
  await clinic.api.clients.create.mutate(aClient)
  const before = clinic.logLines.length
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50))
  onTestFinished(() => void vi.restoreAllMocks())
  await clinic.api.clients.create.mutate({ ...aClient, firstName: secret })
  expect(clinic.logLines.slice(before)).toEqual(['slow call: clients.create took 50 ms'])
})
