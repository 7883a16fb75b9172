import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { projectNode, readStamp, step, writeStamp } from './set-up.mjs'

const day = 24 * 60 * 60 * 1000
const patience = 90_000

const usual = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * The path of the Electron program, or null. Looked for as Electron's own package does; loading that package would fetch the
 * runtime, for as long as that takes.
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

/** Whether it is time to try: a computer that could not have the runtime is not made to wait for it at each start. */
export function mayTry(lastFailure, now) {
  const failed = Number(lastFailure)
  return lastFailure === null || !Number.isFinite(failed) || now - failed >= day || now < failed
}

export async function installElectron() {
  if (!mayTry(readStamp('electron-failed'), Date.now())) return null
  const version = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ).version
  await step(`Getting the Electron ${version} runtime (a minute and a half at most)`, () =>
    run(projectNode(), [join(root, 'node_modules', 'electron', 'install.js')], {
      quiet: true,
      timeout: patience,
    }),
  )
  const found = findElectron()
  if (!found) {
    writeStamp('electron-failed', String(Date.now()))
    console.log('It cannot be had now. Elsewhere works without it, and tries again tomorrow.')
  }
  return found
}
