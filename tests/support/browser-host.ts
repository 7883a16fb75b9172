import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { test as base, type APIRequestContext } from '@playwright/test'
import { projectNode } from '../../scripts/set-up.mjs'
import { identityHeader } from '../../src/shared/call-headers'
import type * as serveModule from '../../src/main/browser/serve'

const builtPath = (file: string) => fileURLToPath(new URL(`../../out/${file}`, import.meta.url))

export interface RunningHost {
  /** The link with the key of this launch in the fragment. */
  readonly link: string
  readonly origin: string
  readonly dataFolder: string
  /** Asks the host to close the practice, and waits. */
  stop(): Promise<void>
  /** Kills the host without a shutdown, like a power cut. A host without a process of its own cannot be killed. */
  kill(): Promise<void>
}

let profile: string | null = null

/** A folder for what the program remembers outside of the data folder. Removed when the tests of this process have ended. */
function testProfile(): string {
  if (profile !== null) return profile
  const made = mkdtempSync(join(tmpdir(), 'elsewhere-test-profile-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  return (profile = made)
}

/** Starts the built browser host as its own process, and waits until it serves. */
export async function startHost(dataFolder: string): Promise<RunningHost> {
  const home = testProfile()
  const child = spawn(
    projectNode(),
    [builtPath('main/browser.js'), '--end-with-input', '--data', dataFolder],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, XDG_DATA_HOME: home, APPDATA: home, HOME: home },
    },
  )
  const link = await readLink(child)
  const terminate = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return {
    link,
    origin: new URL(link).origin,
    dataFolder,
    stop: () => terminate('SIGTERM'),
    kill: () => terminate('SIGKILL'),
  }
}

function readLink(child: ChildProcess): Promise<string> {
  let stderrText = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderrText += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      reject(new Error(`The host ended with code ${code} before it was open.\n${stderrText}`)),
    )
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const link = /^Elsewhere is open at (\S+)$/.exec(line)?.[1]
        if (link) resolve(link)
      })
    }
  })
}

/**
 * Serves a practice from the process of the tests. Starting a process takes much longer than opening a practice.
 */
export async function serveHost(dataFolder: string, { sample = false } = {}): Promise<RunningHost> {
  const { serve } = (await import(builtPath('main/serve.js'))) as typeof serveModule
  const practice = await serve({
    dataFolder,
    assetsFolder: builtPath('renderer'),
    backupProgram: pathToFileURL(builtPath('main/backups.js')),
    sample,
    port: 0,
    clock: () => new Date(),
    log: (line) => {
      if (!line.startsWith('slow call')) console.error(line)
    },
  })
  let stopped: Promise<void> | undefined
  return {
    link: practice.link,
    origin: new URL(practice.link).origin,
    dataFolder,
    stop: () => (stopped ??= practice.close()),
    kill: () =>
      Promise.reject(new Error('This host has no process of its own: use test.use({ ownProcess: true }).')),
  }
}

interface WorkerFixtures {
  /** A data folder with the sample practice, to be copied. */
  sampleFolder: string
  /** A data folder with a practice that has just been started, to be copied. */
  startedFolder: string
}

/**
 * `page` has access to a practice of its own: an empty one, or with `test.use({ sample: true })` the sample practice. It
 * shows only the icon, so that a test loads only the screens that it tests. With
 * `test.use({ started: false })` it has followed the link to a practice that is not started.
 */
export const test = base.extend<
  {
    sample: boolean
    started: boolean
    /** Whether the host is a process of its own, which can be killed. */
    ownProcess: boolean
    dataFolder: string
    host: RunningHost
  },
  WorkerFixtures
>({
  sample: [false, { option: true }],
  started: [true, { option: true }],
  ownProcess: [false, { option: true }],

  sampleFolder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
      const host = await serveHost(folder, { sample: true })
      await host.stop()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  startedFolder: [
    async ({ playwright }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
      const host = await serveHost(folder)
      const request = await playwright.request.newContext()
      await authenticate(request, host)
      await startPractice(request, host)
      await request.dispose()
      await host.stop()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  host: async ({ dataFolder, sample, started, sampleFolder, startedFolder, ownProcess }, use) => {
    if (sample || started) cpSync(sample ? sampleFolder : startedFolder, dataFolder, { recursive: true })
    const host = ownProcess ? await startHost(dataFolder) : await serveHost(dataFolder, { sample })
    await use(host)
    await host.stop()
  },

  page: async ({ page, host, started }, use) => {
    if (started) {
      await authenticate(page.request, host)
      await page.goto(`${host.origin}/icon.svg`)
    } else {
      await page.goto(host.link)
      await page.waitForURL((url) => url.hash === '')
      await page.waitForFunction(() => document.getElementById('closed') === null)
    }
    await use(page)
  },
})

/**
 * The header of a request outside the page. The host closes a connection that is idle for five seconds, and on a slow
 * computer the next request could use it just then.
 */
export const closeConnection = { connection: 'close' }

const headersOf = ({ origin }: RunningHost) => ({ origin, ...closeConnection })

async function authenticate(request: APIRequestContext, host: RunningHost) {
  const key = new URLSearchParams(new URL(host.link).hash.slice(1)).get('key') ?? ''
  const response = await request.post(`${host.origin}/enter`, { data: key, headers: headersOf(host) })
  if (!response.ok()) throw new Error(`The key was refused: ${response.status()}`)
}

async function startPractice(request: APIRequestContext, host: RunningHost) {
  const data = { name: 'Harbour Massage', practitioner: 'Alex Moreau' }
  const status = await request.get(`${host.origin}/rpc/practice.status`, { headers: headersOf(host) })
  const { result } = (await status.json()) as { result: { data: { identity: string } } }
  const headers = { ...headersOf(host), [identityHeader]: result.data.identity }
  const response = await request.post(`${host.origin}/rpc/practice.start`, { data, headers })
  if (!response.ok()) throw new Error(`The practice was not started: ${await response.text()}`)
}

export { expect } from '@playwright/test'
