import type { ScreenResult } from '../../screens/screen'
import type { ActiveRule } from '../../safety/precaution-rules'
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
  /** NPRS, 0 to 10, when the outcome was asked; left out if nobody asked. */
  painNow?: number | null
  relief: Relief | null
  verdict: Verdict
  /**
   * Whether the pain had spread to regions that were neither part of a complaint treated then nor marked at an earlier
   * visit; left out if nobody marked where it hurts. Pain marks change no tissue's rank.
   */
  newRegions?: boolean
  /** Whether the new regions are all further down one arm or leg in which it hurt before. */
  movedDownLimb?: boolean
  /** Whether pain, numbness or tingling ran down an arm or leg; left out if nobody asked. */
  ranDownLimb?: boolean
  /** The kinds of pain that were marked and that point to a nerve. */
  nerveMarks?: NerveMark[]
  /** The work for this complaint. */
  work: WorkFacts[]
  /** All work of the visit was for other complaints, so it tested nothing here. */
  isForOthersOnly?: boolean
}

/** A mark on the body chart whose kind of pain points to a nerve. */
export interface NerveMark {
  region: string
  side: Side
  kind: NerveMarkKind
}

export const nerveMarkKinds = ['numb', 'tingling', 'shooting'] as const
export type NerveMarkKind = (typeof nerveMarkKinds)[number]

/** What was asked before the first suggestions. */
export interface AskedFacts {
  redFlags: boolean
  precautions: boolean
}

/** The average of the activities (PSFS, 0 to 10) and the global rating of change (-7 to 7) at the last time. */
export interface MeasuredFacts {
  /** Change of the PSFS since the start, in points; null if it was not measured twice. */
  psfsChange: number | null
  groc: number | null
}

export interface ComplaintFacts {
  regions: { region: string; side: Side }[]
  /** Ids of movements that bring the pain on. */
  worseBy: string[]
  redFlags: string[]
  /** The recorded flags that a doctor has looked at. */
  clearedFlags?: string[]
  widespreadSigns: string[]
  /** In completed years; null or left out if it is not known. */
  age?: number | null
  /** Left out: everything was asked. */
  asked?: AskedFacts
  /** The rules of the client's precautions that are in force. */
  precautions?: readonly ActiveRule[]
  /** NPRS, 0 to 10, when the complaint was recorded. */
  painAtStart?: number | null
  /** The other measures since the start of the present course. */
  measured?: MeasuredFacts
  /** Whether pain, numbness or tingling ran down an arm or leg at the start; left out if nobody asked. */
  ranDownLimbAtStart?: boolean
  /** The day of the recommendation, YYYY-MM-DD; left out: the day of the last visit. */
  today?: string
  /** The last result of each short test. */
  screens?: ScreenFact[]
  /** Tissues that the practitioner has ruled out for this complaint. */
  ruledOut?: RuledOut[]
  /** Oldest first. */
  visits: VisitFacts[]
}

/** The last result of a short test. */
export interface ScreenFact {
  id: string
  result: ScreenResult
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
