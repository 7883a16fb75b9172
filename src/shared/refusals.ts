/** Why a call was refused, beyond what a schema checks. The messages are in renderer/api/refusals.ts. */
export const refusals = [
  'not-found',
  'changed-elsewhere',
  'draft-changed-elsewhere',
  'unreachable',
  'signed',
  'not-signed',
  'voided',
  'points-missing',
  'practice-not-open',
  'practice-open',
  'record-replaced',
  'record-damaged',
  'closed',
  'read-only',
  'another-practice',
  'already-saved',
  'key-of-another-call',
  'clock-wrong',
  'practice-exists',
  'visit-before-birth',
  'birth-after-visit',
  'birth-after-onset',
  'onset-before-birth',
  'complaint-of-another-client',
  'visit-of-another-client',
  'complaint-not-in-visit',
  'complaint-has-outcome',
  'asked-before-visit',
  'visit-after-asked',
  'client-archived',
  'activity-of-another-complaint',
  'activities-full',
  'tissue-already-planned',
  'plan-full',
  'tissue-unknown',
  'tissue-name-taken',
  'relation-known',
  'ruled-out-already',
  'red-flag-not-recorded',
  'cleared-before-onset',
  'cleared-before-found',
  'routine-exists',
  'routines-full',
  'phrase-exists',
  'phrases-full',
  'backup-missing',
  'backup-empty',
  'backup-truncated',
  'backup-not-ours',
  'backup-newer',
  'backup-damaged',
  'backup-changed',
  'backup-other-practice',
  'backup-not-examined',
  'backup-failed',
  'backup-running',
  'restore-failed',
  'restore-whole-backup',
  'client-not-in-backup',
  'client-changed',
  'nothing-to-undo',
  'second-folder-not-absolute',
  'second-folder-missing',
  'second-folder-inside',
  'second-folder-not-writable',
  'disk-full',
  'disk-refused',
  'unexpected',
] as const
export type Refusal = (typeof refusals)[number]

/** How many calls a request may carry. The answers of all of them are in memory at once. */
export const MAX_CALLS_PER_REQUEST = 10

/** The facts of an error for the renderer: a refusal and its field, or the message of the schema for each field. */
export interface ErrorFacts {
  refusal: Refusal | null
  /** The day that the computer's clock shows, YYYY-MM-DD; only with `clock-wrong`. */
  day?: string
  /** Dotted path and message, in the order of the form. */
  fields: { path: string; message: string }[]
}
