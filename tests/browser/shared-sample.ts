import { type RunningHost, serveHost } from '../support/browser-host'
import { test as base } from './strict-page'

/** For tests that only read. They share one sample practice, and each has its own browser. */
export const test = base.extend<object, { sharedHost: RunningHost }>({
  sharedHost: [
    async ({ sampleFolder }, use) => {
      const host = await serveHost(sampleFolder, { sample: true })
      await use(host)
      await host.stop()
    },
    { scope: 'worker' },
  ],

  sample: true,

  host: async ({ sharedHost, origins }, use) => {
    origins.add(sharedHost.origin)
    await use(sharedHost)
  },
})

export { expect } from './strict-page'
