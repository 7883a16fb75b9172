import { fileURLToPath } from 'node:url'
import { dataFolder, knownFoldersFile, olderDataFolders } from '../../../scripts/data-folder.mjs'
import { type BrowserHostArguments, readArguments } from './arguments'
import { serve } from './serve'

// The files contain health data, so other users of the computer must not read them.
process.umask(0o077)

const options = ((): BrowserHostArguments => {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    return fail(error)
  }
})()

const windowKey = process.env.ELSEWHERE_WINDOW_KEY || null
delete process.env.ELSEWHERE_WINDOW_KEY

const practice = await serve({
  ...options,
  assetsFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  backupProgram: new URL('./backups.js', import.meta.url),
  olderFolders: options.dataFolder === dataFolder({ data: null, sample: false }) ? olderDataFolders() : [],
  knownFolders: knownFoldersFile(),
  windowKey,
  clock: () => new Date(),
  log: (line) => console.error(line),
}).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return fail(taken ? new Error(`Another program uses port ${options.port}.`) : error)
})

// One Ctrl+C can send two signals: from the terminal and from the program that started this one.
let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await practice.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
if (options.endWithInput)
  process.stdin
    .on('end', () => void stop())
    .on('error', () => void stop())
    .resume()

// The reader of the output may have ended. The practice must still close properly.
process.stdout.on('error', () => undefined)
process.stdout.write(`Elsewhere is open at ${practice.link}\n`)

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}
