import type { Desktop } from './desktop'

export interface ClinicOptions {
  dataFolder: string
  /** Where earlier versions kept the practice when no folder was named, absolute. */
  olderFolders?: readonly string[]
  /** The folder of the built screens. */
  assetsFolder: string
  desktop: Desktop
  clock: () => Date
  /** Fills an empty record with the sample practice. */
  sample?: boolean
  /** The built file of backups/program.ts, which makes and checks backups. Without it no backups are made. */
  backupProgram?: URL
  /**
   * The file in the profile of the user that remembers which data folders had a practice. Absolute. Without it an empty folder
   * is always a new one.
   */
  knownFolders?: string
  /** Logs a line about a slow or failed call: names and numbers only. */
  log?: (line: string) => void
}
