import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningHost, startHost } from '../support/browser-host'
import { test as base } from './strict-page'

/** For tests that only read. They share one sample practice, and each has its own browser. */
export const test = base.extend<object, { shared: RunningHost }>({
  shared: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
      const host = await startHost(folder, { sample: true })
      await use(host)
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  sample: true,

  host: async ({ shared, origins }, use) => {
    origins.add(shared.origin)
    await use(shared)
  },
})

export { expect } from './strict-page'
