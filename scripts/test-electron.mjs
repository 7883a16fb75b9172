import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findElectron } from './electron-runtime.mjs'
import { hasDisplay } from './find-browser.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { build, installDependencies, projectNode, SetUpError } from './set-up.mjs'

// `npm run test:electron` plays the main job in Electron's runtime, and `npm run test:electron -- PROGRAM` in a packed program.

async function test() {
  const [named] = process.argv.slice(2)
  const packed = named === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), named)
  if (packed !== null && !existsSync(packed)) throw new SetUpError(`There is no program ${packed}.`)
  await installDependencies()
  if (packed === null && !findElectron()) {
    throw new SetUpError('The Electron runtime is not installed: `npm run runtime` downloads it.')
  }
  if (!hasDisplay()) throw new SetUpError('There is no display to open a window on: `xvfb-run` gives one.')
  if (packed === null) await build()
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await run(
    projectNode(),
    [program, 'test', '--config', join(root, 'tests', 'electron', 'playwright.config.ts')],
    { env: packed === null ? {} : { ELSEWHERE_PACKED: packed } },
  )
  process.exitCode = code ?? 1
}

test().catch((error) => {
  console.error(error instanceof SetUpError ? error.message : error)
  process.exitCode = 1
})
