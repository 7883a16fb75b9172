import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkBundle, kilobytes } from './bundle-budget.mjs'
import { root } from './paths.mjs'

// Prints the sizes of the built screens; `npm run build` runs it after the build.

const budget = { firstScreenGzip: 313_000, chunkRaw: 700_000 }

/**
 * The lazily loaded routes that show "Needs another look", as source files below src/renderer.
 *
 * @type {string[]}
 */
const lazyRoutes = []

const built = join(root, 'out', 'renderer')

/** @param {string} file */
function sizeOf(file) {
  const content = readFileSync(join(built, file))
  return { raw: content.length, gzip: gzipSync(content).length }
}

/** @type {import('./bundle-budget.mjs').Manifest} */
const manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8'))
const { firstScreenGzip, largest, exceeded } = checkBundle(manifest, lazyRoutes, sizeOf, budget)

console.log(`The first screen loads ${kilobytes(firstScreenGzip)} in gzip.`)
console.log(
  `The largest chunk is ${largest.file}: ${kilobytes(largest.raw)}, ${kilobytes(largest.gzip)} in gzip.`,
)
for (const sentence of exceeded) console.log(`Over the budget: ${sentence}`)
if (exceeded.length > 0) process.exitCode = 1
