import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const programs = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** @param {NodeJS.ProcessEnv} env */
const pathFolders = ({ PATH = '' }) => [
  ...new Set([...PATH.split(':').filter((folder) => folder.startsWith('/')), '/usr/bin', '/snap/bin']),
]

/**
 * Lists the usual paths of Chrome, Chromium and Edge, the most likely first.
 *
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string }} system
 */
export function browserPlaces({ platform, env, home }) {
  if (platform === 'darwin') {
    return applications.flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) =>
        posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
    )
  }
  const folders = pathFolders(env)
  return [
    ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ]
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Returns the path of an installed Chrome, Chromium or Edge, or null. If ELSEWHERE_BROWSER is set, no other browser is
 * used.
 *
 * @param {{
 *   platform?: NodeJS.Platform,
 *   env?: NodeJS.ProcessEnv,
 *   home?: string,
 *   exists?: (path: string) => boolean,
 * }} [system]
 */
export function findBrowser({
  platform = process.platform,
  env = process.env,
  home = homedir(),
  exists = isProgram,
} = {}) {
  if (env.ELSEWHERE_BROWSER) return exists(env.ELSEWHERE_BROWSER) ? env.ELSEWHERE_BROWSER : null
  return browserPlaces({ platform, env, home }).find(exists) ?? null
}

/**
 * Returns the path of Chromium's headless shell, or null. It has no window and runs the tests in half the time.
 *
 * @param {{ env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} [system]
 */
export function findHeadlessShell({ env = process.env, exists = isProgram } = {}) {
  if (env.ELSEWHERE_BROWSER) return null
  const names = ['chromium-headless-shell', 'chrome-headless-shell']
  return (
    pathFolders(env)
      .flatMap((folder) => names.map((name) => posix.join(folder, name)))
      .find(exists) ?? null
  )
}

/** Returns the path of the installed browser for the tests, or null. The headless shell comes first. */
export const findTestBrowser = () => findHeadlessShell() ?? findBrowser()

/** @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv }} [system] */
export function hasDisplay({ platform = process.platform, env = process.env } = {}) {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Chromium refuses to start as root with its sandbox.
 *
 * @param {{ uid?: number | undefined }} [system]
 */
export function sandboxArguments({ uid = process.getuid?.() } = {}) {
  return uid === 0 ? ['--no-sandbox'] : []
}
