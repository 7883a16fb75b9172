import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './paths.mjs'

/** What is started finds the project's own Node first, whichever Node runs this. */
export function projectEnvironment(added = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [join(root, 'node_modules', '.bin'), process.env[name]].filter(Boolean).join(delimiter)
  return { ...process.env, [name]: path, ...added }
}

/**
 * Runs a program in the project's folder until it ends. `quiet` keeps what it says instead of showing it. After
 * `timeout` milliseconds it is stopped with all it has started, and the code is null.
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
        if (grouped) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    // A group of its own does not hear Ctrl+C.
    const interrupted = () => {
      stop()
      process.exit(130)
    }
    if (grouped) process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const timer = timeout > 0 ? setTimeout(stop, timeout) : null
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))

    const finish = (code, words) => {
      if (timer) clearTimeout(timer)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve({ code, output: words })
    }
    child.on('error', (error) => finish(null, error.message))
    child.on('close', (code) => finish(code, output))
  })
}

/** npm as it was started, so that no other version of it is met; by name when this was started without it. */
export function runNpm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script && /\.c?js$/.test(script)) return run(node ?? process.execPath, [script, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
