import { followUpWindowDays } from '@shared/follow-ups'
import { addDays, hoursBetween } from '@shared/fields'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables'
import type { Candidate } from './candidates'

export type Call = Selectable<Tables['calls']>

/**
 * Why a client is listed. promised: a later call was agreed. look: relief has not lasted so far, so it matters whether
 * this visit helped. first: the first visit for the complaint. early: the outcome was asked too early to classify it.
 * not asked: nobody has asked yet.
 */
export type FollowUpReason = 'call agreed' | 'no lasting relief' | 'first' | 'early' | 'not asked'

export interface FollowUpStatus {
  state: 'due' | 'later' | 'stopped' | 'no calls'
  reason: FollowUpReason
  /** The visits to ask about, oldest first. */
  questions: Candidate[]
  /** When the client becomes due, YYYY-MM-DDTHH:MM; only with the state "later". */
  dueFrom: string | null
  /** Calls without an answer since the visit, oldest first. */
  attempts: Call[]
  note: string
}

/**
 * Returns the follow-up status of one client; null when there is nothing to ask.
 *
 * A visit is ripe when the practice's relief criterion can classify its outcome. Before that, "still better" says
 * nothing. A call without an answer is repeated on the next day. An agreed call is made even if no visit is ripe. Calls
 * before the last visit, or before the client's last answer, do not count.
 *
 * @param candidates the visits without a known outcome, oldest first
 * @param hoursUntilClassifiable hours from a visit until its outcome can be classified
 * @param now YYYY-MM-DDTHH:MM
 */
export function followUpStatus(
  candidates: Candidate[],
  calls: Call[],
  hoursUntilClassifiable: number,
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
  // An agreed call is listed even when the visit is older than the follow-up window, but not when the call itself is.
  const kept = again !== null && again >= oldest
  const questions = candidates.filter((one) => one.at >= oldest || kept)
  if (questions.length === 0) return null

  const classifiable = questions.filter((one) => hoursBetween(one.at, now) >= hoursUntilClassifiable)
  const attempts = counting.filter((call) => call.result === 'no answer')
  const note = counting.findLast((call) => call.note !== '')?.note ?? ''
  const facts = {
    attempts,
    note,
    reason: again === null ? strongestReason(questions) : ('call agreed' as const),
  }
  const later = (moment: string) => ({ ...facts, state: 'later' as const, questions, dueFrom: moment })

  if (questions[0]!.noCallsSince !== null) return { ...facts, state: 'no calls', questions, dueFrom: null }
  if (last?.result === 'let rest') return { ...facts, state: 'stopped', questions, dueFrom: null }
  if (again !== null) {
    if (again > now) return later(again)
    return {
      ...facts,
      state: 'due',
      questions: classifiable.length > 0 ? classifiable : questions,
      dueFrom: null,
    }
  }
  if (classifiable.length === 0) return later(afterHours(questions[0]!.at, hoursUntilClassifiable))
  const nextDay = last && `${addDays(last.at.slice(0, 10), 1)}T00:00`
  if (nextDay && nextDay > now) return later(nextDay)
  return {
    ...facts,
    state: 'due',
    reason: strongestReason(classifiable),
    questions: classifiable,
    dueFrom: null,
  }
}

const order: readonly FollowUpReason[] = ['no lasting relief', 'first', 'early', 'not asked']

/** Returns the most important reason of several questions. */
function strongestReason(questions: Candidate[]): FollowUpReason {
  const reasons = questions.map(reasonFor)
  return order.find((reason) => reasons.includes(reason)) ?? 'not asked'
}

function reasonFor({ noLastingReliefVisits, visits, lastAskedAt }: Candidate): FollowUpReason {
  if (noLastingReliefVisits > 0) return 'no lasting relief'
  if (lastAskedAt !== null) return 'early'
  return visits === 1 ? 'first' : 'not asked'
}

/** Adds hours to a moment, without regard to daylight saving time. */
function afterHours(moment: string, hours: number): string {
  return new Date(Date.parse(`${moment}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16)
}
