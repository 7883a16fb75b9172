import type { ClientInput } from '@shared/clients'
import type { ComplaintInput, ComplaintRegion } from '@shared/complaints'
import type { OutcomeInput } from '@shared/outcomes'
import type { PlanInput, PlanItemInput } from '@shared/plans'
import type { RegionId } from '@shared/anatomy/regions'
import type { MovementId } from '@shared/anatomy/movements'
import type { WidespreadSignId } from '@shared/reasoning/record/red-flags'
import type { PainMarkInput, VisitInput, WorkInput } from '@shared/visits'

/**
 * The history of one made-up client, written down as days before the day on which the sample practice is opened, so
 * that it is always up to date. What is left out is empty.
 */
export interface Story {
  client: Partial<ClientInput> & Pick<ClientInput, 'firstName' | 'lastName'>
  /** Days ago that a client without any visit was first written down. */
  since?: number
  archived?: true
  complaints?: ComplaintStory[]
  /** Oldest first. */
  visits?: VisitStory[]
  /** Calls that brought no answer, oldest first. */
  calls?: CallStory[]
}

export interface CallStory {
  /** Days ago. */
  ago: number
  result: 'no answer' | 'ask again'
  /** With "ask again": in how many days after the call. */
  again?: number
  note?: string
}

/** What was measured beside pain; the scores are in the order of the activities. */
export interface MeasureStory {
  activities: string[]
  taken: {
    /** The visit at which it was, by its place among the client's visits, from 0. */
    visit: number
    scores: number[]
    groc?: number
  }[]
}

export interface ComplaintStory extends Partial<Omit<ComplaintInput, 'regions' | 'status' | 'onsetOn'>> {
  title: string
  regions: ComplaintRegion[]
  worseBy?: MovementId[]
  betterBy?: MovementId[]
  widespreadSigns?: WidespreadSignId[]
  /** Days ago. */
  began?: number
  /** How and how many days ago it ended. */
  closed?: { as: 'resolved' | 'referred on'; ago: number }
  /** `reviewIn` counts days from today. */
  measures?: MeasureStory
  plan?: Partial<Omit<PlanInput, 'reviewOn'>> & { reviewIn: number | null }
}

export interface VisitStory {
  /** Days ago. */
  ago: number
  minutes?: number
  kind?: VisitInput['kind']
  s?: string
  o?: string
  a?: string
  p?: string
  /** Pain before and after, for the first complaint. */
  pain?: Pain
  came?: OutcomeStory
  /** For any other complaint; `of` is its place among the client's complaints, from 0. */
  also?: { of: number; pain: Pain; came?: OutcomeStory }[]
  painMarks?: PainMarkInput[]
  work?: WorkInput[]
}

export type Pain = [before: number | null, after: number | null]

export interface OutcomeStory {
  relief: OutcomeInput['relief']
  painNow?: number
  /** Days after the visit that it was asked; without it, at the next visit. */
  after?: number
  how?: OutcomeInput['askedHow']
  reaction?: string
  note?: string
}

export const at = (region: RegionId, side: ComplaintRegion['side']): ComplaintRegion => ({ region, side })

/** A mark of where it hurt at a visit. */
export const painMarks = (
  region: RegionId,
  side: PainMarkInput['side'],
  kind: PainMarkInput['kind'] = null,
): PainMarkInput => ({ region, side, kind })

/** One line of work, in the order in which a therapist says it. */
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
  return { tissue, side, technique, minutes, pressure, response, familiarPain, note }
}

/** A tissue that was pressed and asked about, not worked. */
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
  }
}

export const planned = (
  tissue: string,
  side: PlanItemInput['side'],
  action: PlanItemInput['action'],
  reason: string,
): PlanItemInput => ({ tissue, side, action, reason })
