import { dayOf, daysBetween } from '@shared/fields'
import type { RpcOutputs } from '../api/rpc'
import { noLastingReliefText } from '../complaints/complaint'
import type { KnownAnatomy } from '../anatomy/anatomy-context'
import { formatWeekday } from '../ui/dates'

export type DueClient = RpcOutputs['followUps']['list']['due'][number]
export type LaterClient = RpcOutputs['followUps']['list']['later'][number]
export type RestingClient = RpcOutputs['followUps']['list']['resting'][number]
export type Question = DueClient['questions'][number]

/** A day as it is said on the phone: "yesterday", "on Tuesday", "on Tuesday, 3 Mar"; `brief` writes the last. */
export function saidDay(moment: string, today: string, brief: (day: string) => string): string {
  const ago = daysBetween(moment.slice(0, 10), today)
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  return ago < 7 ? `on ${formatWeekday(moment)}` : `on ${formatWeekday(moment)}, ${brief(moment)}`
}

/** When somebody comes up: "at 14:30", "tomorrow", "on Friday, 13 Mar"; with its date, because past days stand beside it. */
export function comingUp(from: string, today: string, brief: (day: string) => string): string {
  const ahead = daysBetween(today, from.slice(0, 10))
  if (ahead <= 0) return `at ${from.slice(11)}`
  if (ahead === 1) return 'tomorrow'
  return `on ${formatWeekday(from)}, ${brief(from)}`
}

/** Why a client is on the list: what the answer is good for. */
export function whyWords({ why, questions }: Pick<DueClient, 'why' | 'questions'>): string {
  if (why === 'promised') return 'To be asked now'
  if (why === 'look') {
    const most = Math.max(...questions.map((one) => one.noLastingReliefVisits))
    return `${noLastingReliefText(most)}: did the last idea hold?`
  }
  if (why === 'first') return 'First visit for this: nothing is known yet'
  return why === 'early' ? 'Asked too early to tell' : 'Nobody has asked yet'
}

/** "2 tries without an answer, last yesterday"; '' without any. */
export function triesWords(tries: readonly string[], brief: (day: string) => string): string {
  const last = tries.at(-1)
  if (last === undefined) return ''
  const when = saidDay(last, dayOf(new Date()), brief)
  return tries.length === 1
    ? `One try without an answer, ${when}`
    : `${tries.length} tries without an answer, the last ${when}`
}

/** How many parts of a visit's work are named in one line. */
const NAMED = 4

/** "Rhomboid major, left; Levator scapulae, left; and 2 more". */
export function workedWords({ worked }: Question, { tissueWithSide }: KnownAnatomy): string {
  const names = [...new Set(worked.map(tissueWithSide))]
  const more = names.length - NAMED
  return [...names.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}
