import { request as httpRequest } from 'node:http'
import { expect, test } from './strict-page'

interface HttpResponse {
  status: number
  body: string
}

/** Sends a request with any headers, also those that a browser would not send. */
function sendRequest(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<HttpResponse> {
  const { hostname, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers, body } = options
    const outgoing = httpRequest({ hostname, port, path: pathname + search, method, headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

test.use({ started: false })

test('without the access key the host returns no data', async ({ host }) => {
  for (const path of ['/rpc/practice.status', '/exports/clients.csv', '/icon.svg']) {
    expect((await sendRequest(host.origin + path, {})).status, path).toBe(401)
  }
  const refused = await sendRequest(`${host.origin}/enter`, {
    method: 'POST',
    body: 'x'.repeat(43),
    headers: { origin: host.origin, 'content-type': 'text/plain' },
  })
  expect(refused.status).toBe(403)
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
  expect((await sendRequest(status, { headers: { cookie } })).status).toBe(200)

  expect((await sendRequest(status, { headers: { cookie, host: 'practice.example' } })).status).toBe(421)
  expect((await sendRequest(status, { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(
    403,
  )
  expect((await sendRequest(status, { headers: { cookie, 'sec-fetch-site': 'same-site' } })).status).toBe(403)
  for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null']) {
    const response = await sendRequest(create, { method: 'POST', body, headers: { ...json, cookie, origin } })
    expect(response.status, origin).toBe(403)
  }
  expect((await sendRequest(create, { method: 'POST', body, headers: { ...json, cookie } })).status).toBe(403)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Welcome to Elsewhere' })).toBeVisible()
})

test('the access key is removed from the address bar, and a window without it says where to find the link', async ({
  page,
  browser,
  host,
}) => {
  expect(page.url()).not.toContain('key')
  const otherContext = await browser.newContext()
  const otherPage = await otherContext.newPage()
  await otherPage.goto(`${host.origin}/#key=wrong`)
  await expect(otherPage.getByText('Open the link that Elsewhere showed when it started.')).toBeVisible()
  expect(otherPage.url()).not.toContain('key')
  await otherContext.close()
})
