import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

// Plain JavaScript without dependencies: `npm start` runs it on any Node 20 before the dependencies are installed. Both
// hosts import it too.

/**
 * @typedef {object} System
 * @property {NodeJS.Platform} [platform]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [home]
 * @property {string} [from] The folder that a relative data folder starts from.
 */

/**
 * Returns the folder in which the programs of Elsewhere keep everything of a user, absolute. Both hosts have the same one, so
 * that a practice is found whichever of them opens it.
 *
 * @param {System} [system]
 */
export function programFolder({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Elsewhere')
  if (platform === 'win32') {
    return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Elsewhere')
  }
  return posix.join(xdgFolder(env.XDG_DATA_HOME, posix.join(home, '.local', 'share')), 'elsewhere')
}

/**
 * Returns the data folder of the practice to open, absolute.
 *
 * @param {Pick<import('./arguments.mjs').Arguments, 'data' | 'sample'>} wanted
 * @param {System} [system]
 */
export function dataFolder({ data, sample }, system = {}) {
  const { platform = process.platform, from = process.cwd() } = system
  const { join, resolve } = platform === 'win32' ? win32 : posix
  if (data !== null) return resolve(from, data)
  return join(programFolder(system), sample ? 'sample-practice' : 'practice')
}

/**
 * Returns the folders in which earlier versions kept the practice when none was named, absolute. The desktop program kept it
 * with the settings of Chromium. On macOS and Windows that is the present folder, written with a small letter.
 *
 * @param {System} [system]
 */
export function olderDataFolders({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'darwin' || platform === 'win32') return []
  return [posix.join(xdgFolder(env.XDG_CONFIG_HOME, posix.join(home, '.config')), 'elsewhere', 'practice')]
}

/**
 * Returns the file that remembers which data folders had a practice, absolute. It is in the profile of the user, not in a data
 * folder, whose drive may not be connected.
 *
 * @param {System} [system]
 */
export function knownFoldersFile(system = {}) {
  const { platform = process.platform } = system
  return (platform === 'win32' ? win32 : posix).join(programFolder(system), 'known-folders.json')
}

/**
 * The XDG Base Directory Specification says to ignore a relative path.
 *
 * @param {string | undefined} named
 * @param {string} usual
 */
function xdgFolder(named, usual) {
  return named && posix.isAbsolute(named) ? named : usual
}
