import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { test as base, type APIRequestContext } from '@playwright/test'
import { projectNode } from '../../scripts/set-up.mjs'

const program = fileURLToPath(new URL('../../out/main/browser.js', import.meta.url))

export interface RunningHost {
  /** The link with the key of this launch in the fragment. */
  readonly link: string
  readonly origin: string
  readonly dataFolder: string
  /** Asks the host to close the practice, waits, and returns its exit code. */
  stop(): Promise<number | null>
  /** Kills the host without a shutdown, like a power cut. */
  kill(): Promise<void>
}

/** Starts the built browser host as its own process, and waits until it serves. */
export async function startHost(
  dataFolder: string,
  options: { sample?: boolean } = {},
): Promise<RunningHost> {
  const child = spawn(
    projectNode(),
    [program, '--end-with-input', '--data', dataFolder, ...(options.sample ? ['--sample'] : [])],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const link = await openedAt(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
  return {
    link,
    origin: new URL(link).origin,
    dataFolder,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL')
    },
  }
}

function openedAt(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      reject(new Error(`The host ended with code ${code} before it was open.\n${said}`)),
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
 * `page` has access to a practice of its own: an empty one, or with `test.use({ sample: true })` the sample practice. It
 * shows only the icon, so that a test loads no screen but those that it is about. With
 * `test.use({ started: false })` it has followed the link to a practice that is not started.
 */
export const test = base.extend<{
  sample: boolean
  started: boolean
  dataFolder: string
  host: RunningHost
}>({
  sample: [false, { option: true }],
  started: [true, { option: true }],

  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  host: async ({ dataFolder, sample }, use) => {
    const host = await startHost(dataFolder, { sample })
    await use(host)
    await host.stop()
  },

  page: async ({ page, host, started, sample }, use) => {
    if (started) {
      await enter(page.request, host)
      if (!sample) await startPractice(page.request, host)
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

async function enter(request: APIRequestContext, host: RunningHost) {
  const key = new URLSearchParams(new URL(host.link).hash.slice(1)).get('key') ?? ''
  const entered = await request.post(`${host.origin}/enter`, { data: key, headers: headersOf(host) })
  if (!entered.ok()) throw new Error(`The key was refused: ${entered.status()}`)
}

async function startPractice(request: APIRequestContext, host: RunningHost) {
  const data = { name: 'Harbour Massage', practitioner: 'Alex Moreau' }
  const started = await request.post(`${host.origin}/rpc/practice.start`, { data, headers: headersOf(host) })
  if (!started.ok()) throw new Error(`The practice was not started: ${await started.text()}`)
}

export { expect } from '@playwright/test'
