import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadArtifact } from '@electron/get'
import { findElectron } from './electron-runtime.mjs'
import { root } from './paths.mjs'
import { progressLine } from './progress-line.mjs'
import { resumedDownloader } from './resumed-download.mjs'
import { run } from './run.mjs'

// `npm run runtime`, and a process of its own of `npm start`, which any Node 20 can run: `@electron/get` needs a newer one.

const folder = join(root, 'node_modules', 'electron')
/** How long it may take to unpack the runtime, in milliseconds. A virus scanner reads every file. */
const LONGEST_UNPACKING_MS = 10 * 60_000

/** @param {string} name */
const readJson = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/** Returns the processor of this computer: an Intel Node can run on an Apple processor. */
function processor() {
  if (process.platform !== 'darwin' || process.arch !== 'x64') return process.arch
  try {
    const translated = execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' })
    return translated.trim() === '1' ? 'arm64' : 'x64'
  } catch {
    return 'x64'
  }
}

async function install() {
  const { version } = readJson('package.json')
  const platform = process.env.npm_config_platform || process.platform
  const arch = process.env.npm_config_arch || processor()
  const line = progressLine(`Downloading the Electron ${version} runtime`, process.stdout)
  try {
    // It goes to the cache of Electron, where Electron's own program finds it.
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform,
      arch,
      checksums: readJson('checksums.json'),
      cacheRoot: process.env.electron_config_cache,
      downloader: resumedDownloader({
        folder: join(root, 'node_modules', '.elsewhere'),
        onProgress: line.show,
      }),
    })
  } finally {
    line.end()
  }
  const { code, output } = await run(process.execPath, [join(folder, 'install.js')], {
    quiet: true,
    timeout: LONGEST_UNPACKING_MS,
    env: { ELECTRON_INSTALL_PLATFORM: platform, ELECTRON_INSTALL_ARCH: arch },
  })
  if (code !== 0) throw new Error(`The runtime could not be unpacked. ${output.trim()}`)
}

if (!findElectron()) {
  await install().catch((error) => {
    const { message, cause } = error instanceof Error ? error : new Error(String(error))
    // The message of fetch says only that it failed.
    const why = message === 'fetch failed' && cause instanceof Error ? cause.message : message
    console.log(`The Electron runtime could not be installed: ${why}`)
    process.exitCode = 1
  })
}
