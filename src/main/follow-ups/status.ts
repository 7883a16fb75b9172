import { followUpWindowDays } from '@shared/follow-ups'
import { addDays, hoursBetween } from '@shared/fields'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables'
import type { Candidate } from './candidates'

export type Call = Selectable<Tables['calls']>

/**
 * Why a client is listed. promised: there is an appointment to ask again. look: relief has not lasted so far, and the
 * answer says whether this visit found the place. first: the first visit for the complaint. early: it was asked before
 * relief could be judged. not asked: nobody has asked yet.
 */
export type FollowUpReason = 'promised' | 'look' | 'first' | 'early' | 'not asked'

export interface FollowUpStatus {
  state: 'due' | 'later' | 'resting' | 'no calls'
  why: FollowUpReason
  /** What is asked in the call, oldest visit first. */
  questions: Candidate[]
  /** When the client comes up, where that is still to come: YYYY-MM-DDTHH:MM. */
  from: string | null
  /** Calls without an answer since the visit, oldest first. */
  tries: Call[]
  note: string
}

/**
 * Where one client stands on the list, by the visits nobody knows the outcome of (oldest first) and the calls made.
 *
 * A visit is ripe once relief can be judged by the practice's own line; asked before, "still better" says nothing. A
 * call without an answer is tried again on the next day. An appointment to ask again is kept whether ripe or not. Calls
 * before the last visit, or before the last time the client did answer, count no more. Null: nothing to ask.
 *
 * @param ripeAfter hours from a visit until relief can be judged
 * @param now YYYY-MM-DDTHH:MM
 */
export function followUpStatus(
  candidates: Candidate[],
  calls: Call[],
  ripeAfter: number,
  now: string,
): FollowUpStatus | null {
  const counting = calls.filter((call) =>
    candidates.every(
      ({ at, lastAskedAt }) => call.at >= at && (lastAskedAt === null || call.at > lastAskedAt),
    ),
  )
  const last = counting.at(-1)
  const again = last?.result === 'ask again' ? last.againAt! : null

  const oldest = addDays(now.slice(0, 10), -followUpWindowDays)
  // Who asked for a call gets it, also when the visit is long ago by then; and not for ever when nobody keeps it.
  const kept = again !== null && again >= oldest
  const questions = candidates.filter((one) => one.at >= oldest || kept)
  if (questions.length === 0) return null

  const ripe = questions.filter((one) => hoursBetween(one.at, now) >= ripeAfter)
  const tries = counting.filter((call) => call.result === 'no answer')
  const note = counting.findLast((call) => call.note !== '')?.note ?? ''
  const facts = { tries, note, why: again === null ? strongestReason(questions) : ('promised' as const) }
  const later = (moment: string) => ({ ...facts, state: 'later' as const, questions, from: moment })

  if (questions[0]!.noCallsSince !== null) return { ...facts, state: 'no calls', questions, from: null }
  if (last?.result === 'let rest') return { ...facts, state: 'resting', questions, from: null }
  if (again !== null) {
    if (again > now) return later(again)
    return { ...facts, state: 'due', questions: ripe.length > 0 ? ripe : questions, from: null }
  }
  if (ripe.length === 0) return later(afterHours(questions[0]!.at, ripeAfter))
  const nextDay = last && `${addDays(last.at.slice(0, 10), 1)}T00:00`
  if (nextDay && nextDay > now) return later(nextDay)
  return { ...facts, state: 'due', why: strongestReason(ripe), questions: ripe, from: null }
}

const order: readonly FollowUpReason[] = ['look', 'first', 'early', 'not asked']

/** The weightiest reason of several questions is the reason for the call. */
function strongestReason(questions: Candidate[]): FollowUpReason {
  const whys = questions.map(reasonFor)
  return order.find((why) => whys.includes(why)) ?? 'not asked'
}

function reasonFor({ noLastingReliefVisits, visits, lastAskedAt }: Candidate): FollowUpReason {
  if (noLastingReliefVisits > 0) return 'look'
  if (lastAskedAt !== null) return 'early'
  return visits === 1 ? 'first' : 'not asked'
}

/** The moment some hours after another, as the wall clock counts them. */
function afterHours(moment: string, hours: number): string {
  return new Date(Date.parse(`${moment}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16)
}
