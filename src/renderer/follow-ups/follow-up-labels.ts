import type { Dates } from '../ui/dates'
import type { AskLaterInput } from '@shared/follow-ups'
import { daysBetween } from '@shared/fields'
import type { KnownAnatomy } from '../anatomy/anatomy-context'
import type { RpcOutputs } from '../api/rpc'
import { noLastingReliefText } from '../complaints/complaint'
import { formatShortWeekday, formatWeekday } from '../ui/dates'
import { formatList } from '../ui/lists'
import { today } from '../ui/clock'

export type DueClient = RpcOutputs['followUps']['list']['due'][number]
export type LaterClient = RpcOutputs['followUps']['list']['later'][number]
export type NotCalledClient = RpcOutputs['followUps']['list']['notCalled'][number]
export type Question = DueClient['questions'][number]

/** Formats a day without its year when that is this year. */
type BriefDay = (day: string) => string

/** Formats a past day as one says it on the phone: "yesterday", "on Tuesday", "on Tuesday, 3 Mar". */
export function formatSpokenDay(moment: string, today: string, brief: BriefDay): string {
  const ago = daysBetween(moment.slice(0, 10), today)
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  return ago < 7 ? `on ${formatWeekday(moment)}` : `on ${formatWeekday(moment)}, ${brief(moment)}`
}

type DueWhen = 'today' | 'tomorrow' | 'later'

const dueLabels: Record<DueWhen, (when: string) => string> = {
  today: (time) => `Due at ${time}`,
  tomorrow: () => 'Due tomorrow',
  later: (day) => `Due ${day}`,
}

const agreedLabels: Record<DueWhen, (when: string) => string> = {
  today: (time) => `Call agreed for ${time}`,
  tomorrow: () => 'Call agreed for tomorrow',
  later: (day) => `Call agreed for ${day}`,
}

/**
 * Formats when a call is due: "Due at 14:30", "Due tomorrow", "Due Tue 1 Dec".
 * @param due YYYY-MM-DDTHH:MM
 * @param agreed the time was agreed with the client
 */
export function formatDue(
  due: string,
  today: string,
  dates: Pick<Dates, 'brief' | 'time'>,
  agreed = false,
): string {
  const labels = agreed ? agreedLabels : dueLabels
  const ahead = daysBetween(today, due.slice(0, 10))
  if (ahead <= 0) return labels.today(dates.time(due))
  if (ahead === 1) return labels.tomorrow('')
  return labels.later(`${formatShortWeekday(due)} ${dates.brief(due)}`)
}

const reasons: Record<Exclude<DueClient['reason'], 'no lasting relief'>, string> = {
  'call agreed': 'Call agreed',
  first: 'First visit for this complaint',
  early: 'Asked too early last time',
  'not asked': 'Not asked yet',
}

/** Says why a client is on the list. */
export function reasonText({ reason, questions }: Pick<DueClient, 'reason' | 'questions'>): string {
  if (reason !== 'no lasting relief') return reasons[reason]
  return noLastingReliefText(Math.max(...questions.map((one) => one.noLastingReliefVisits)))
}

/** Says how many calls had no answer: "2 calls without an answer"; '' for none. */
export function attemptCountText(attempts: number): string {
  if (attempts === 0) return ''
  return attempts === 1 ? 'One call without an answer' : `${attempts} calls without an answer`
}

/** Says the same with the day of the last call: "2 calls without an answer, the last yesterday"; '' for none. */
export function attemptsText(attempts: readonly string[], brief: BriefDay): string {
  const last = attempts.at(-1)
  if (last === undefined) return ''
  const when = formatSpokenDay(last, today(), brief)
  return attempts.length === 1
    ? `One call without an answer, ${when}`
    : `${attempts.length} calls without an answer, the last ${when}`
}

export const askLaterLabels: Record<AskLaterInput['when'], string> = {
  'later today': 'Later today',
  tomorrow: 'Tomorrow',
  'in 3 days': 'In 3 days',
  'on a day': 'On a date',
}

/** The message after a call was put off. */
export const askLaterMessages: Record<AskLaterInput['when'], (name: string, day: string) => string> = {
  'later today': (name) => `Call ${name} later today.`,
  tomorrow: (name) => `Call ${name} tomorrow.`,
  'in 3 days': (name) => `Call ${name} in 3 days.`,
  'on a day': (name, day) => `Call ${name} on ${day}.`,
}

/** How many tissues are named in one line. */
const MAX_NAMED = 4

/** Lists the worked tissues in one line: "Rhomboid major, left; Levator scapulae, left; 2 more". */
export function workedTissues({ worked }: Question, { tissueWithSide }: KnownAnatomy): string {
  const names = [...new Set(worked.map(tissueWithSide))]
  const more = names.length - MAX_NAMED
  return formatList([...names.slice(0, MAX_NAMED), more > 0 && `${more} more`], 'plain')
}
