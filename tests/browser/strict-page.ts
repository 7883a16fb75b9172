import { type BrowserContext } from '@playwright/test'
import { expect, type RunningHost, startHost, test as base } from '../support/browser-host'

/**
 * Every test watches its browser: a request to anywhere but the practice's own host, an error on the console (what the
 * content security policy stops is one) or an error of a script fails it.
 */
export const test = base.extend<{
  /** What the console may say here because the test brings it about: a refusal, a host that is gone. */
  expectedErrors: RegExp[]
  origins: Set<string>
  /** Starts a host on a folder of the test's own making. */
  startIn: (folder: string) => Promise<RunningHost>
}>({
  expectedErrors: [[], { option: true }],

  origins: async ({}, use) => use(new Set()),

  startIn: async ({ origins }, use) => {
    const started: RunningHost[] = []
    await use(async (folder) => {
      const host = await startHost(folder)
      started.push(host)
      origins.add(host.origin)
      return host
    })
    for (const host of started) await host.stop()
  },

  host: async ({ host, origins }, use) => {
    origins.add(host.origin)
    await use(host)
  },

  // Closed before its host is, so that a request under way is not taken for a failure.
  page: async ({ page }, use) => {
    await use(page)
    if (!page.isClosed()) await page.close()
  },

  context: async ({ context, origins, expectedErrors }, use) => {
    const seen = watch(context, origins)
    await use(context)
    expect(seen.foreign, 'requests that left the practice').toEqual([])
    const unforeseen = seen.errors.filter((error) => !expectedErrors.some((known) => known.test(error)))
    expect(unforeseen, 'errors in the browser').toEqual([])
  },
})

function watch(context: BrowserContext, origins: ReadonlySet<string>) {
  const foreign: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !origins.has(origin)) foreign.push(request.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  return { foreign, errors }
}

export { expect } from '@playwright/test'
