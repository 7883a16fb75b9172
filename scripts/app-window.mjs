import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxArguments } from './find-browser.mjs'

/** A window with the application and nothing else, in which the browser keeps to itself: no name is looked up, nobody is asked. */
export function windowArguments(link, profile, system) {
  return [
    `--app=${link}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
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
    ...sandboxArguments(system),
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

/** Opens the window and gives its process. */
export function openWindow(browser, link, practice) {
  let profile = profileFolder(browser, practice)
  try {
    prepareProfile(profile)
  } catch {
    // The window is where the therapist reads what is wrong with the folder, so it opens without it.
    profile = mkdtempSync(join(tmpdir(), 'elsewhere-window-'))
    prepareProfile(profile)
  }
  return spawn(browser, windowArguments(link, profile), { stdio: 'ignore' })
}
