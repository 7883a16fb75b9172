import type { readComplaint } from './read'

type Complaint = Awaited<ReturnType<typeof readComplaint>>
type Point = Complaint['painLine'][number]

/** How many visits a page shows in a pain line at most. A complaint may have thousands. */
const MAX_POINTS = 20

/**
 * Shortens the pain line of a complaint to what a page shows: the newest visits, and the last one that was a treatment,
 * in order of time. The counts of `course` include all visits.
 * @param visit the visit of the page; then the line has it too, and the visits before it
 */
export function withNewestPoints<Some extends Pick<Complaint, 'painLine'>>(
  complaint: Some,
  visit: { id: number; at: string } | null = null,
): Some {
  const { painLine } = complaint
  if (painLine.length <= MAX_POINTS) return complaint
  const chosen = new Set<Point | undefined>(newestOf(painLine))
  if (visit) {
    const before = painLine.filter(({ visitId, at }) => visitId !== visit.id && at <= visit.at)
    for (const point of newestOf(before)) chosen.add(point)
    chosen.add(painLine.find(({ visitId }) => visitId === visit.id))
  }
  return { ...complaint, painLine: painLine.filter((point) => chosen.has(point)) }
}

const newestOf = (points: readonly Point[]) => [
  points.findLast(({ kind }) => kind === 'therapeutic'),
  points.findLast(({ radiation }) => radiation !== null),
  ...points.slice(-MAX_POINTS),
]
