import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '@main/database/open'
import {
  aClient,
  aVisit,
  browserOrigin,
  desktopOrigin,
  newClinic,
  newPractice,
  withVisit,
  type TestClinic,
} from '../../support/clinic'
import { temporaryFolder } from './database/record'

const secret = 'Zanzibar-Quokka'
const json = { 'Content-Type': 'application/json' }

/** Creates a minimal folder of built screens. */
function builtScreens(): string {
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

const kinds: { kind: string; status: number; ask: (clinic: TestClinic) => Promise<Response> }[] = [
  { kind: 'a page', status: 200, ask: ({ get }) => get('/') },
  { kind: 'a nested page', status: 200, ask: ({ get }) => get('/clients/7/visits/new') },
  { kind: 'an asset', status: 200, ask: ({ get }) => get('/assets/main-abc123.js') },
  { kind: 'a missing asset', status: 404, ask: ({ get }) => get('/assets/gone.js') },
  { kind: 'a call', status: 200, ask: ({ get }) => get('/rpc/practice.status') },
  { kind: 'a refused call', status: 404, ask: ({ get }) => get('/rpc/pages.client?input={"id":99}') },
  { kind: 'a missing call', status: 404, ask: ({ get }) => get('/rpc/nothing') },
  { kind: 'an export', status: 200, ask: ({ get }) => get('/exports/clients.csv') },
  { kind: 'a missing export', status: 200, ask: ({ get }) => get('/exports/nothing') },
  { kind: 'another method', status: 404, ask: ({ get }) => get('/', { method: 'DELETE' }) },
  {
    kind: 'an invalid JSON body',
    status: 400,
    ask: ({ get }) =>
      get('/rpc/clients.create', { method: 'POST', headers: json, body: `{"firstName": ${secret}` }),
  },
  {
    kind: 'a body of another type',
    status: 415,
    ask: ({ get }) => get('/rpc/clients.create', { method: 'POST', body: JSON.stringify(aClient) }),
  },
  { kind: 'a write with GET', status: 405, ask: ({ get }) => get('/rpc/clients.create') },
]

test.each([desktopOrigin, browserOrigin].flatMap((origin) => kinds.map((kind) => ({ ...kind, origin }))))(
  '$kind of $origin has headers that exclude every other origin',
  async ({ origin, status, ask }) => {
    const response = await ask(await newPractice({ origin, assetsFolder: builtScreens() }))
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
  const { get } = newClinic({ assetsFolder: builtScreens() })
  const [first, second] = [await get('/'), await get('/')]
  const nonce = nonceOf(first)
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(await first.text()).toContain(`nonce="${nonce}"`)
  expect(nonceOf(second)).not.toBe(nonce)
})

test('only built files may be cached, never pages, calls and exports', async () => {
  const { get } = await newPractice({ assetsFolder: builtScreens() })
  const kept = async (path: string) => (await get(path)).headers.get('Cache-Control')
  expect(await kept('/assets/main-abc123.js')).toContain('immutable')
  expect(await kept('/icon.svg')).toBe('no-cache')
  for (const path of ['/', '/rpc/practice.status', '/exports/clients.csv', '/assets/gone.js']) {
    expect(await kept(path), path).toBe('no-store')
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
  const { get } = newClinic({ assetsFolder: builtScreens(), origin: browserOrigin })
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
  expect(clinic.lines).toEqual(['failed request: GET: Error'])
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

test('an unexpected error returns and logs only its kind, never data of a client', async () => {
  const clinic = await newPractice()
  const { clientId } = await withVisit(clinic)
  await clinic.api.clients.update.mutate({ id: clientId, client: { ...aClient, healthHistory: secret } })
  // A missing table stands for any unexpected error.
  await clinic.close()
  const open = await openDatabase(clinic.folder, () => new Date())
  open.driver.exec('ALTER TABLE visits RENAME TO elsewhere')
  await open.close()
  const after = newClinic({ dataFolder: clinic.folder })

  const answers = [
    await after.get(`/rpc/pages.client?input={"id":${clientId}}`),
    await after.get('/rpc/visits.create', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ clientId, visit: { ...aVisit, subjective: secret } }),
    }),
  ]
  for (const answer of answers) {
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(JSON.parse(text)).toMatchObject({ error: { data: { refusal: 'unexpected', fields: [] } } })
    expect(text).not.toMatch(/Quokka|SQLITE|table|visits\b(?!\.create)|\.ts|\.js/)
  }
  const failed = after.lines.filter((line) => line.startsWith('failed'))
  expect(failed).toEqual([
    'failed call: pages.client: SQLITE_ERROR',
    'failed call: visits.create: SQLITE_ERROR',
  ])
  expect(after.lines.join()).not.toContain('Quokka')
})

test('a slow call is logged with only its name and duration', async () => {
  const clinic = await newPractice()
  const before = clinic.lines.length
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50))
  onTestFinished(() => void vi.restoreAllMocks())
  await clinic.api.clients.create.mutate({ ...aClient, firstName: secret })
  expect(clinic.lines.slice(before)).toEqual(['slow call: clients.create took 50 ms'])
})
