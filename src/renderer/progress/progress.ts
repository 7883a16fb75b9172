import { importantChange, importantPain, psfsAverage, psfsChange } from '@shared/measures'
import type { RpcOutputs } from '../api/rpc'
import type { GridVisit } from './work-grid-rows'

export type Progress = RpcOutputs['pages']['progress']

/** What the lines, the summary and the table show. */
export type ProgressValues = Pick<Progress, 'complaint' | 'measurements' | 'activities'>

/** One value of a line over time. */
export interface TimedValue {
  /** YYYY-MM-DDTHH:MM */
  at: string
  value: number
}

/** The change from the start until now. */
export interface Change {
  start: number
  now: TimedValue
  /** Points of improvement; negative if it got worse. */
  better: number
  /** Whether the improvement reaches the smallest change that matters. */
  isImportant: boolean
}

/** Lists the pain in daily life: before each visit and at each follow-up, in order of time. */
export function painOverTime({ complaint }: Pick<Progress, 'complaint'>): TimedValue[] {
  return complaint.painLine
    .flatMap((point) => [
      ...(point.painBefore === null ? [] : [{ at: point.at, value: point.painBefore }]),
      ...(point.outcome?.painNow == null
        ? []
        : [{ at: point.outcome.askedAt, value: point.outcome.painNow }]),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Returns the pain at the start of the complaint; if it was not recorded, the first pain in daily life. */
export function painAtStart(progress: Pick<Progress, 'complaint'>): number | null {
  return progress.complaint.painAtStart ?? painOverTime(progress)[0]?.value ?? null
}

export function painChange(progress: Pick<Progress, 'complaint'>): Change | null {
  const start = painAtStart(progress)
  const now = painOverTime(progress).at(-1)
  if (start === null || !now) return null
  const level = importantPain(start)
  return { start, now, better: start - now.value, isImportant: level !== null && now.value <= level }
}

/** Lists the average scores of the activities, oldest first. */
export function psfsLine({ measurements }: Pick<Progress, 'measurements'>): TimedValue[] {
  return measurements.flatMap((one) => {
    const value = psfsAverage(one)
    return value === null ? [] : [{ at: one.at, value }]
  })
}

/**
 * Returns the change of the activities that were scored both at the start and now; null without a second measurement.
 */
export function activitiesChange({ measurements }: Pick<Progress, 'measurements'>): Change | null {
  const scored = measurements.filter((one) => one.scores.length > 0)
  const [first] = scored
  const last = scored.at(-1)
  if (!first || !last || first === last) return null
  const better = psfsChange(first, last)
  if (better === null) return null
  return {
    start: psfsAverage(first)!,
    now: { at: last.at, value: psfsAverage(last)! },
    better,
    isImportant: better >= importantChange.psfs,
  }
}

export function grocLine({ measurements }: Pick<Progress, 'measurements'>): TimedValue[] {
  return measurements.flatMap(({ at, groc }) => (groc === null ? [] : [{ at, value: groc }]))
}

/** Lists the visits for the work grid, oldest first. */
export function gridVisits({ complaint, visits }: Pick<Progress, 'complaint' | 'visits'>): GridVisit[] {
  const points = new Map(complaint.painLine.map((point) => [point.visitId, point]))
  return visits.toReversed().map(({ id, at, kind, work }) => {
    const point = points.get(id)
    return {
      id,
      at,
      kind,
      work,
      verdict: point?.verdict ?? 'not recorded',
      relief: point?.outcome?.relief ?? null,
    }
  })
}

/** Lists all visits of the pain line with their work, for the grid on paper, oldest first. */
export function allGridVisits({
  complaint,
  work,
}: Pick<RpcOutputs['pages']['progressPaper'], 'complaint' | 'work'>): GridVisit[] {
  const workByVisit = Map.groupBy(work, ({ visitId }) => visitId)
  return complaint.painLine.map(({ visitId, at, kind, verdict, outcome }) => ({
    id: visitId,
    at,
    kind,
    work: workByVisit.get(visitId) ?? [],
    verdict,
    relief: outcome?.relief ?? null,
  }))
}
