import Database from 'better-sqlite3'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What the driver runs on. The default is this process. */
export interface Runtime {
  platform: NodeJS.Platform
  arch: string
  /** The version of Electron; undefined on Node. */
  electron: string | undefined
}

const thisProcess: Runtime = {
  platform: process.platform,
  arch: process.arch,
  electron: process.versions['electron'],
}

/**
 * Opens a file with the driver. Every connection of the program is made here.
 * @param path an absolute path, or `:memory:`
 * @throws an error of SQLite, or of the system when the driver's native file cannot be loaded
 */
export function openDriver(path: string, options: Database.Options = {}): Database.Database {
  const nativeBinding = nativeFile(thisProcess)
  return new Database(path, nativeBinding === undefined ? options : { ...options, nativeBinding })
}

/**
 * Returns the absolute path of the driver's native file; undefined where the driver finds it by itself.
 *
 * To find it, the driver asks for a report of the process (`process.report.getReport`), to tell musl from glibc. In Electron
 * that call can end the process on Linux. Electron never runs on musl.
 */
export function nativeFile({ platform, arch, electron }: Runtime): string | undefined {
  if (electron === undefined) return undefined
  const library = dirname(createRequire(import.meta.url).resolve('better-sqlite3'))
  return join(library, '..', 'prebuilds', `${platform}-${arch}.node`)
}
