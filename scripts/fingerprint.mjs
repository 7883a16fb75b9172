import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One word for the content of these files and folders; what is missing counts too. It takes milliseconds, so no clock is trusted. */
export function fingerprint(folder, names) {
  const hash = createHash('sha256')
  const add = (name) => {
    const path = join(folder, name)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return hash.update(`${name} missing\n`)
    if (found.isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(`${name}/${entry}`)
      return hash
    }
    const content = readFileSync(path)
    return hash.update(`${name} ${content.length}\n`).update(content)
  }
  for (const name of names) add(name)
  return hash.digest('hex')
}

/**
 * Whether what npm has installed, by its own account in node_modules, is what the lock file asks for. Packages for other systems
 * are left out by npm, so an optional one may be missing.
 */
export function sameInstalled(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const there = installed.packages ?? {}
  return (
    wanted.length > 0 &&
    wanted.every(([path, entry]) => {
      const found = there[path]
      if (!found) return entry.optional === true || entry.devOptional === true
      return found.version === entry.version && found.integrity === entry.integrity
    }) &&
    Object.keys(there).every((path) => lock.packages[path])
  )
}
