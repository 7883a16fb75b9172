import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxArguments } from './find-browser.mjs'

/** Without `--test-type` the window of root would carry a warning about the sandbox that nobody there can act on. */
function windowSandboxArguments(system) {
  const without = sandboxArguments(system)
  return without.length > 0 ? [...without, '--test-type'] : without
}

/** A window with the application and nothing else, in which the browser keeps to itself: nobody else is asked anything. */
export function windowArguments(link, profile, system) {
  return [
    `--app=${link}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    // All but this computer is asked for through a proxy that is not there: Chromium warns in the window about plainer ways.
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
    // The profile holds no secret worth asking the therapist for the password of a key store.
    '--password-store=basic',
    '--use-mock-keychain',
    ...windowSandboxArguments(system),
  ]
}

/** What is typed about clients belongs in the practice, not in what a browser remembers of forms. */
const preferences = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
}

function prepareProfile(folder) {
  const file = join(folder, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 })
}

/** A browser from the snap store may write only below its own folder. */
export function profileFolder(browser, practice, home = homedir()) {
  if (browser.startsWith('/snap/')) return join(home, 'snap', 'chromium', 'common', 'elsewhere')
  return join(practice, 'window')
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * False when another window uses the profile: a browser started on a profile in use hands its link to the one that runs and ends, and
 * nobody could tell when that window is closed. A mark left behind by a crash does no harm if its number was given to another program:
 * the window then starts on a fresh profile.
 */
export function claimProfile(folder, pid = process.pid, running = isRunning) {
  const mark = join(folder, 'used-by')
  const user = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
  if (user > 0 && user !== pid && running(user)) return false
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(mark, String(pid), { mode: 0o600 })
  return true
}

function lastingProfile(browser, practice) {
  const folder = profileFolder(browser, practice)
  try {
    if (!claimProfile(folder)) return null
    prepareProfile(folder)
    return folder
  } catch {
    // The window is where the therapist reads what is wrong with the folder, so it opens without it.
    return null
  }
}

function passingProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-window-'))
  prepareProfile(folder)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Opens the window and gives its process. */
export function openWindow(browser, link, practice) {
  const profile = lastingProfile(browser, practice) ?? passingProfile()
  return spawn(browser, windowArguments(link, profile), { stdio: 'ignore' })
}
