import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxArguments } from './find-browser.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Without `--test-type` Chromium shows root a warning about the sandbox that the user cannot act on.
 *
 * @param {{ uid?: number | undefined }} [system]
 */
function windowSandboxArguments(system) {
  const without = sandboxArguments(system)
  return without.length > 0 ? [...without, '--test-type'] : without
}

/**
 * Returns the arguments for a window that shows only Elsewhere, in a browser that sends no request to another computer.
 *
 * @param {string} link
 * @param {string} profile A folder.
 * @param {{ uid?: number | undefined }} [system]
 */
export function windowArguments(link, profile, system) {
  return [
    `--app=${link}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    // Requests to other computers go to a proxy that does not exist. For simpler switches Chromium shows a warning.
    '--proxy-server=http://127.0.0.1:9',
    '--disable-background-networking',
    '--disable-background-mode',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-pings',
    '--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
    // The profile holds no secrets, so the practitioner need not type the password of a key store.
    '--password-store=basic',
    '--use-mock-keychain',
    ...windowSandboxArguments(system),
  ]
}

/** The browser must not save what is typed about clients, so its form filling is off. */
const preferences = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
}

/** @param {string} folder */
function prepareProfile(folder) {
  const file = join(folder, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 })
}

/**
 * Returns the folder of the profile. A browser from the snap store may write only below its own folder.
 *
 * @param {string} browser The path of its program.
 * @param {string} practice The data folder.
 */
export function profileFolder(browser, practice, home = homedir()) {
  if (browser.startsWith('/snap/')) return join(home, 'snap', 'chromium', 'common', 'elsewhere')
  return join(practice, 'window')
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Marks the profile as used. Returns false when another window uses it. A browser that starts on a profile in use gives
 * its link to the running browser and ends, so that the start script could not notice when that window closes. A crash
 * leaves the file. If another program has that process id by then, the window starts with a temporary profile.
 *
 * @param {string} folder
 */
export function claimProfile(folder, pid = process.pid, running = isRunning) {
  const file = join(folder, 'used-by')
  const user = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (user > 0 && user !== pid && running(user)) return false
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, String(pid), { mode: 0o600 })
  return true
}

/**
 * @param {string} browser
 * @param {string} practice
 */
function lastingProfile(browser, practice) {
  const folder = profileFolder(browser, practice)
  try {
    if (!claimProfile(folder)) return null
    prepareProfile(folder)
    return folder
  } catch {
    // The window shows the practitioner what is wrong with the folder, so it opens with a temporary profile.
    return null
  }
}

function temporaryProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-window-'))
  prepareProfile(folder)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/**
 * @param {string} browser The path of its program.
 * @param {string} link
 * @param {string} practice The data folder.
 * @returns {ChildProcess}
 */
export function openWindow(browser, link, practice) {
  const profile = lastingProfile(browser, practice) ?? temporaryProfile()
  return spawn(browser, windowArguments(link, profile), { stdio: 'ignore' })
}
