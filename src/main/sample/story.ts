import type { ClientInput } from '@shared/clients'
import type { ComplaintInput, ComplaintRegion } from '@shared/complaints'
import type { OutcomeInput } from '@shared/outcomes'
import type { PlanInput, PlanItemInput } from '@shared/plans'
import type { RegionId } from '@shared/anatomy/regions'
import type { MovementId } from '@shared/anatomy/movements'
import type { WidespreadSignId } from '@shared/reasoning/record/widespread-signs'
import type { PainMarkInput, VisitInput, VisitScreens, WorkInput } from '@shared/visits'
import type { Radiation } from '@shared/vocabulary'

/**
 * One made-up client with complaints, visits and calls. Times are days before today, so that the sample practice is
 * always up to date. A field that is left out is empty.
 */
export interface Story {
  client: Partial<Omit<ClientInput, 'precautions'>> & Pick<ClientInput, 'firstName' | 'lastName'>
  /** What was found when precautions were asked at the last visit. Left out: none was found. */
  precautions?: PrecautionStory[]
  /** Only for a client without visits. All others are added on the day of the first visit. */
  addedDaysAgo?: number
  archived?: true
  complaints?: ComplaintStory[]
  /** Oldest first. */
  visits?: VisitStory[]
  /** Follow-up calls without an outcome, oldest first. */
  calls?: CallStory[]
}

export interface PrecautionStory {
  id: string
  /** The week of pregnancy on the day of asking. */
  week?: number
  /** The day of the event. */
  daysAgo?: number
  place?: string
}

export interface CallStory {
  daysAgo: number
  result: 'no answer' | 'ask again'
  /** Only with "ask again". */
  againAfterDays?: number
  note?: string
}

/** The outcome measures PSFS and GROC. */
export interface MeasureStory {
  activities: string[]
  measurements: {
    /** Index in the visits of the client. */
    visitIndex: number
    /** In the order of the activities. */
    scores: number[]
    groc?: number
  }[]
}

/** Red flags are asked when a complaint is opened, unless `redFlagsAskedOn` is null. */
export interface ComplaintStory extends Partial<Omit<ComplaintInput, 'regions' | 'status' | 'onsetOn'>> {
  title: string
  regions: ComplaintRegion[]
  worseBy?: MovementId[]
  betterBy?: MovementId[]
  widespreadSigns?: WidespreadSignId[]
  beganDaysAgo?: number
  closed?: { status: 'resolved' | 'referred on'; daysAgo: number }
  measures?: MeasureStory
  plan?: Partial<Omit<PlanInput, 'reviewOn'>> & { reviewInDays: number | null }
}

export interface VisitStory {
  daysAgo: number
  minutes?: number
  kind?: VisitInput['kind']
  s?: string
  o?: string
  a?: string
  p?: string
  /** Pain and outcome of the first complaint. */
  pain?: Pain
  /** How far the pain of the first complaint runs down an arm or leg. Left out: not asked. */
  radiation?: Radiation
  /** The results of short tests for the first complaint. */
  screens?: VisitScreens
  outcome?: OutcomeStory
  otherComplaints?: {
    complaintIndex: number
    pain: Pain
    radiation?: Radiation
    screens?: VisitScreens
    outcome?: OutcomeStory
  }[]
  painMarks?: PainMarkInput[]
  work?: WorkInput[]
}

export type Pain = [before: number | null, after: number | null]

export interface OutcomeStory {
  relief: OutcomeInput['relief']
  painNow?: number
  /** Days after the visit. Without it, the outcome is asked at the next visit. */
  askedAfterDays?: number
  /** Without it, "phone". */
  askedHow?: OutcomeInput['askedHow']
  reaction?: string
  note?: string
}

export const region = (id: RegionId, side: ComplaintRegion['side']): ComplaintRegion => ({ region: id, side })

export const painMark = (
  id: RegionId,
  side: PainMarkInput['side'],
  kind: PainMarkInput['kind'] = null,
): PainMarkInput => ({ region: id, side, kind })

export function worked(
  tissue: string,
  side: WorkInput['side'],
  technique: WorkInput['technique'],
  minutes: number,
  pressure: NonNullable<WorkInput['pressure']>,
  response: WorkInput['response'],
  familiarPain: WorkInput['familiarPain'] = 'not tested',
  note = '',
): WorkInput {
  return { tissue, side, technique, minutes, pressure, response, familiarPain, note, complaintId: null }
}

/** A tissue that was palpated but not worked. */
export function checked(
  tissue: string,
  side: WorkInput['side'],
  familiarPain: WorkInput['familiarPain'],
  note = '',
): WorkInput {
  return {
    tissue,
    side,
    technique: 'check only',
    minutes: 1,
    pressure: 'medium',
    response: null,
    familiarPain,
    note,
    complaintId: null,
  }
}

export const planned = (
  tissue: string,
  side: PlanItemInput['side'],
  action: PlanItemInput['action'],
  reason: string,
): PlanItemInput => ({ tissue, side, action, reason })
