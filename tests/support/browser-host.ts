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
  /** With this launch's key in the fragment. */
  readonly link: string
  readonly origin: string
  readonly dataFolder: string
  /** Asks it to close the practice and waits; gives its exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would. */
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
 * `page` is already inside a practice of its own: an empty one, or with `test.use({ sample: true })` the sample practice.
 * With `test.use({ begun: false })` it is where a practice is begun.
 */
export const test = base.extend<{
  sample: boolean
  begun: boolean
  dataFolder: string
  host: RunningHost
}>({
  sample: [false, { option: true }],
  begun: [true, { option: true }],

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

  page: async ({ page, host, begun, sample }, use) => {
    if (begun && !sample) await beginPractice(page.request, host)
    await page.goto(begun && !sample ? host.origin : host.link)
    await page.waitForURL((url) => url.hash === '')
    await page.waitForFunction(() => document.getElementById('closed') === null)
    await use(page)
  },
})

/** Begins a practice before its first screen is loaded. */
async function beginPractice(request: APIRequestContext, { link, origin }: RunningHost) {
  const key = new URLSearchParams(new URL(link).hash.slice(1)).get('key') ?? ''
  // The host closes a connection that is idle for five seconds; on a slow computer it would be used again just then.
  const headers = { origin, connection: 'close' }
  const entered = await request.post(`${origin}/enter`, { data: key, headers })
  if (!entered.ok()) throw new Error(`The key does not open the practice: ${entered.status()}`)
  const data = { name: 'Harbour Massage', practitioner: 'Alex Moreau' }
  const started = await request.post(`${origin}/rpc/practice.start`, { data, headers })
  if (!started.ok()) throw new Error(`The practice was not begun: ${await started.text()}`)
}

export { expect } from '@playwright/test'
