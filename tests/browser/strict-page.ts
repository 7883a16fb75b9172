import { type BrowserContext } from '@playwright/test'
import { expect, type RunningHost, startHost, test as base } from '../support/browser-host'

/**
 * Fails a test if its browser sends a request to another host, logs an error or has a script error. A violation of the
 * content security policy is logged as an error.
 */
export const test = base.extend<{
  /** Errors that the test causes on purpose, such as a refusal or a stopped host. */
  expectedErrors: RegExp[]
  origins: Set<string>
  /** Whether all pages load while the browser is idle, as they do for users. It takes a second of processor time. */
  preloadsPages: boolean
  /** Starts a host on a folder that the test created. */
  startHostIn: (folder: string) => Promise<RunningHost>
}>({
  expectedErrors: [[], { option: true }],
  preloadsPages: [false, { option: true }],

  origins: async ({}, use) => use(new Set()),

  startHostIn: async ({ origins, context }, use) => {
    const hosts: RunningHost[] = []
    await use(async (folder) => {
      const host = await startHost(folder)
      hosts.push(host)
      origins.add(host.origin)
      return host
    })
    // The pages close before their hosts stop, so that a pending request does not fail.
    for (const page of context.pages()) await page.close()
    for (const host of hosts) await host.stop()
  },

  host: async ({ host, origins }, use) => {
    origins.add(host.origin)
    await use(host)
  },

  // The page closes before the host stops, so that a pending request does not fail.
  page: async ({ page }, use) => {
    await use(page)
    if (!page.isClosed()) await page.close()
  },

  context: async ({ context, origins, expectedErrors, preloadsPages }, use) => {
    if (!preloadsPages) await context.addInitScript(() => (window.requestIdleCallback = () => 0))
    const recorded = recordRequestsAndErrors(context, origins)
    await use(context)
    expect(recorded.foreignRequests, 'requests that left the practice').toEqual([])
    const unexpected = recorded.errors.filter(
      (error) => !expectedErrors.some((pattern) => pattern.test(error)),
    )
    expect(unexpected, 'errors in the browser').toEqual([])
  },
})

function recordRequestsAndErrors(context: BrowserContext, origins: ReadonlySet<string>) {
  const foreignRequests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !origins.has(origin))
      foreignRequests.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  return { foreignRequests, errors }
}

export { expect } from '@playwright/test'
