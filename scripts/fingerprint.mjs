import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Returns a SHA-256 hash of the content of these files and folders, in hexadecimal. A missing file changes it too.
 * Hashing takes milliseconds, so modification times are not used.
 *
 * @param {string} folder
 * @param {string[]} names Paths below the folder.
 */
export function fingerprint(folder, names) {
  const hash = createHash('sha256')
  /** @param {string} name */
  const add = (name) => {
    const path = join(folder, name)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) hash.update(`${name} missing\n`)
    else if (found.isDirectory()) for (const entry of readdirSync(path).sort()) add(`${name}/${entry}`)
    else {
      const content = readFileSync(path)
      hash.update(`${name} ${content.length}\n`).update(content)
    }
  }
  for (const name of names) add(name)
  return hash.digest('hex')
}

/**
 * @typedef {object} LockFile
 * @property {Record<string, LockedPackage>} [packages]
 */

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Returns whether npm has installed the packages of the lock file. npm leaves out packages for other systems, so an
 * optional package may be missing.
 *
 * @param {LockFile} lock
 * @param {LockFile} installed npm's own list in node_modules.
 */
export function sameInstalled(lock, installed) {
  const locked = lock.packages ?? {}
  const wanted = Object.entries(locked).filter(([path]) => path !== '')
  const there = installed.packages ?? {}
  return (
    wanted.length > 0 &&
    wanted.every(([path, entry]) => {
      const found = there[path]
      if (!found) return entry.optional === true || entry.devOptional === true
      return found.version === entry.version && found.integrity === entry.integrity
    }) &&
    Object.keys(there).every((path) => locked[path])
  )
}
