import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './paths.mjs'
import { projectEnvironment } from './run.mjs'
import { projectNode, SetUpError } from './set-up.mjs'

const patience = 10_000

/** Starts the browser host and waits until it serves. `ended` gives its exit code; `stop` has it close the practice and end. */
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
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  const link = await new Promise((resolve, reject) => {
    child.on('error', reject)
    void ended.then((code) => reject(new SetUpError(`Elsewhere stopped before it was open (code ${code}).`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Elsewhere is open at (http:\S+)$/.exec(line)
      if (found) resolve(found[1])
      else console.log(line)
    })
  })
  return {
    link,
    ended,
    // The end of its input, not a signal: that is heard on every system, and only once however often Ctrl+C is pressed.
    async stop() {
      child.stdin.end()
      const force = setTimeout(() => child.kill('SIGKILL'), patience)
      const code = await ended
      clearTimeout(force)
      return code
    },
  }
}
