import { defineConfig } from '@playwright/test'
import { findTestBrowser, sandboxArguments } from './scripts/find-browser.mjs'

// Without an installed browser Playwright takes its own.
const browser = findTestBrowser()

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // With two on two processors, a third of the time is spent waiting for the browser and the host.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // How long a screen takes is the bench's to judge: here a slow computer only waits longer.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // The tests import the built host. It needs no transpilation.
  build: { external: ['**/out/**'] },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 860 },
    // The first start guesses paper and dates from the region; the tests write days as 31/12/2026.
    locale: 'en-GB',
    // Recording every test costs a third of the time; `--trace on` records one that has to be looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      chromiumSandbox: sandboxArguments().length === 0,
      args: [
        '--disable-background-networking',
        '--no-proxy-server',
        // Pages live for seconds: too short for optimized code to pay off, and their memory needs hardly any collection.
        '--js-flags=--no-opt --no-maglev --min-semi-space-size=16',
        // Nothing is drawn on a graphics card.
        '--in-process-gpu',
        '--disable-gpu',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
})
