import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const layer = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@shared': layer('shared'), '@main': layer('main'), '@renderer': layer('renderer') } },
  test: {
    // The files of a worker share its modules, so a test must not replace a module that another one has loaded.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/seed.ts'],
          // A property is tried a hundred times, on a computer that may do other work beside.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        // They run the built program, each test in a process of its own.
        test: { name: 'desktop', include: ['tests/desktop/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
