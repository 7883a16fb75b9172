import type { Verdict, VisitKind } from '@shared/vocabulary'

/** A visit of a complaint with the stored verdict (`before`) and the new one. */
export interface ClassifiedVisit {
  complaintId: number
  id: number
  at: string
  kind: VisitKind
  painBefore: number | null
  painAfter: number | null
  /** The pain that was asked last after this visit: with its outcome, or at the start of the next visit. */
  painNow: number | null
  before: Verdict
  verdict: Verdict
}

/** Complaints by their ids, from and to. */
export type IdRange = readonly [from: number, to: number]
