import type { RpcOutputs } from '../../api/rpc'
import { today } from '../../ui/clock'

type Page = RpcOutputs['pages']['complaint']

/** The pain of a complaint in three numbers, and the result so far in a few words. */
export interface CourseWords {
  /** At the start, after the last treatment if it has risen again since, and now; each with a short label. */
  pain: { label: string; value: number }[]
  /** The same for a screen reader. */
  spoken: string
  result: { text: string; tone: 'good' | 'warn' | 'bad' | 'quiet' } | null
}

/** @param day formats a day without the year */
export function courseWords({ complaint, answer }: Page, day: (at: string) => string): CourseWords {
  const { painLine } = complaint
  const start =
    (answer.kind === 'list' ? answer.progress.painAtStart : null) ??
    complaint.painAtStart ??
    complaint.course.firstPain
  // A visit without any pain says nothing about it: the pain before it stays.
  const treated = painLine.findLast((point) => point.kind === 'therapeutic' && hasPain(point))
  const after = treated?.painAfter ?? null
  const now = treated === undefined ? null : painSince(painLine, treated)
  // The pain after the visit says something only if it came back.
  const hasRisen = after !== null && (now === null || now > after)
  const named = [
    { label: 'start', at: 'at the start', value: start },
    { label: 'after', at: 'after the last visit', value: hasRisen ? after : null },
    { label: 'now', at: 'now', value: now },
  ].filter((one): one is { label: string; at: string; value: number } => one.value !== null)
  return {
    pain: named.map(({ label, value }) => ({ label, value })),
    spoken: named.map(({ at, value }) => `${value} ${at}`).join(', '),
    result: resultOf({ complaint, answer }, day),
  }
}

type Point = Page['complaint']['painLine'][number]

const hasPain = ({ painBefore, painAfter, outcome }: Point) =>
  [painBefore, painAfter, outcome?.painNow ?? null].some((pain) => pain !== null)

/** The last pain that was recorded after a visit; the pain before it if nobody asked after it. */
function painSince(painLine: readonly Point[], visit: Point): number | null {
  const later = painLine.slice(painLine.indexOf(visit) + 1)
  const asked =
    later.findLast(({ painBefore }) => painBefore !== null)?.painBefore ?? visit.outcome?.painNow ?? null
  return asked ?? (visit.painAfter === null ? visit.painBefore : null)
}

function resultOf(
  { complaint, answer }: Pick<Page, 'complaint' | 'answer'>,
  day: (at: string) => string,
): CourseWords['result'] {
  const last = complaint.painLine.findLast(({ kind }) => kind === 'therapeutic')
  if (!last) {
    return { text: complaint.painLine.length === 0 ? 'first visit' : 'not treated yet', tone: 'quiet' }
  }
  if (last.verdict === 'worse') return { text: `worse after ${day(last.at)}`, tone: 'bad' }
  if (last.verdict === 'not recorded') {
    const isToday = last.at.slice(0, 10) === today()
    if (isToday) return { text: 'visit today', tone: 'quiet' }
    // A list asks for the outcome itself.
    return answer.kind === 'list' ? null : { text: 'outcome not recorded', tone: 'quiet' }
  }
  if (last.verdict === 'too early') return { text: 'too early to tell', tone: 'quiet' }
  if (answer.kind === 'list' && answer.why === 'improving') return { text: 'getting better', tone: 'good' }
  if (answer.kind === 'list' && answer.why === 'no progress') return { text: 'no progress', tone: 'warn' }
  if (last.verdict === 'lasted') return { text: 'relief lasted', tone: 'good' }
  if (last.verdict === 'partly lasted') return { text: 'partly better', tone: 'good' }
  const failed = complaint.noLastingReliefVisits
  if (failed < 2) return { text: 'did not last', tone: 'warn' }
  const all = failed === complaint.course.treatments
  return { text: all ? `${failed} visits, none lasted` : `last ${failed} visits did not last`, tone: 'warn' }
}
