import { copyFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** After this time without a byte a download ends, in milliseconds. */
export const STALL_MS = 60_000

/**
 * @typedef {object} Progress
 * @property {number} received Bytes, with those of an earlier download.
 * @property {number | null} total Bytes; null when the server does not say it.
 */

/**
 * Returns a downloader for `@electron/get`. Its own one ends a download that has stopped only after minutes, shows nothing
 * in the first half minute, and starts again from the first byte. This one goes on while bytes come. It keeps what has come
 * in a folder, and the next download goes on from there. `@electron/get` compares the checksum of the whole file.
 *
 * @param {object} options
 * @param {string} options.folder For the part that has come. Absolute.
 * @param {number} [options.stallMs]
 * @param {(progress: Progress) => void} [options.onProgress]
 */
export function resumedDownloader({ folder, stallMs = STALL_MS, onProgress = () => undefined }) {
  return {
    /**
     * @param {string} url
     * @param {string} target The file, absolute.
     * @throws {Error} The message says in one sentence why the download ended.
     */
    async download(url, target) {
      mkdirSync(folder, { recursive: true })
      const part = join(folder, `${basename(target)}.part`)
      await fetchRest(url, part, { stallMs, onProgress })
      mkdirSync(dirname(target), { recursive: true })
      move(part, target)
    },
  }
}

/**
 * Downloads what a file lacks.
 *
 * @param {string} url
 * @param {string} part The file, absolute. What it has is kept, if the server can go on from there.
 * @param {{ stallMs: number, onProgress: (progress: Progress) => void }} options
 */
async function fetchRest(url, part, { stallMs, onProgress }) {
  const had = statSync(part, { throwIfNoEntry: false })?.size ?? 0
  const stopped = new AbortController()
  const timer = setTimeout(() => stopped.abort(), stallMs)
  try {
    const response = await fetch(url, {
      // A compressed answer has no part that another one continues.
      headers: { 'accept-encoding': 'identity', ...(had > 0 && { range: `bytes=${had}-` }) },
      signal: stopped.signal,
    })
    // The server has no byte after those: the file is whole, or not of this server. Its checksum decides.
    if (had > 0 && response.status === 416) return void (await response.body?.cancel())
    if (!response.ok || !response.body) throw new Error(`The server answered with ${response.status}.`)
    const goesOn =
      response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${had}-`)
    if (response.status === 206 && !goesOn) throw new Error('The server sent another part of the file.')
    const length = Number(response.headers.get('content-length'))
    let received = goesOn ? had : 0
    const total = length > 0 ? received + length : null
    timer.refresh()
    const file = await open(part, goesOn ? 'a' : 'w')
    try {
      for await (const bytes of response.body) {
        timer.refresh()
        await file.write(bytes)
        received += bytes.length
        onProgress({ received, total })
      }
    } finally {
      await file.close()
    }
    if (total !== null && received < total) throw new Error('The connection ended too early.')
  } catch (error) {
    if (!stopped.signal.aborted) throw error
    throw new Error(`No byte has come for ${Math.round(stallMs / 1000)} seconds.`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function move(from, to) {
  try {
    renameSync(from, to)
  } catch {
    // Another disk.
    copyFileSync(from, to)
    rmSync(from)
  }
}
