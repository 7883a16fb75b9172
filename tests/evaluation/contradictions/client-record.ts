import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts, ScreenFact, VisitFacts, WorkFacts } from '@shared/reasoning/record/facts'
import { newRegionsAt } from '@shared/reasoning/record/new-regions'
import { classifyRelief } from '@shared/reasoning/record/relief'
import { complaintOfWork, type TreatedComplaint } from '@shared/reasoning/record/work-complaint'
import { activeRules } from '@shared/safety/precaution-rules'
import type { PainKind, Relief, Side } from '@shared/vocabulary'

/** A record of one client with two complaints, as the database would hold it. */
export interface ClientRecord {
  tendency: Tendency
  complaints: { worseBy: string[]; painAtStart: number | null; regions: At[]; screens: ScreenFact[] }[]
  visits: VisitRecord[]
  redFlags: string[]
  cleared: boolean
  precautions: string[]
  asked: { redFlags: boolean; precautions: boolean }
  age: number | null
  daysSinceLastVisit: number
}

/**
 * How the visits of a record go. 'mixed' is fully random, and a fully random record seldom has a course. 'nothing found':
 * no change, and no check gives the familiar pain. 'lasted at first': later relief is short.
 */
export const tendencies = [
  'mixed',
  'mixed',
  'short relief',
  'less pain',
  'no change',
  'nothing found',
  'lasted at first',
  'light minute',
] as const
export type Tendency = (typeof tendencies)[number]

export interface At {
  region: string
  side: Side
}

export interface VisitRecord {
  /** Days since the visit before. */
  gap: number
  kind: VisitFacts['kind']
  /** By complaint; null if the visit did not treat it. */
  pains: (PainRecord | null)[]
  work: LineRecord[]
  marks: (At & { kind: PainKind | null })[]
}

export interface PainRecord {
  before: number | null
  after: number | null
  outcome: { relief: Relief | null; painNow: number | null; days: number } | null
}

export interface LineRecord extends WorkFacts {
  complaint: number | null
}

const firstDay = Date.UTC(2024, 0, 8)
const msPerDay = 86_400_000
const dayAfter = (days: number) => new Date(firstDay + days * msPerDay).toISOString().slice(0, 10)

/** Returns the facts of each complaint that some visit treated or that has none at all, as the program reads them. */
export function factsOfRecord(record: ClientRecord): ComplaintFacts[] {
  const days = record.visits.reduce<number[]>((all, { gap }) => [...all, (all.at(-1) ?? 0) + gap], [])
  const today = dayAfter((days.at(-1) ?? 0) + record.daysSinceLastVisit)
  const treatedAt = (visit: VisitRecord): TreatedComplaint[] =>
    record.complaints.flatMap(({ regions: own }, id) =>
      visit.pains[id] ? [{ id: id + 1, regions: own }] : [],
    )
  return record.complaints.map((complaint, index) => {
    const own = record.visits.flatMap((visit, at) =>
      visit.pains[index] ? [{ visit, day: days[at] ?? 0, at }] : [],
    )
    const marks = newRegionsAt(
      complaint.regions,
      own.map(({ visit, at }) => ({
        id: at + 1,
        painMarks: visit.marks,
        treated: treatedAt(visit).flatMap((one) => [...one.regions]),
      })),
    )
    return {
      regions: complaint.regions,
      worseBy: complaint.worseBy,
      painAtStart: complaint.painAtStart,
      screens: complaint.screens,
      redFlags: record.redFlags,
      clearedFlags: record.cleared ? record.redFlags : [],
      widespreadSigns: [],
      age: record.age,
      asked: record.asked,
      precautions: activeRules({ answers: record.precautions.map(answerOf), askedOn: today }, today, null),
      today,
      visits: own.map(({ visit, day, at }, place): VisitFacts => {
        const pain = visit.pains[index]!
        const next = own[place + 1]
        const treated = treatedAt(visit)
        const lines = visit.work.filter(
          (one) =>
            complaintOfWork(
              { ...one, complaintId: one.complaint === null ? null : one.complaint + 1 },
              treated,
              standardAnatomy,
            ) ===
            index + 1,
        )
        return {
          id: at + 1,
          at: `${dayAfter(day)}T10:00`,
          kind: visit.kind,
          painBefore: pain.before,
          painAfter: pain.after,
          painNow: pain.outcome?.painNow ?? null,
          relief: pain.outcome?.relief ?? null,
          verdict: classifyRelief({
            painBefore: pain.before,
            painAfter: pain.after,
            outcome: pain.outcome && {
              relief: pain.outcome.relief,
              painNow: pain.outcome.painNow,
              hoursAfter: pain.outcome.days * 24,
            },
            nextVisit: next
              ? { painBefore: next.visit.pains[index]?.before ?? null, hoursAfter: (next.day - day) * 24 }
              : null,
          }),
          ...marks.get(at + 1),
          isForOthersOnly: lines.length === 0 && visit.work.length > 0,
          work: lines.map(({ complaint: _complaint, ...work }) => work),
        }
      }),
    }
  })
}

function answerOf(id: string) {
  return { id, week: null, on: null, place: '', clearedBy: '', clearedOn: null }
}
