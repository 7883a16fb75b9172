import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { projectNode, readStamp, writeStamp } from './set-up.mjs'

const day = 24 * 60 * 60 * 1000

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const usual = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * Returns the path of the Electron program, or null. It looks in the same places as Electron's own package, but does
 * not load that package, because loading it would download the runtime.
 *
 * @param {{ folder?: string, env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [options]
 */
export function findElectron({
  folder = join(root, 'node_modules', 'electron'),
  env = process.env,
  platform = process.platform,
} = {}) {
  let name = usual[platform] ?? 'electron'
  try {
    name = readFileSync(join(folder, 'path.txt'), 'utf8').trim() || name
  } catch {
    if (!env.ELECTRON_OVERRIDE_DIST_PATH) return null
  }
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name)
  return existsSync(path) ? path : null
}

/**
 * Returns whether to try the download again. It is tried once a day at most, so that a computer that cannot download it
 * does not wait at each start.
 *
 * @param {string | null} lastFailure Milliseconds since 1970, as text.
 * @param {number} now Milliseconds since 1970.
 */
export function mayTry(lastFailure, now) {
  const failed = Number(lastFailure)
  return lastFailure === null || !Number.isFinite(failed) || now - failed >= day || now < failed
}

/**
 * Downloads the runtime as long as bytes come. What has come is kept, so the next download goes on from there.
 *
 * @returns {Promise<string | null>} The path of the Electron program; null when it could not be downloaded.
 */
export async function installElectron() {
  if (!mayTry(readStamp('electron-failed'), Date.now())) return null
  await run(projectNode(), [join(root, 'scripts', 'install-electron.mjs')])
  const found = findElectron()
  if (!found) {
    writeStamp('electron-failed', String(Date.now()))
    console.log('What has come is kept. Elsewhere works without the runtime and tries again tomorrow.')
  }
  return found
}
