import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readOwnFile, writeOwnFile } from './backups/own-file'
import { databaseName } from './database/open'
import { hasTraces } from './known-folders'

/** A data folder that has a practice, or its backups. */
export interface FoundFolder {
  folder: string
  /** When its record was last written to, as an ISO time in UTC; null if there is none, or if it cannot be read. */
  changedAt: string | null
}

const chosenFolder = z.object({ folder: z.string() })

interface Places {
  /** The data folder that was named, or the default one. Absolute. */
  dataFolder: string
  /** Where earlier versions kept the practice when none was named. Absolute. */
  olderFolders?: readonly string[]
  /** A file in the profile of the user. The choice between two practices is kept beside it. */
  knownFolders?: string
}

/**
 * Decides which data folder is opened. Earlier versions of the two programs had different default folders. A practice that is
 * only in an older one is opened there. Where several have one, the person chooses, and the choice is remembered.
 */
export class DataFolders {
  readonly #dataFolder: string
  readonly #chosenFile: string | null
  /** The folders with a practice, if there are several. */
  readonly found: readonly FoundFolder[]
  #folder: string | null

  constructor({ dataFolder, olderFolders = [], knownFolders }: Places) {
    this.#dataFolder = dataFolder
    this.#chosenFile = knownFolders === undefined ? null : join(dirname(knownFolders), 'chosen-folder.json')
    const found = olderFolders.length === 0 ? [] : practicesIn([dataFolder, ...olderFolders])
    this.found = found.length > 1 ? found : []
    this.#folder = found.length > 1 ? this.#readChosen() : (found[0]?.folder ?? dataFolder)
  }

  /** The folder to open; null while the person has to choose. */
  get folder(): string | null {
    return this.#folder
  }

  /** The folder that messages name. */
  get shownFolder(): string {
    return this.#folder ?? this.#dataFolder
  }

  /**
   * Remembers a choice.
   * @returns false when no practice was found in that folder
   */
  choose(folder: string): boolean {
    if (!this.found.some((one) => one.folder === folder)) return false
    this.#folder = folder
    if (this.#chosenFile === null) return true
    try {
      mkdirSync(dirname(this.#chosenFile), { recursive: true, mode: 0o700 })
      writeOwnFile(this.#chosenFile, { folder })
    } catch {
      // The next start asks again.
    }
    return true
  }

  #readChosen(): string | null {
    if (this.#chosenFile === null) return null
    const chosen = readOwnFile(this.#chosenFile, chosenFolder).value?.folder
    return this.found.some(({ folder }) => folder === chosen) ? (chosen ?? null) : null
  }
}

/** Lists the folders with anything of a practice, each once, the first name of a folder that has two. */
function practicesIn(folders: readonly string[]): FoundFolder[] {
  const found = new Map<string, FoundFolder>()
  for (const folder of folders.filter(hasTraces)) {
    const place = orNull(() => realpathSync(folder)) ?? folder
    const changedAt = orNull(() => statSync(join(folder, databaseName)).mtime.toISOString())
    if (!found.has(place)) found.set(place, { folder, changedAt })
  }
  return [...found.values()]
}

/** A folder that cannot be read, or has only backups, still counts: opening it says what is wrong. */
function orNull<Fact>(read: () => Fact): Fact | null {
  try {
    return read()
  } catch {
    return null
  }
}
