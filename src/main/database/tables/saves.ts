import type { Generated } from 'kysely'

/** One row about the record itself. */
export interface RecordStateTable {
  id: number
  /** A random value that no other record has. */
  identity: string
  /** The latest time at which something was created or signed, an ISO time in UTC; null before that. */
  latestTime: string | null
  /** How many transactions have written, counted by database/journal/save-count.ts. */
  saves: Generated<number>
  /** A random value of the program run that wrote last; '' before the first save. */
  opening: Generated<string>
  /** The `opening` before that. */
  openingBefore: Generated<string>
}

/** What a deletion took away; see main/pages/deletion.ts. */
export interface DeletionsTable {
  id: Generated<number>
  /** ISO time in UTC. */
  at: string
  /** JSON with all rows of the client before the deletion. */
  record: string
}

/** The key and the answer of a call that created something; see main/create-once.ts. */
export interface CreatedOnceTable {
  key: string
  /** The path of the call. */
  kind: string
  inputHash: string
  /** The answer as JSON; null where the call answers nothing. */
  answer: string | null
  createdAt: string
}
