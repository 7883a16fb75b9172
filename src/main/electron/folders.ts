import { join } from 'node:path'
import { parseArguments } from '../../../scripts/arguments.mjs'
import { dataFolder } from '../../../scripts/data-folder.mjs'

export interface Folders {
  /** Where the practice is kept. Absolute. */
  practice: string
  /** Where Chromium keeps its files. The single-instance lock is held on it too, so each practice has its own. Absolute. */
  profile: string
  sample: boolean
}

/** `userData` is the folder that Electron gives the program for its data. */
export function readFolders(args: string[], userData: string): Folders {
  const wanted = parseArguments(args, 'desktopHost')
  const practice = dataFolder(wanted, { name: 'desktop', userData })
  const isDefault = wanted.data === null && !wanted.sample
  return {
    practice,
    profile: isDefault ? userData : join(practice, 'desktop-window'),
    sample: wanted.sample,
  }
}
