import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * Builds a program that runs in a process of its own, as `npm run build` does, and returns its file. Running the sources
 * themselves takes a second for each process.
 * @param entry the path of its source, from the root of the project
 */
export async function buildProgram(entry: string): Promise<URL> {
  // Inside node_modules, so that the program finds the driver.
  const cache = fromRoot('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'elsewhere-program-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fromRoot('.'),
    resolve: { alias: { '@shared': fromRoot('src/shared'), '@main': fromRoot('src/main') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: fromRoot(entry),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
  return pathToFileURL(join(folder, 'program.mjs'))
}
