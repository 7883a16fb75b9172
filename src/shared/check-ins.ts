import { z } from 'zod'
import { addDays, day, dayOf, id, line, momentOf } from './fields'
import { checkInQuestion, isAnswer, noAnswer, outcomeInput } from './outcomes'

/** What can come of calling a client, besides an answer. */
export const callResults = ['no answer', 'ask again', 'let rest'] as const

/** A visit is listed until this many days after it: later, nobody remembers it well. */
export const askWithin = 21

/** After so many tries without an answer it is better to let it rest: the next visit asks. */
export const triesEnough = 3

export const againChoices = ['later today', 'tomorrow', 'in 3 days', 'on a day'] as const

/** "Later today" is in so many hours. */
const LATER = 2

/** When a client who has no time now is to be asked again. */
export const askAgainInput = z
  .object({ when: z.enum(againChoices), on: day.nullable(), note: line(200) })
  .superRefine(({ when, on }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const now = new Date()
    if (when === 'later today' && dayOf(hoursLater(now)) !== dayOf(now))
      refuse('when', 'It is too late for that today; choose another day')
    if (when !== 'on a day') return
    const today = dayOf(now)
    if (on === null) refuse('on', 'Enter the day')
    else if (on <= today) refuse('on', 'Choose a day that is still to come')
    else if (on > addDays(today, askWithin))
      refuse('on', `Choose a day within ${askWithin} days; later, nobody remembers it well`)
  })
export type AskAgainInput = z.infer<typeof askAgainInput>

/** From when on the client is to be asked again: a moment of today, or the beginning of a day. */
export function againAtOf({ when, on }: Pick<AskAgainInput, 'when' | 'on'>, now: Date): string {
  if (when === 'later today') return momentOf(hoursLater(now))
  const today = dayOf(now)
  const days = { tomorrow: 1, 'in 3 days': 3 }
  return `${when === 'on a day' ? (on ?? addDays(today, 1)) : addDays(today, days[when])}T00:00`
}

const hoursLater = (now: Date) => new Date(now.getTime() + LATER * 3_600_000)

export const askAgain = z.object({ clientId: id, again: askAgainInput })

/** Of one client: each complaint that is asked about, in one call. Not every question has to be answered. */
export const checkInForm = z
  .object({ outcomes: z.array(checkInQuestion).max(50) })
  .refine(({ outcomes }) => outcomes.some(isAnswer), {
    path: ['outcomes', 0, 'relief'],
    message: noAnswer,
  })
export type CheckInForm = z.infer<typeof checkInForm>

export const checkInAnswer = z.object({ outcomes: z.array(outcomeInput).min(1, noAnswer).max(50) })
