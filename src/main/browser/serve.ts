import { createClinic } from '../clinic'
import { browserDesktop } from '../desktop'
import { createBrowserHost } from './server'

export interface ServeOptions {
  /** Absolute. */
  dataFolder: string
  /** Where the built screens are. Absolute. */
  assetsFolder: string
  /** The built file of backups/program.ts. */
  backupProgram: URL
  /** Where earlier versions kept the practice; see `ClinicOptions`. */
  olderFolders?: readonly string[]
  /** The file that remembers which data folders had a practice; see `ClinicOptions`. */
  knownFolders?: string
  /** Whether to open the sample practice. */
  sample: boolean
  /** 0 lets the system choose a free port. */
  port: number
  /** A key that is valid once, for the window that the program opens. */
  windowKey?: string | null
  /** Returns the present time. */
  clock: () => Date
  log: (line: string) => void
}

export interface ServedPractice {
  /** The address with the key in the fragment. */
  readonly link: string
  /** Waits for running responses, then closes the practice. */
  close(): Promise<void>
}

/**
 * Opens the practice of a data folder, and serves it to the browsers of this computer. Rejects with the system's error
 * when the port is in use.
 */
export async function serve(options: ServeOptions): Promise<ServedPractice> {
  const { dataFolder, assetsFolder, sample, backupProgram, clock, log, knownFolders, olderFolders } = options
  const clinic = createClinic({
    dataFolder,
    assetsFolder,
    desktop: browserDesktop,
    clock,
    sample,
    backupProgram,
    ...(knownFolders !== undefined && { knownFolders }),
    ...(olderFolders !== undefined && { olderFolders }),
    log,
  })
  const host = await createBrowserHost({
    fetch: (request) => clinic.fetch(request),
    port: options.port,
    windowKey: options.windowKey ?? null,
  }).catch(async (error: unknown) => {
    await clinic.close()
    throw error
  })
  return {
    link: host.link,
    async close() {
      await host.close()
      await clinic.close()
    },
  }
}
