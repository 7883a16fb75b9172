import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './paths.mjs'
import { projectEnvironment } from './run.mjs'
import { projectNode, SetUpError } from './set-up.mjs'

/** How long the host may take to end, in milliseconds. */
const patience = 10_000

/**
 * @typedef {object} HostProcess
 * @property {string} link With the key in the fragment.
 * @property {Promise<number>} ended Resolves with the exit code.
 * @property {() => Promise<number>} stop Closes the practice and ends the host. Resolves with the exit code.
 */

/**
 * Starts the browser host and waits until it serves.
 *
 * @param {{ folder: string, sample: boolean, port: number | null, windowKey: string }} options `folder` is the data folder, absolute.
 * @returns {Promise<HostProcess>} Rejects with a SetUpError when the host ends before that.
 */
export async function startHost({ folder, sample, port, windowKey }) {
  const child = spawn(
    projectNode(),
    [
      join(root, 'out', 'main', 'browser.js'),
      '--end-with-input',
      ...['--data', folder],
      ...(sample ? ['--sample'] : []),
      ...(port === null ? [] : ['--port', String(port)]),
    ],
    {
      cwd: root,
      env: projectEnvironment({ ELSEWHERE_WINDOW_KEY: windowKey }),
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  child.stdin.on('error', () => undefined)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  /** @type {Promise<string>} */
  const opened = new Promise((resolve, reject) => {
    child.on('error', reject)
    void ended.then((code) => reject(new SetUpError(`Elsewhere stopped before it was open (code ${code}).`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Elsewhere is open at (http:\S+)$/.exec(line)?.[1]
      if (found) resolve(found)
      else console.log(line)
    })
  })
  return {
    link: await opened,
    ended,
    // Unlike signals, the end of input stops the host on every system, and only once even when Ctrl+C is pressed again.
    async stop() {
      child.stdin.end()
      const force = setTimeout(() => child.kill('SIGKILL'), patience)
      const code = await ended
      clearTimeout(force)
      return code
    },
  }
}
