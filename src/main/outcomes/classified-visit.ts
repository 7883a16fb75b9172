import type { Verdict, VisitKind } from '@shared/vocabulary'

/** A visit of a complaint with the stored verdict (`before`) and the new one. */
export interface ClassifiedVisit {
  complaintId: number
  id: number
  at: string
  kind: VisitKind
  painBefore: number | null
  painAfter: number | null
  before: Verdict
  verdict: Verdict
}
