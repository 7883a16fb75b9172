import type { FamiliarPain, Pressure, Relief, Response, Side, Verdict, VisitKind } from '../../vocabulary'

/**
 * The input of the reasoning: plain facts of the record. It has no clock, no database, and nothing derived but the
 * verdicts.
 */

export interface WorkFacts {
  /** The id of a tissue of the tables, or of one that the practitioner added. */
  tissue: string
  side: Side
  /** Palpated and not worked: its familiar pain counts, the outcome of the visit does not. */
  checkOnly: boolean
  minutes: number | null
  pressure: Pressure | null
  response: Response | null
  familiarPain: FamiliarPain
}

export interface VisitFacts {
  id: number
  /** Local time, YYYY-MM-DDTHH:MM. */
  at: string
  kind: VisitKind
  /** NPRS, 0 to 10. */
  painBefore: number | null
  /** NPRS, 0 to 10, at the end of the visit. */
  painAfter: number | null
  relief: Relief | null
  verdict: Verdict
  /**
   * Whether the pain had spread to regions that were neither part of a complaint treated then nor marked at an earlier
   * visit; left out if nobody marked where it hurts. Pain marks change no tissue's rank.
   */
  newRegions?: boolean
  work: WorkFacts[]
}

export interface ComplaintFacts {
  regions: { region: string; side: Side }[]
  /** Ids of movements that bring the pain on. */
  worseBy: string[]
  redFlags: string[]
  widespreadSigns: string[]
  /** Tissues that the practitioner has ruled out for this complaint. */
  ruledOut?: RuledOut[]
  /** Oldest first. */
  visits: VisitFacts[]
}

export interface RuledOut {
  tissue: string
  side: Side
  /** Local day, YYYY-MM-DD. */
  on: string
  /** In the practitioner's words; may be ''. */
  why: string
}

/**
 * Results of tissues for other clients of this practice with the same region: counts of visits that tested them, by
 * tissue id.
 */
export type PracticeExperience = ReadonlyMap<string, { lasted: number; didNotLast: number }>
