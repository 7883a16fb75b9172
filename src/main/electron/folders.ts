import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArguments } from '../../../scripts/arguments.mjs'
import {
  dataFolder,
  knownFoldersFile,
  olderDataFolders,
  programFolder,
  type System,
} from '../../../scripts/data-folder.mjs'

export interface Folders {
  /** Where the practice is kept. Absolute. */
  practice: string
  /** Where earlier versions kept it when no folder was named. Absolute. */
  older: readonly string[]
  /**
   * Where Chromium keeps its files, absolute: in the profile of the user, one for each practice. The lock of the one running
   * program is in it too, which drives with exFAT and network drives cannot hold.
   */
  profile: string
  sample: boolean
  /** The file that remembers which data folders had a practice. Absolute. */
  known: string
}

/** Reads the folders from the arguments. They depend on no name of the program, so that a new name moves nothing. */
export function readFolders(args: string[], system: System = {}): Folders {
  const wanted = parseArguments(args, 'desktopHost')
  const practice = dataFolder(wanted, system)
  const isDefault = practice === dataFolder({ data: null, sample: false }, system)
  const name = createHash('sha256').update(practice).digest('hex').slice(0, 16)
  return {
    practice,
    older: isDefault && !wanted.sample ? olderDataFolders(system) : [],
    profile: join(programFolder(system), 'windows', isDefault ? 'practice' : name),
    sample: wanted.sample,
    known: knownFoldersFile(system),
  }
}

/**
 * Makes the folder for Chromium's files. Where it cannot be made, a temporary one is, so that the window can open and say
 * what is wrong with the folders.
 */
export function makeProfile(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch {
    return mkdtempSync(join(tmpdir(), 'elsewhere-window-'))
  }
}
