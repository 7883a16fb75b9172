/**
 * The part of Vite's manifest that is read here. Its keys are source paths below src/renderer, such as `index.html`,
 * and generated names for chunks that several modules share.
 *
 * @typedef {Record<string, {
 *   file: string,
 *   isEntry?: boolean,
 *   isDynamicEntry?: boolean,
 *   imports?: string[],
 *   dynamicImports?: string[],
 * }>} Manifest
 */

/** @typedef {{ file: string, raw: number, gzip: number }} Chunk A built script; its sizes in bytes. */

/** @typedef {{ firstScreenGzip: number, chunkRaw: number }} Budget In bytes. */

/** @typedef {{ firstScreen: Chunk[], firstScreenGzip: number, largest: Chunk, exceeded: string[] }} BundleReport */

/**
 * Lists the scripts that the first screen loads: the entry of the page, the routes it loads lazily, and everything that
 * these import statically.
 *
 * @param {Manifest} manifest
 * @param {string[]} lazyRoutes The source files of the routes, below src/renderer.
 * @returns {string[]} Files, each once.
 * @throws {Error} When a route has no chunk of its own. Then its source file was renamed or is no longer loaded lazily.
 */
export function firstScreenFiles(manifest, lazyRoutes) {
  for (const route of lazyRoutes) {
    if (!manifest[route]?.isDynamicEntry) throw new Error(`${route} has no chunk of its own in the build`)
  }
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The manifest has no entry')
  /** @type {Set<string>} */
  const reached = new Set()
  const waiting = [...entries, ...lazyRoutes]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    waiting.push(...(manifest[key]?.imports ?? []))
  }
  return [...new Set([...reached].flatMap((key) => manifest[key]?.file ?? []))]
}

/**
 * @param {Manifest} manifest
 * @param {string[]} lazyRoutes See firstScreenFiles.
 * @param {(file: string) => { raw: number, gzip: number }} sizeOf
 * @param {Budget} budget
 * @returns {BundleReport} `exceeded` has a sentence for each limit that is exceeded.
 */
export function checkBundle(manifest, lazyRoutes, sizeOf, budget) {
  const scripts = new Set(Object.values(manifest).flatMap(({ file }) => (file.endsWith('.js') ? [file] : [])))
  const chunks = [...scripts]
    .map((file) => ({ file, ...sizeOf(file) }))
    .sort((one, other) => other.raw - one.raw)
  const [largest] = chunks
  if (!largest) throw new Error('The manifest has no script')

  const files = new Set(firstScreenFiles(manifest, lazyRoutes))
  const firstScreen = chunks.filter(({ file }) => files.has(file))
  const firstScreenGzip = firstScreen.reduce((sum, { gzip }) => sum + gzip, 0)

  const exceeded = chunks
    .filter(({ raw }) => raw > budget.chunkRaw)
    .map(({ file, raw }) => `${file} has ${kilobytes(raw)}; a chunk may have ${kilobytes(budget.chunkRaw)}.`)
  if (firstScreenGzip > budget.firstScreenGzip) {
    exceeded.unshift(
      `The first screen loads ${kilobytes(firstScreenGzip)} in gzip; it may load ${kilobytes(budget.firstScreenGzip)}.`,
    )
  }
  return { firstScreen, firstScreenGzip, largest, exceeded }
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
