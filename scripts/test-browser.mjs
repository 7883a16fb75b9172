import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser, findTestBrowser } from './find-browser.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { projectNode, SetUpError, step } from './set-up.mjs'

const playwright = join(root, 'node_modules', 'playwright-core')
const minutes = 60_000

/**
 * Resolves with whether a browser runs. An installed browser does not run when a system library is missing.
 *
 * @param {string} path
 */
async function runs(path) {
  const { code } = await run(path, ['--version'], { quiet: true, timeout: 20_000 })
  return code === 0
}

async function playwrightBrowser() {
  const { default: library } = await import(pathToFileURL(join(playwright, 'index.js')).href)
  const path = library.chromium.executablePath()
  return path && existsSync(path) && (await runs(path)) ? path : null
}

async function fetchPlaywrightBrowser() {
  await step('Downloading a browser for the tests from Playwright (3 minutes at most)', () =>
    run(projectNode(), [join(playwright, 'cli.js'), 'install', 'chromium'], {
      quiet: true,
      timeout: 3 * minutes,
    }),
  )
  return playwrightBrowser()
}

async function installDebianBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const options = { quiet: true, timeout: 10 * minutes, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await step('Installing the headless Chromium of this system for the tests', async () => {
    await run('apt-get', ['update'], options)
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'], options)
  })
  return findTestBrowser()
}

/**
 * Resolves with the path of a browser for the tests: an installed one, else Playwright's, else one installed now.
 * Rejects with a SetUpError when there is none.
 */
export async function testBrowser() {
  if (process.env.ELSEWHERE_BROWSER && !findBrowser()) {
    throw new SetUpError(`ELSEWHERE_BROWSER names no program: ${process.env.ELSEWHERE_BROWSER}`)
  }
  for (const look of [findTestBrowser, playwrightBrowser, installDebianBrowser, fetchPlaywrightBrowser]) {
    const path = await look()
    if (path) return path
  }
  throw new SetUpError(
    'The browser tests need Google Chrome, Chromium or Microsoft Edge. Install one of them, or set ELSEWHERE_BROWSER to its path.',
  )
}
