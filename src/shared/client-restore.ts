import { z } from 'zod'
import { id } from './fields'

/** What is compared one by one, in the order of the screen. */
export const restoredKinds = [
  'complaints',
  'visits',
  'voids',
  'amendments',
  'outcomes',
  'measurements',
  'plans',
  'ruledOut',
  'calls',
  'visitDrafts',
] as const
export type RestoredKind = (typeof restoredKinds)[number]

/** Which version of something is in the record after the restore. */
export const versions = ['backup', 'now'] as const
export type Version = (typeof versions)[number]

type Stored = string | number | null
/** The stored value of a field, such as JSON for a list of ids, or the rows that belong to it. */
export type ComparedValue = Stored | Record<string, Stored> | Record<string, Stored>[]

/** One field that differs. */
export interface Difference {
  field: string
  backup: ComparedValue
  now: ComparedValue
}

/** Something that the backup and the present record do not both have in the same form. */
export interface ComparedItem {
  /** Names the item in the restore. */
  key: string
  kind: RestoredKind
  state: 'only in backup' | 'only now' | 'changed'
  /** A day or a moment of the practice's clock, or an ISO time in UTC; null where the item has none. */
  when: string | null
  /** The title of the complaint, or the text of the amendment. */
  title: string
  /** Empty for what only one side has. */
  differences: Difference[]
  /** The version that is proposed; null where nothing can be chosen. */
  proposed: Version | null
  /**
   * Why the present record stays as it is: the visit is signed or void there, or the outcome is of a complaint that the
   * visit does not treat there.
   */
  stays: 'signed' | 'void' | 'not treated' | null
}

/** How much of each kind a client has. */
export interface ClientCounts {
  complaints: number
  visits: number
  signedNotes: number
  outcomes: number
  painMarks: number
  measurements: number
  plans: number
  visitDrafts: number
}

/** What a backup and the present record have of one client. */
export interface ClientComparison {
  /** The client's id in the backup. */
  clientId: number
  inBackup: { firstName: string; lastName: string; dateOfBirth: string | null }
  /** Null when the present record does not have the client. */
  now: { id: number; firstName: string; lastName: string } | null
  /** Each field of the client's details that differs, with the version that is proposed. */
  details: (Difference & { proposed: Version })[]
  counts: { backup: ClientCounts; now: ClientCounts }
  items: ComparedItem[]
  /** The names of the own tissues of the backup that the present record does not have, by the ids in `items`. */
  newTissues: Record<string, string>
  /** What the present record had when it was compared. The restore is refused if it has changed since. */
  expectedState: string
}

const copyId = z.uuid()

/** Searches the clients of an opened backup. */
export const backupClientSearch = z.object({
  copyId,
  text: z.string().max(200, 'Enter at most 200 characters'),
})

/** Names a client by the id in the backup, or by the id in the present record. */
export const clientInBackup = z.union([z.object({ copyId, inBackup: id }), z.object({ copyId, now: id })])
export type ClientInBackup = z.infer<typeof clientInBackup>

/** How many fields and items one restore can choose. A client with more is restored with the whole backup. */
const MAX_CHOICES = 20_000

export const clientRestore = z.object({
  copyId,
  /** The client's id in the backup. */
  clientId: id,
  expectedState: z.string().max(64),
  /** The fields and the items of which the version of the backup is taken. Of all others the present one stays. */
  fields: z.array(z.string().max(40)).max(100),
  items: z.array(z.string().max(40)).max(MAX_CHOICES),
})
export type ClientRestore = z.infer<typeof clientRestore>
