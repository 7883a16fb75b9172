import type { FailedWork } from '@shared/reasoning/reasons'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import type { NerveSigns } from '@shared/reasoning/recommendation'

/** A reason lists all of its visits up to this many. */
const MAX_WHOLE = 5

/** Of more, it lists so many. A client may have thousands, and an answer has hundreds of reasons. */
const MAX_LISTED = 3

/**
 * Returns an answer of the reasoning in which a reason with many visits lists only the newest, in the same order. The oldest listed
 * visit of a reason counts those that are left out (`leftOut`).
 */
export function withNewestVisits<Answer>(answer: Answer): Answer {
  return shorten(answer) as Answer
}

function shorten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (value.every(isVisitRef)) return newestOf([value])[0]
    if (value.every(isFailedWork)) {
      const lists = newestOf(value.map(({ visits }) => visits))
      return value.map((one, index) => ({ ...one, visits: lists[index] }))
    }
    if (value.every(isNerveMark)) return newestMarks(value)
    return value.map(shorten)
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shorten(part)]))
}

/** Shortens the lists of one reason. A visit that is in several lists counts once. */
function newestOf(lists: readonly VisitRef[][]): VisitRef[][] {
  const listed = lists.map((list) => {
    if (list.length <= MAX_WHOLE) return list
    const newest = new Set(list.toSorted(byTime).slice(-MAX_LISTED))
    return list.filter((visit) => newest.has(visit))
  })
  const leftOut = countOf(lists) - countOf(listed)
  const [oldest] = listed.flat().toSorted(byTime)
  if (!oldest || leftOut === 0) return listed
  return listed.map((list) => list.map((visit) => (visit.id === oldest.id ? { ...visit, leftOut } : visit)))
}

const countOf = (lists: readonly VisitRef[][]) => new Set(lists.flat().map(({ id }) => id)).size

const byTime = (a: VisitRef, b: VisitRef) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1)

type NerveMarks = NerveSigns['marks']

/** Of many marks, keeps the newest of each kind at each place. */
function newestMarks(marks: NerveMarks): NerveMarks {
  if (marks.length <= MAX_WHOLE) return marks
  return [...Map.groupBy(marks, ({ kind, region, side }) => `${kind} ${region} ${side}`).values()].map(
    (same) => {
      const newest = same.reduce((latest, mark) => (byTime(mark.visit, latest.visit) < 0 ? latest : mark))
      return same.length === 1 ? newest : { ...newest, visit: { ...newest.visit, leftOut: same.length - 1 } }
    },
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isVisitRef = (value: unknown): value is VisitRef =>
  isRecord(value) && 'id' in value && 'at' in value && 'relief' in value && 'verdict' in value

const isFailedWork = (value: unknown): value is FailedWork =>
  isRecord(value) && 'tissue' in value && 'released' in value && Array.isArray(value['visits'])

const isNerveMark = (value: unknown): value is NerveMarks[number] =>
  isRecord(value) && 'kind' in value && 'region' in value && isVisitRef(value['visit'])
