import { emptyClient, type ClientInput } from '@shared/clients'
import { emptyComplaint, type ComplaintInput } from '@shared/complaints'
import { addDays, dayOf, daysBetween } from '@shared/fields'
import type { OutcomeInput } from '@shared/outcomes'
import type { PlanInput } from '@shared/plans'
import type { VisitInput, VisitScreens } from '@shared/visits'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import type { Radiation } from '@shared/vocabulary'
import type {
  CallStory,
  ComplaintStory,
  MeasureStory,
  OutcomeStory,
  PrecautionStory,
  Story,
  VisitStory,
} from './story'

const CALL_TIME = '12:40'

/** A story with dates instead of days ago. */
export interface History {
  client: ClientInput
  archived: boolean
  /** The day on which the client was added, YYYY-MM-DD. */
  addedOn: string
  complaints: {
    complaint: ComplaintInput
    openedOn: string
    closedOn: string | null
    plan: PlanInput | null
    measures: {
      activities: string[]
      measurements: { at: string; scores: number[]; groc: number | null }[]
    } | null
  }[]
  /** Oldest first. */
  visits: VisitHistory[]
  calls: { at: string; result: CallStory['result']; againAt: string | null; note: string }[]
}

type Outcome = Omit<OutcomeInput, 'visitId' | 'complaintId'>

export interface VisitHistory {
  visit: Omit<VisitInput, 'complaints'>
  complaints: {
    complaintIndex: number
    painBefore: number | null
    painAfter: number | null
    radiation: Radiation | null
    screens: VisitScreens
    outcome: Outcome | null
  }[]
}

export function historyOf(
  story: Story,
  now: Date,
  bookTime: (daysAgo: number, minutes: number) => string,
): History {
  const today = dayOf(now)
  const times = (story.visits ?? []).map((visit) => bookTime(visit.daysAgo, visit.minutes ?? 60))
  const addedOn = times[0]?.slice(0, 10) ?? addDays(today, -(story.addedDaysAgo ?? 0))
  const visits = (story.visits ?? []).map((visit, index) =>
    visitOf(visit, times[index]!, times.slice(index + 1)),
  )
  return {
    client: {
      ...emptyClient,
      ...story.client,
      consentOn: addedOn,
      precautions: precautionsOf(story.precautions ?? [], today, times.at(-1)?.slice(0, 10) ?? addedOn),
    },
    archived: story.archived ?? false,
    addedOn,
    complaints: (story.complaints ?? []).map((complaint, index) => {
      const days = daysOf(visits, index)
      const openedOn = days[0] ?? addedOn
      return {
        complaint: complaintOf(complaint, today, lastAskedOn(days, openedOn)),
        openedOn,
        closedOn: complaint.closed ? addDays(today, -complaint.closed.daysAgo) : null,
        plan: complaint.plan ? planOf(complaint.plan, today) : null,
        measures: complaint.measures ? measuresOf(complaint.measures, times) : null,
      }
    }),
    visits,
    calls: (story.calls ?? []).map((call) => callOf(call, today)),
  }
}

function precautionsOf(found: readonly PrecautionStory[], today: string, askedOn: string): PrecautionAnswers {
  const answers = found.map(({ id, week = null, daysAgo, place = '' }) => ({
    id,
    week,
    on: daysAgo === undefined ? null : addDays(today, -daysAgo),
    place,
    clearedBy: '',
    clearedOn: null,
  }))
  return { answers, askedOn }
}

/** After so many days the sample practice asks about red flags again at a visit, before the answers are out of date. */
const ASK_AFTER_DAYS = 90

/** Red flags are asked when a complaint is opened, and again at a visit long after that. */
function lastAskedOn(days: readonly string[], openedOn: string): string {
  return days.reduce((askedOn, day) => (daysBetween(askedOn, day) > ASK_AFTER_DAYS ? day : askedOn), openedOn)
}

function complaintOf(complaint: ComplaintStory, today: string, redFlagsAskedOn: string): ComplaintInput {
  const { beganDaysAgo, closed, plan: _plan, measures: _measures, ...input } = complaint
  return {
    ...emptyComplaint,
    redFlagsAskedOn,
    ...input,
    onsetOn: beganDaysAgo === undefined ? null : addDays(today, -beganDaysAgo),
    status: closed?.status ?? 'open',
  }
}

function planOf(plan: NonNullable<ComplaintStory['plan']>, today: string): PlanInput {
  const { reviewInDays, ...input } = plan
  return {
    goal: '',
    frequency: '',
    items: [],
    avoid: '',
    homeCare: '',
    ...input,
    reviewOn: reviewInDays === null ? null : addDays(today, reviewInDays),
  }
}

function measuresOf({ activities, measurements }: MeasureStory, visitTimes: readonly string[]) {
  return {
    activities,
    measurements: measurements.map(({ visitIndex, scores, groc = null }) => ({
      at: visitTimes[visitIndex]!,
      scores,
      groc,
    })),
  }
}

function callOf(
  { daysAgo, result, againAfterDays, note = '' }: CallStory,
  today: string,
): History['calls'][number] {
  const day = addDays(today, -daysAgo)
  const againAt = againAfterDays === undefined ? null : `${addDays(day, againAfterDays)}T00:00`
  return { at: `${day}T${CALL_TIME}`, result, againAt, note }
}

function visitOf(story: VisitStory, at: string, laterVisits: readonly string[]): VisitHistory {
  const { pain, radiation, screens, outcome } = story
  const first = pain ? [{ complaintIndex: 0, pain, radiation, screens, outcome }] : []
  return {
    visit: {
      at,
      minutes: story.minutes ?? 60,
      kind: story.kind ?? 'therapeutic',
      subjective: story.s ?? '',
      objective: story.o ?? '',
      assessment: story.a ?? '',
      plan: story.p ?? '',
      painMarks: story.painMarks ?? [],
      work: story.work ?? [],
    },
    complaints: [...first, ...(story.otherComplaints ?? [])].map(
      ({ complaintIndex, pain, radiation = null, screens = {}, outcome }) => ({
        complaintIndex,
        painBefore: pain[0],
        painAfter: pain[1],
        radiation,
        screens,
        outcome: outcome ? outcomeOf(outcome, at, laterVisits) : null,
      }),
    ),
  }
}

function outcomeOf(outcome: OutcomeStory, visitAt: string, laterVisits: readonly string[]): Outcome {
  const { relief, painNow = null, reaction = '', note = '', askedAfterDays, askedHow = 'phone' } = outcome
  return {
    relief,
    painNow,
    reaction,
    note,
    ...(askedAfterDays === undefined
      ? { askedAt: laterVisits[0]!, askedHow: 'at the next visit' }
      : { askedAt: `${addDays(visitAt.slice(0, 10), askedAfterDays)}T${CALL_TIME}`, askedHow }),
  }
}

/** The days of the visits that treated a complaint, oldest first. */
function daysOf(visits: readonly VisitHistory[], complaintIndex: number): string[] {
  return visits
    .filter(({ complaints }) => complaints.some((complaint) => complaint.complaintIndex === complaintIndex))
    .map(({ visit }) => visit.at.slice(0, 10))
}
