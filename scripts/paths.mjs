import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Where a system keeps the data of programs. */
export function programData({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Elsewhere')
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Elsewhere')
  // The specification of XDG_DATA_HOME says that a relative path in it is to be ignored.
  const shared =
    env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(home, '.local', 'share')
  return join(shared, 'elsewhere')
}

/** The folder of the practice to open; `from` is where the person stood when typing a relative one. */
export function practiceFolder(
  { data, sample },
  { from = process.env.INIT_CWD ?? process.cwd(), ...system } = {},
) {
  if (data !== null) return resolve(from, data)
  return join(programData(system), sample ? 'sample-practice' : 'practice')
}
