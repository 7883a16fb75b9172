import { realpathSync, statSync } from 'node:fs'
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative } from 'node:path'
import { Refused } from '../refused'

/** The folder for the backups inside the second folder. When it is gone, the disk is not connected. */
const innerName = 'Elsewhere backups'

export const innerFolder = (secondFolder: string) => join(secondFolder, innerName)

/** How a second folder is called on the screen: the last part of its path. */
export const folderName = (secondFolder: string) => basename(secondFolder) || secondFolder

/** Returns whether a folder is the data folder or inside it, following links. */
export function isInsideDataFolder(folder: string, dataFolder: string): boolean {
  const way = relative(realpathSync(dataFolder), realpathSync(folder))
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

/** Returns whether backups can be written there now. A folder that was taken away is not made again. */
export async function isConnected(secondFolder: string): Promise<boolean> {
  return stat(innerFolder(secondFolder)).then(
    (status) => status.isDirectory(),
    () => false,
  )
}

/** Returns whether there is a folder. A path that the system refuses, such as one that is too long, leads to none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/**
 * Makes a folder the second folder.
 * @throws Refused `second-folder-not-absolute`, `-missing`, `-inside` or `-not-writable`, at the field `secondFolder`
 */
export async function prepareSecondFolder(secondFolder: string, dataFolder: string): Promise<void> {
  const refuse = (why: 'not-absolute' | 'missing' | 'inside' | 'not-writable') =>
    new Refused(`second-folder-${why}`, 'secondFolder')
  if (!isAbsolute(secondFolder)) throw refuse('not-absolute')
  if (!isFolder(secondFolder)) throw refuse('missing')
  if (isInsideDataFolder(secondFolder, dataFolder)) throw refuse('inside')
  try {
    // Not `recursive`: in a folder that takes no new one, such as /proc, Node would try for ever.
    if (!isFolder(innerFolder(secondFolder))) await mkdir(innerFolder(secondFolder), { mode: 0o700 })
    await access(innerFolder(secondFolder), constants.W_OK)
  } catch {
    throw refuse('not-writable')
  }
  // The folder that was there already can be a link to the data folder.
  if (isInsideDataFolder(innerFolder(secondFolder), dataFolder)) throw refuse('inside')
}
