import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'

const installers = ['.deb', '.AppImage', '.dmg', '.exe']

/**
 * Writes the SHA-256 of each installer in a folder to a file there, as `sha256sum --check` reads it.
 *
 * @param {string} folder Absolute, or relative to the working folder.
 * @param {string} name The name of the file to write.
 * @returns {Promise<string>} What was written: a line for each installer.
 * @throws {Error} When the folder has no installer.
 */
export async function writeChecksums(folder, name) {
  const lines = []
  for (const file of readdirSync(folder).toSorted()) {
    if (!installers.some((ending) => file.endsWith(ending))) continue
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, file)), hash)
    lines.push(`${hash.digest('hex')}  ${file}\n`)
  }
  if (lines.length === 0) throw new Error(`There is no installer in ${folder}.`)
  const text = lines.join('')
  writeFileSync(join(folder, name), text)
  return text
}

const [, program, folder, name] = process.argv
if (program !== undefined && pathToFileURL(program).href === import.meta.url) {
  if (!folder || !name) throw new Error('Name the folder of the installers and the file to write.')
  process.stdout.write(await writeChecksums(folder, name))
}
