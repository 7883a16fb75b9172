import { request as send } from 'node:http'
import { expect, test } from './strict-page'

interface Answer {
  status: number
  body: string
}

/** Sends a request with any headers, also those that a browser would not send. */
function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers, body } = options
    const outgoing = send({ hostname, port, path: pathname + search, method, headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

test.use({ started: false })

test('without the access key the host returns no data', async ({ host }) => {
  for (const path of ['/rpc/practice.status', '/exports/clients.csv', '/icon.svg']) {
    expect((await ask(host.origin + path, {})).status, path).toBe(401)
  }
  const wrong = await ask(`${host.origin}/enter`, {
    method: 'POST',
    body: 'x'.repeat(43),
    headers: { origin: host.origin, 'content-type': 'text/plain' },
  })
  expect(wrong.status).toBe(403)
})

test('with the access key, but with another host name or origin, the host returns no data', async ({
  page,
  host,
  context,
}) => {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const status = `${host.origin}/rpc/practice.status`
  const create = `${host.origin}/rpc/practice.start`
  const body = JSON.stringify({ name: 'Not mine', practitioner: 'Nobody' })
  const json = { 'content-type': 'application/json' }
  expect((await ask(status, { headers: { cookie } })).status).toBe(200)

  expect((await ask(status, { headers: { cookie, host: 'practice.example' } })).status).toBe(421)
  expect((await ask(status, { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await ask(status, { headers: { cookie, 'sec-fetch-site': 'same-site' } })).status).toBe(403)
  for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null']) {
    const answer = await ask(create, { method: 'POST', body, headers: { ...json, cookie, origin } })
    expect(answer.status, origin).toBe(403)
  }
  expect((await ask(create, { method: 'POST', body, headers: { ...json, cookie } })).status).toBe(403)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Welcome to Elsewhere' })).toBeVisible()
})

test('the access key is removed from the address bar, and a window without it says where to find the link', async ({
  page,
  browser,
  host,
}) => {
  expect(page.url()).not.toContain('key')
  const stranger = await browser.newContext()
  const window = await stranger.newPage()
  await window.goto(`${host.origin}/#key=wrong`)
  await expect(window.getByText('Open Elsewhere with the link shown where it was started.')).toBeVisible()
  expect(window.url()).not.toContain('key')
  await stranger.close()
})
