/** What the reasoning is told. Plain facts of the record: no clock, no database, nothing derived but the verdicts. */

export type Side = 'left' | 'right' | 'both' | 'middle'

/** How long relief lasted, as the client tells it. */
export type Relief =
  'none' | 'under 4 hours' | '4 to 24 hours' | '1 to 3 days' | '4 to 7 days' | 'over 7 days' | 'still better'

export type Response = 'released' | 'partly' | 'did not release'

/** Whether palpation of the tissue gave the client's own, familiar pain. */
export type FamiliarPain = 'yes' | 'no' | 'not tested'

export type VisitKind = 'therapeutic' | 'relaxation' | 'assessment'

export type Pressure = 'light' | 'medium' | 'firm'

/**
 * The verdict on a visit. 'partly lasted': relief lasted, but it was less than the criterion for lasting relief. 'too early': asked
 * before relief could have lasted, or before worse could be told from soreness. 'not recorded': nobody asked.
 */
export type Verdict =
  'lasted' | 'partly lasted' | 'did not last' | 'no change' | 'worse' | 'too early' | 'not recorded'

export interface WorkFacts {
  /** The id of a muscle, or of a tissue the practitioner added. */
  tissue: string
  side: Side
  /** Palpated and not worked: its familiar pain counts, its outcome does not. */
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
   * visit; left out where nobody marked where it hurts. What was marked moves no tissue's rank.
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

/** How tissues did for other clients with the same region here: counts of visits that tested them, by tissue id. */
export type PracticeExperience = ReadonlyMap<string, { lasted: number; didNotLast: number }>
