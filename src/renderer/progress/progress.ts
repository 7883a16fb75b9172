import { importantChange, importantPain, psfsAverage, psfsChange } from '@shared/measures'
import type { RpcOutputs } from '../api/rpc'
import type { GridVisit } from './work-grid-rows'

export type Progress = RpcOutputs['pages']['progress']

export interface Moment {
  /** YYYY-MM-DDTHH:MM */
  at: string
  value: number
}

/** From the start until now, and whether that is a change that matters. */
export interface Change {
  start: number
  now: Moment
  /** How much better, in points; negative where it is worse. */
  better: number
  important: boolean
}

/** The pain as it is lived: at the start of each visit and as asked later, in order of time. */
export function painLived({ complaint }: Pick<Progress, 'complaint'>): Moment[] {
  return complaint.painLine
    .flatMap((point) => [
      ...(point.painBefore === null ? [] : [{ at: point.at, value: point.painBefore }]),
      ...(point.outcome?.painNow == null
        ? []
        : [{ at: point.outcome.askedAt, value: point.outcome.painNow }]),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The pain that the course of it is compared with: as said at the start, or before the first visit. */
export function painAtStart(progress: Pick<Progress, 'complaint'>): number | null {
  return progress.complaint.painAtStart ?? painLived(progress)[0]?.value ?? null
}

export function painChange(progress: Pick<Progress, 'complaint'>): Change | null {
  const start = painAtStart(progress)
  const now = painLived(progress).at(-1)
  if (start === null || !now) return null
  const level = importantPain(start)
  return { start, now, better: start - now.value, important: level !== null && now.value <= level }
}

/** The averages of the activities, oldest first. */
export function psfsLine({ measurements }: Pick<Progress, 'measurements'>): Moment[] {
  return measurements.flatMap((one) => {
    const value = psfsAverage(one)
    return value === null ? [] : [{ at: one.at, value }]
  })
}

/** The change over the activities that were scored both at the start and now. */
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
    important: better >= importantChange.psfs,
  }
}

export function grocLine({ measurements }: Pick<Progress, 'measurements'>): Moment[] {
  return measurements.flatMap(({ at, groc }) => (groc === null ? [] : [{ at, value: groc }]))
}

/** The visits as the grid of work takes them, oldest first. */
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
