import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { openWindow } from './app-window.mjs'
import { ArgumentsError, parseArguments, usage } from './arguments.mjs'
import { dataFolder } from './data-folder.mjs'
import { findElectron, installElectron } from './electron-runtime.mjs'
import { findBrowser, hasDisplay, sandboxArguments } from './find-browser.mjs'
import { startHost } from './host-process.mjs'
import { root } from './paths.mjs'
import { build, installDependencies, SetUpError } from './set-up.mjs'

/** @typedef {import('./arguments.mjs').Arguments} Arguments */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** A program that fails within this many milliseconds counts as one that cannot start. */
const soon = 10_000

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Calls `stop` at a signal to end, and when npm has ended, because npm does not pass every signal on.
 *
 * @param {() => void} stop
 */
function onEndRequested(stop) {
  for (const signal of signals) process.on(signal, stop)
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 1000).unref()
}

/**
 * Asks a program to end, so that it can close its files.
 *
 * @param {ChildProcess} child
 */
function quit(child) {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t'], { stdio: 'ignore' })
  else child.kill('SIGTERM')
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<{ code: number, failedSoon: boolean }>} The exit code, and whether the program failed soon after its start.
 */
function waitFor(child) {
  const started = performance.now()
  return new Promise((resolve) => {
    /** @param {number} code */
    const finish = (code) => resolve({ code, failedSoon: code !== 0 && performance.now() - started < soon })
    child.on('error', () => finish(1))
    child.on('exit', (code) => finish(code ?? 1))
  })
}

/**
 * @param {string} electron The path of its program.
 * @param {string} folder The data folder.
 * @param {boolean} sample
 * @returns {Promise<boolean>} True when the desktop program ran, so that nothing is left to do.
 */
async function openDesktop(electron, folder, sample) {
  const child = spawn(
    electron,
    [...sandboxArguments(), root, '--data', folder, ...(sample ? ['--sample'] : [])],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined } },
  )
  let stopping = false
  onEndRequested(() => {
    if (!stopping) quit(child)
    stopping = true
  })
  const { code, failedSoon } = await waitFor(child)
  if (failedSoon && !stopping) return false
  process.exitCode = stopping ? 0 : code
  return true
}

/**
 * @param {Arguments} wanted
 * @param {string} folder The data folder.
 * @param {string} why A sentence that starts the message, or nothing.
 */
async function openInBrowser(wanted, folder, why) {
  const windowKey = randomBytes(32).toString('base64url')
  const host = await startHost({ folder, sample: wanted.sample, port: wanted.port, windowKey })
  /** @type {ChildProcess | null} */
  let window = null
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    if (window) quit(window)
    process.exitCode = await host.stop()
  }
  onEndRequested(() => void stop())
  void host.ended.then((code) => {
    if (stopping) return
    stopping = true
    console.error('Elsewhere stopped unexpectedly. Start it again: saved data is not lost.')
    if (window) quit(window)
    process.exitCode = code || 1
  })

  /** @param {string} reason */
  const showLink = (reason) => {
    console.log(
      `${reason} Open this link in a browser on this computer and do not share it:\n\n  ${host.link}\n`,
    )
    console.log('Ctrl+C closes Elsewhere.')
  }

  const browser = wanted.open && hasDisplay() ? findBrowser() : null
  if (!wanted.open) return showLink('Elsewhere is running.')
  if (!hasDisplay()) return showLink('There is no display to open a window on.')
  if (!browser) return showLink('No Chrome, Chromium or Edge was found to open a window with.')

  console.log(
    `${why}Elsewhere opens in a window of ${basename(browser).replace(/\.exe$/, '')}. Closing it, or Ctrl+C here, closes Elsewhere.`,
  )
  window = openWindow(browser, `${new URL(host.link).origin}/#key=${windowKey}`, folder)
  const { failedSoon } = await waitFor(window)
  window = null
  if (stopping) return
  if (failedSoon) showLink('The window did not open.')
  else await stop()
}

async function start() {
  const wanted = parseArguments(process.argv.slice(2), 'start')
  if (wanted.help) return console.log(usage)
  await installDependencies()
  await build()
  // npm changes the working folder and keeps the one where the command was typed in INIT_CWD.
  const folder = dataFolder(wanted, { from: process.env.INIT_CWD ?? process.cwd() })

  const wantsDesktop = wanted.open && wanted.port === null && hasDisplay()
  if (!wantsDesktop) return openInBrowser(wanted, folder, '')
  const electron = findElectron() ?? (await installElectron())
  if (electron && (await openDesktop(electron, folder, wanted.sample))) return
  const why = electron
    ? 'The Electron runtime does not start here: '
    : 'The Electron runtime is not installed here: '
  await openInBrowser(wanted, folder, why)
}

start().catch((error) => {
  if (error instanceof ArgumentsError) console.error(`${error.message}\n\n${usage}`)
  else console.error(error instanceof SetUpError ? `${error.message}\n` : error)
  process.exit(1)
})
