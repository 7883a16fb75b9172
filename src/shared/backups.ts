import { z } from 'zod'

/**
 * Why a backup was made. `before update` is the copy before a newer version of the program changes the file, `after crash`
 * a record and a journal that could not be read completely, `rescued` the record when its file was deleted or replaced.
 */
export const backupReasons = [
  'in use',
  'by hand',
  'before update',
  'before import',
  'before merge',
  'before restore',
  'after crash',
  'rescued',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** Where a backup is: in the data folder, or in the second folder that the practice chose. */
export const backupPlaces = ['here', 'second'] as const
export type BackupPlace = (typeof backupPlaces)[number]

/** What a checked record contains. */
export const recordFacts = z.object({
  /** The `user_version` of the file. */
  version: z.number().int().nonnegative(),
  /** The name of the practice; '' before the first start. */
  practice: z.string(),
  /** Tells records of different practices apart; see main/database/record-facts.ts. */
  mark: z.string(),
  clients: z.number().int().nonnegative(),
  visits: z.number().int().nonnegative(),
  /** The time of the newest visit, YYYY-MM-DDTHH:MM; null without visits. */
  newestVisit: z.string().nullable(),
})
export type RecordFacts = z.infer<typeof recordFacts>

/** A file in a folder of backups. */
export interface Backup {
  name: string
  place: BackupPlace
  /** ISO time in UTC. */
  madeAt: string
  reason: BackupReason
  bytes: number
  /** Null for a file that was never checked, or that changed since. */
  facts: RecordFacts | null
}

const BUDGET = 'Enter a whole number from 100 to 1000000'

/** What this computer keeps about backups. It is not part of the record, which may move to another computer. */
export const backupSettings = z.object({
  /** An absolute path; '' without a second folder. */
  secondFolder: z.string().trim().max(1000, 'Enter at most 1000 characters'),
  /** How much disk the backups of a folder may use, in megabytes of 1,000,000 bytes. */
  budgetMegabytes: z.number(BUDGET).int(BUDGET).min(100, BUDGET).max(1_000_000, BUDGET),
})
export type BackupSettings = z.infer<typeof backupSettings>

/** A change of one of the settings or of both. */
export const backupSettingsChange = backupSettings.partial()
export type BackupSettingsChange = z.infer<typeof backupSettingsChange>

export const defaultBackupSettings: BackupSettings = { secondFolder: '', budgetMegabytes: 10_000 }

/** The file that a preview examines: a listed backup, or a file that was sent here before. */
export const backupSource = z.union([
  z.object({ place: z.enum(backupPlaces), name: z.string().min(1).max(200) }),
  z.object({ upload: z.uuid() }),
])
export type BackupSource = z.infer<typeof backupSource>

/** What a restore would take away from the present record. */
export interface Losses {
  clients: number
  visits: number
  /** Visits that are in both, and were changed since the backup. */
  changedVisits: number
}

/** How a file ends that moves a practice to another computer. */
export const archiveEnding = '.elsewhere'
