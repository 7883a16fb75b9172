import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'

/**
 * Returns the environment for programs that a script starts, with the project's own Node first on the path.
 *
 * @param {NodeJS.ProcessEnv} [added]
 */
export function projectEnvironment(added = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [join(root, 'node_modules', '.bin'), process.env[name]].filter(Boolean).join(delimiter)
  return { ...process.env, [name]: path, ...added }
}

/**
 * @typedef {object} RunOptions
 * @property {boolean} [quiet] Collects the output instead of showing it.
 * @property {NodeJS.ProcessEnv} [env] Added to the environment.
 * @property {number} [timeout] In milliseconds; 0 for none. Then the program and its child processes are stopped.
 * @property {boolean} [shell]
 */

/**
 * @typedef {object} Ended
 * @property {number | null} code The exit code; null when the program was stopped or could not be started.
 * @property {string} output What a quiet program wrote, or why it could not be started.
 */

/**
 * Runs a program in the project's folder until it ends.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, { quiet = false, env = {}, timeout = 0, shell = false } = {}) {
  const grouped = timeout > 0 && process.platform !== 'win32'
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnvironment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: grouped,
      shell,
    })
    const stop = () => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // The program has already ended.
      }
    }
    // Ctrl+C does not reach a separate process group.
    const interrupted = () => {
      stop()
      process.exit(130)
    }
    if (grouped) process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const timer = timeout > 0 ? setTimeout(stop, timeout) : null
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))

    /**
     * @param {number | null} code
     * @param {string} text
     */
    const finish = (code, text) => {
      if (timer) clearTimeout(timer)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve({ code, output: text })
    }
    child.on('error', (error) => finish(null, error.message))
    child.on('close', (code) => finish(code, output))
  })
}

/**
 * Runs the npm that started this script, so that the version is the same; otherwise the npm on the path.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script && /\.c?js$/.test(script)) return run(node ?? process.execPath, [script, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
