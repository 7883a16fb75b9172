import { join } from 'node:path'
import { parseArguments } from '../../../scripts/arguments.mjs'
import { dataFolder, knownFoldersFile } from '../../../scripts/data-folder.mjs'

export interface Folders {
  /** Where the practice is kept. Absolute. */
  practice: string
  /** Where Chromium keeps its files, absolute. One for each practice, because the single-instance lock is in it too. */
  profile: string
  sample: boolean
  /** The file that remembers which data folders had a practice. Absolute. */
  known: string
}

/** Reads the folders from the arguments. `userData` is the folder that Electron gives the program for its data. */
export function readFolders(args: string[], userData: string): Folders {
  const wanted = parseArguments(args, 'desktopHost')
  const practice = dataFolder(wanted, { name: 'desktop', userData })
  const isDefault = wanted.data === null && !wanted.sample
  return {
    practice,
    profile: isDefault ? userData : join(practice, 'desktop-window'),
    sample: wanted.sample,
    known: knownFoldersFile({ name: 'desktop', userData }),
  }
}
