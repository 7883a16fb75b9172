import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * Builds the program for backups from its sources, as `npm run build` does, and returns its file. The tests of a worker
 * share it: running the sources themselves takes a second for each process.
 */
async function buildBackupProgram(): Promise<URL> {
  // Inside node_modules, so that the program finds the driver.
  const cache = fromRoot('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'elsewhere-backups-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fromRoot('.'),
    resolve: { alias: { '@shared': fromRoot('src/shared'), '@main': fromRoot('src/main') } },
    build: {
      ssr: fromRoot('src/main/backups/program.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'backups.mjs' } },
    },
  })
  return pathToFileURL(join(folder, 'backups.mjs'))
}

export const backupProgram = await buildBackupProgram()
