import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

// Third-party notices: the licence texts of everything that ships in the desktop program. Vite lists the libraries that it bundles,
// the font among them. Electron's own notices are files of its runtime.

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Licence `identifier` is an SPDX expression. */

const lists = ['out/main/.vite/licences.json', 'out/renderer/.vite/licences.json']

/** It is not bundled, because its code is native. */
const driver = 'node_modules/better-sqlite3'

/**
 * Files with texts that Vite does not find, by the name of the package: it reads one file of a package.
 *
 * @type {Record<string, string>}
 */
const furtherTexts = {
  'better-sqlite3-multiple-ciphers': 'resources/notices/sqlite.txt',
  'libphonenumber-js': 'node_modules/libphonenumber-js/LICENSE.Apache',
  'react-remove-scroll-bar': 'resources/notices/react-remove-scroll-bar.txt',
}

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8').trim()

/**
 * Lists what ships, by name, each version once. Reads the lists of the last build.
 *
 * @returns {Licence[]}
 */
export function listLicences() {
  const { name, version, license } = JSON.parse(read(`${driver}/package.json`))
  /** @type {Licence[]} */
  const listed = [
    ...lists.flatMap((path) => JSON.parse(read(path))),
    { name, version, identifier: license, text: read(`${driver}/LICENSE`) },
  ]
  const once = new Map(listed.map((licence) => [`${licence.name} ${licence.version}`, licence]))
  return [...once.values()]
    .map((licence) => {
      const further = furtherTexts[licence.name]
      const text = [licence.text, further && read(further)].filter(Boolean).join('\n\n')
      return { ...licence, text }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * Returns the notices as plain text.
 *
 * @param {Licence[]} licences
 * @throws {Error} When a package has no licence or no text of it.
 */
export function noticesOf(licences) {
  const parts = licences.map(({ name, version, identifier, text }) => {
    if (!identifier || !text)
      throw new Error(`${name} has no licence text. Add it to resources/notices and to scripts/notices.mjs.`)
    return `${'='.repeat(80)}\n${name} ${version} (${identifier})\n\n${text}\n`
  })
  return ['Elsewhere contains the following software of other authors.\n', ...parts].join('\n')
}

/** Writes the notices of the last build where electron-builder.yml expects them. */
export function writeNotices() {
  writeFileSync(join(root, 'out', 'third-party-notices.txt'), noticesOf(listLicences()))
}
