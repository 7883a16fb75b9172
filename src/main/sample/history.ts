import { emptyClient, type ClientInput } from '@shared/clients'
import { emptyComplaint, type ComplaintInput } from '@shared/complaints'
import { addDays, dayOf } from '@shared/fields'
import type { OutcomeInput } from '@shared/outcomes'
import type { PlanInput } from '@shared/plans'
import type { VisitInput } from '@shared/visits'
import type { CallStory, ComplaintStory, MeasureStory, Story, VisitStory } from './story'

/** The time of the day of the follow-up calls. */
const CALL_TIME = '12:40'

/** A story with dates instead of days ago. Complaints are numbered by their index, from 0. */
export interface History {
  client: ClientInput
  archived: boolean
  /** The day on which the client was added, YYYY-MM-DD. */
  since: string
  complaints: {
    complaint: ComplaintInput
    openedOn: string
    closedOn: string | null
    plan: PlanInput | null
    measures: {
      activities: string[]
      taken: { at: string; scores: number[]; groc: number | null }[]
    } | null
  }[]
  /** Oldest first. */
  visits: VisitHistory[]
  calls: { at: string; result: CallStory['result']; againAt: string | null; note: string }[]
}

type Came = Omit<OutcomeInput, 'visitId' | 'complaintId'>

export interface VisitHistory {
  visit: Omit<VisitInput, 'complaints'>
  complaints: { of: number; painBefore: number | null; painAfter: number | null; came: Came | null }[]
}

export function historyOf(story: Story, now: Date, book: (ago: number, minutes: number) => string): History {
  const today = dayOf(now)
  const times = (story.visits ?? []).map((visit) => book(visit.ago, visit.minutes ?? 60))
  const since = times[0]?.slice(0, 10) ?? addDays(today, -(story.since ?? 0))
  const visits = (story.visits ?? []).map((visit, index) =>
    visitOf(visit, times[index]!, times.slice(index + 1)),
  )
  return {
    client: { ...emptyClient, ...story.client, consentOn: since },
    archived: story.archived ?? false,
    since,
    complaints: (story.complaints ?? []).map((complaint, of) => ({
      complaint: complaintOf(complaint, today),
      openedOn: firstDayOf(visits, of) ?? since,
      closedOn: complaint.closed ? addDays(today, -complaint.closed.ago) : null,
      plan: complaint.plan ? planOf(complaint.plan, today) : null,
      measures: complaint.measures ? measuresOf(complaint.measures, times) : null,
    })),
    visits,
    calls: (story.calls ?? []).map((call) => callOf(call, today)),
  }
}

function complaintOf(complaint: ComplaintStory, today: string): ComplaintInput {
  const { began, closed, plan: _plan, measures: _measures, ...input } = complaint
  return {
    ...emptyComplaint,
    ...input,
    onsetOn: began === undefined ? null : addDays(today, -began),
    status: closed?.as ?? 'open',
  }
}

function planOf(plan: NonNullable<ComplaintStory['plan']>, today: string): PlanInput {
  const { reviewIn, ...input } = plan
  return {
    goal: '',
    frequency: '',
    items: [],
    avoid: '',
    homeCare: '',
    ...input,
    reviewOn: reviewIn === null ? null : addDays(today, reviewIn),
  }
}

function measuresOf({ activities, taken }: MeasureStory, times: readonly string[]) {
  return {
    activities,
    taken: taken.map(({ visit, scores, groc = null }) => ({ at: times[visit]!, scores, groc })),
  }
}

function callOf({ ago, result, again, note = '' }: CallStory, today: string): History['calls'][number] {
  const day = addDays(today, -ago)
  const againAt = again === undefined ? null : `${addDays(day, again)}T00:00`
  return { at: `${day}T${CALL_TIME}`, result, againAt, note }
}

function visitOf(story: VisitStory, at: string, later: readonly string[]): VisitHistory {
  const own = story.pain ? [{ of: 0, pain: story.pain, came: story.came }] : []
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
    complaints: [...own, ...(story.also ?? [])].map(({ of, pain, came }) => ({
      of,
      painBefore: pain[0],
      painAfter: pain[1],
      came: came
        ? {
            relief: came.relief,
            painNow: came.painNow ?? null,
            reaction: came.reaction ?? '',
            note: came.note ?? '',
            ...askedAfter(came, at, later),
          }
        : null,
    })),
  }
}

function askedAfter(
  came: NonNullable<VisitStory['came']>,
  at: string,
  later: readonly string[],
): Pick<OutcomeInput, 'askedAt' | 'askedHow'> {
  if (came.after === undefined) return { askedAt: later[0]!, askedHow: 'at the next visit' }
  return { askedAt: `${addDays(at.slice(0, 10), came.after)}T${CALL_TIME}`, askedHow: came.how ?? 'phone' }
}

function firstDayOf(visits: readonly VisitHistory[], of: number): string | undefined {
  return visits.find(({ complaints }) => complaints.some((one) => one.of === of))?.visit.at.slice(0, 10)
}
