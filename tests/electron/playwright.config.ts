import { defineConfig } from '@playwright/test'

// `npm run test:electron` uses it. The tests in a browser have their own.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/electron',
  // Two programs at once would take the focus from each other.
  workers: 1,
  retries: 0,
  reporter: 'list',
  timeout: 300_000,
  expect: { timeout: 30_000 },
})
