import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

// Plain JavaScript without dependencies: `npm start` runs it on any Node 20 before the dependencies are installed. Both
// hosts import it too.

/**
 * The browser host keeps its practices where the system keeps the data of programs. Electron chooses the desktop host's
 * folder, which is `userData`.
 *
 * @typedef {{ name: 'browser' } | { name: 'desktop', userData: string }} Host
 */

/**
 * @typedef {object} System
 * @property {NodeJS.Platform} [platform]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [home]
 * @property {string} [from] The folder that a relative data folder starts from.
 */

/**
 * Returns the data folder of the practice to open, absolute.
 *
 * @param {Pick<import('./arguments.mjs').Arguments, 'data' | 'sample'>} wanted
 * @param {Host} host
 * @param {System} [system]
 */
export function dataFolder(
  { data, sample },
  host,
  { platform = process.platform, env = process.env, home = homedir(), from = process.cwd() } = {},
) {
  const { join, resolve } = platform === 'win32' ? win32 : posix
  if (data !== null) return resolve(from, data)
  const parent = host.name === 'desktop' ? host.userData : programData(platform, env, home)
  return join(parent, sample ? 'sample-practice' : 'practice')
}

/**
 * Returns the file that remembers which data folders had a practice, absolute. It is in the profile of the user, not in a data
 * folder, whose drive may not be connected.
 *
 * @param {Host} host
 * @param {System} [system]
 */
export function knownFoldersFile(
  host,
  { platform = process.platform, env = process.env, home = homedir() } = {},
) {
  const { join } = platform === 'win32' ? win32 : posix
  const parent = host.name === 'desktop' ? host.userData : programData(platform, env, home)
  return join(parent, 'known-folders.json')
}

/**
 * Returns Elsewhere's folder in the place where the system keeps the data of programs.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
function programData(platform, env, home) {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Elsewhere')
  if (platform === 'win32') {
    return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Elsewhere')
  }
  // The XDG Base Directory Specification says to ignore a relative path in XDG_DATA_HOME.
  const shared =
    env.XDG_DATA_HOME && posix.isAbsolute(env.XDG_DATA_HOME)
      ? env.XDG_DATA_HOME
      : posix.join(home, '.local', 'share')
  return posix.join(shared, 'elsewhere')
}
