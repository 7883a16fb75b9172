import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { _electron, chromium, type Page } from '@playwright/test'
import { sandboxArguments } from '../../scripts/find-browser.mjs'
import { root } from '../../scripts/paths.mjs'
import { projectEnvironment } from '../../scripts/run.mjs'
import type { OpenProgram } from '../support/main-job'

/** How long the program may take to open its window or to end, in milliseconds. The first start of a packed one is slow. */
const LONGEST_MS = 60_000

interface StartedProgram extends OpenProgram {
  /** Ends the program when the test has failed. Does nothing when it has ended. */
  kill(): void
}

interface Folders {
  /** The data folder. Absolute. */
  practice: string
  /** Where the program keeps the rest. Absolute. */
  home: string
}

/** The file of known folders and the profile of Chromium do not go to the user's own. */
const environmentFor = ({ home }: Folders) =>
  Object.fromEntries(
    Object.entries({ ...projectEnvironment(), XDG_DATA_HOME: home, APPDATA: home }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
    ),
  )

/**
 * Starts the built program in Electron's runtime.
 * @param electron the path of the runtime, absolute
 */
export async function startInElectron(electron: string, folders: Folders): Promise<StartedProgram> {
  const program = await _electron.launch({
    executablePath: electron,
    args: [...sandboxArguments(), root, '--data', folders.practice],
    cwd: root,
    env: environmentFor(folders),
    timeout: LONGEST_MS,
  })
  return {
    page: await program.firstWindow({ timeout: LONGEST_MS }),
    kill: () => void program.process().kill('SIGKILL'),
    async close() {
      const closed = program.waitForEvent('close', { timeout: LONGEST_MS })
      // As a person does. `program.close()` would end the process.
      await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await closed
    },
  }
}

/**
 * Starts the packed program. It accepts no switch of Node, so Playwright cannot start it as it starts the runtime: it takes part
 * over Chromium's own port.
 * @param path the path of the program, absolute
 */
export async function startPacked(path: string, folders: Folders): Promise<StartedProgram> {
  const child = spawn(path, ['--remote-debugging-port=0', '--data', folders.practice], {
    env: environmentFor(folders),
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const ended = once(child, 'exit')
  const browser = await chromium.connectOverCDP(await readEndpoint(child), {
    // Electron has no downloads folder that Playwright could set.
    noDefaults: true,
    timeout: LONGEST_MS,
  })
  return {
    page: await firstPage(browser.contexts()[0]!),
    kill: () => void child.kill('SIGKILL'),
    async close() {
      const [page] = browser.contexts()[0]!.pages()
      await page!.close({ runBeforeUnload: true })
      const limit = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
      const [code] = (await ended) as [number | null]
      clearTimeout(limit)
      if (code !== 0) throw new Error(`The program did not end by itself: exit code ${code}.`)
    },
  }
}

async function firstPage(context: {
  pages(): Page[]
  waitForEvent(name: 'page'): Promise<Page>
}): Promise<Page> {
  return context.pages()[0] ?? (await context.waitForEvent('page'))
}

/** Reads the address of Chromium's port from what the program says when it starts. */
function readEndpoint(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The program opened no port.\n${said}`))
    }, LONGEST_MS)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`The program ended with code ${code}.\n${said}`)))
    createInterface({ input: child.stderr! }).on('line', (line) => {
      said += `${line}\n`
      const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (!endpoint) return
      clearTimeout(limit)
      resolve(endpoint)
    })
  })
}
