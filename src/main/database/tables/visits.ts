import type { FormDraftKind } from '@shared/drafts/form-drafts'
import type { PainMarkInput, WorkInput } from '@shared/visits'
import type {
  AskedHow,
  FamiliarPain,
  Pressure,
  Radiation,
  Relief,
  Response,
  Side,
  Verdict,
  VisitKind,
} from '@shared/vocabulary'
import type { Generated } from 'kysely'

export interface VisitsTable {
  id: Generated<number>
  clientId: number
  practitionerId: number
  at: string
  minutes: number | null
  kind: VisitKind
  subjective: string
  objective: string
  assessment: string
  plan: string
  createdAt: string
  updatedAt: string
  /** Counts up with each change of `updatedAt`; a trigger does it. */
  revision: Generated<number>
}

export interface VisitComplaintsTable {
  visitId: number
  complaintId: number
  painBefore: number | null
  painAfter: number | null
  /** How far pain, numbness or tingling ran down an arm or leg; null when nobody asked. */
  radiation: Generated<Radiation | null>
  /** The results of short tests by their ids, as JSON. */
  screens: Generated<string>
  /** Whether relief lasted, derived by main/outcomes/derived.ts. */
  verdict: Verdict
}

export interface WorkTable {
  id: Generated<number>
  visitId: number
  position: number
  tissue: string
  side: Side
  technique: WorkInput['technique']
  minutes: number | null
  pressure: Pressure | null
  response: Response | null
  familiarPain: FamiliarPain
  note: string
  /** The complaint that the line was for; null in lines from before or when not chosen. */
  complaintId: Generated<number | null>
}

/** A place where it hurt. `kind` is null when it was not recorded. */
export interface PainMarksTable extends PainMarkInput {
  visitId: number
  position: number
}

/** An outcome as it was before a correction; see main/outcomes/write.ts. */
export interface CorrectedOutcomesTable extends Omit<OutcomesTable, 'visitId' | 'complaintId' | 'createdAt'> {
  outcomeId: number
  correctedAt: string
  /** The name of the practitioner at that time; '' for corrections of an older version. */
  correctedBy: string
}

export interface OutcomesTable {
  id: Generated<number>
  visitId: number
  complaintId: number
  relief: Relief | null
  painNow: number | null
  reaction: string
  askedAt: string
  askedHow: AskedHow
  note: string
  createdAt: string
}

/** Who signed, under which name, and when (ISO time in UTC). Rows are never changed. */
export interface SignedTable {
  visitId: number
  practitionerId: number
  name: string
  credentials: string
  at: string
}

/** What a signature signed. Rows are never changed. */
export interface SignedNotesTable {
  visitId: number
  /** The note as canonical JSON; see shared/signed-note.ts. */
  note: string
  /** The SHA-256 of `note` in UTF-8, as 64 hexadecimal digits. */
  sha256: string
  /** ISO time in UTC. */
  madeAt: string
  /** 1 when the program made it after an update, from an older signature. */
  isMadeLater: number
}

/** A correction of a signed visit. A closed row is never changed. */
export interface CorrectionsTable extends SignedTable {
  id: Generated<number>
  reason: string
  /** The whole note after the correction, as canonical JSON; see `correctedNote` in shared/signed-note.ts. */
  note: string
  /** The SHA-256 of `note` in UTF-8, as 64 hexadecimal digits. */
  sha256: string
  /** 0 inside the transaction that corrects; null when the correction is closed. */
  open: 0 | null
}

/** Which ids the ids in a signed note are now, after the client came back from a backup. Rows are never changed. */
export interface RestoredIdsTable {
  visitId: number
  /** JSON; see `restoredIds` in shared/signed-note.ts. */
  ids: string
}

/** An unsaved form other than a visit's. */
export interface FormDraftsTable {
  id: Generated<number>
  kind: FormDraftKind
  clientId: number | null
  complaintId: number | null
  visitId: number | null
  measurementId: number | null
  /** The values of the form as JSON. */
  form: string
  /** The revision of what the form edits, when the draft was started; null for something new. */
  baseRevision: number | null
  /** Increases by one with each autosave. */
  revision: number
  /** ISO time in UTC. */
  savedAt: string
}

/** An unsaved form of a visit: of a new visit of the client, or of the visit `visitId`. */
export interface VisitDraftsTable {
  id: Generated<number>
  clientId: number
  visitId: number | null
  /** The format version of `form`; see shared/drafts/visit-drafts.ts. */
  version: number
  /** The values of the form as JSON. */
  form: string
  /** The revision of the visit when its form was opened; null for a new visit. */
  visitRevision: number | null
  /** Increases by one with each autosave. */
  revision: number
  startedAt: string
  savedAt: string
}
