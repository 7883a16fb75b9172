import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const floor = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))

export default defineConfig({
  resolve: { alias: { '@shared': floor('shared'), '@main': floor('main'), '@renderer': floor('renderer') } },
  test: {
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
    ],
  },
})
