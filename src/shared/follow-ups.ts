import { z } from 'zod'
import { addDays, day, dayOf, id, line, momentOf } from './fields'
import { followUpQuestion, isAnswer, noAnswer, outcomeInput } from './outcomes'

export { callResults } from './vocabulary'

/** A visit is listed until this many days after it: later, nobody remembers it well. */
export const followUpWindowDays = 21

/** After so many tries without an answer it is better to let it rest: the next visit asks. */
export const maxTries = 3

export const askLaterChoices = ['later today', 'tomorrow', 'in 3 days', 'on a day'] as const

/** "Later today" is in so many hours. */
const LATER_TODAY_HOURS = 2

/** When a client who has no time now is to be asked again. */
export const askLaterInput = z
  .object({ when: z.enum(askLaterChoices), on: day.nullable(), note: line(200) })
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
    else if (on > addDays(today, followUpWindowDays))
      refuse('on', `Choose a day within ${followUpWindowDays} days; later, nobody remembers it well`)
  })
export type AskLaterInput = z.infer<typeof askLaterInput>

/** From when on the client is to be asked again: a moment of today, or the beginning of a day. */
export function againAtOf({ when, on }: Pick<AskLaterInput, 'when' | 'on'>, now: Date): string {
  if (when === 'later today') return momentOf(hoursLater(now))
  const today = dayOf(now)
  const days = { tomorrow: 1, 'in 3 days': 3 }
  return `${when === 'on a day' ? (on ?? addDays(today, 1)) : addDays(today, days[when])}T00:00`
}

const hoursLater = (now: Date) => new Date(now.getTime() + LATER_TODAY_HOURS * 3_600_000)

export const askLaterSave = z.object({ clientId: id, again: askLaterInput })

/** Of one client: each complaint that is asked about, in one call. Not every question has to be answered. */
export const followUpForm = z
  .object({ outcomes: z.array(followUpQuestion).max(50) })
  .refine(({ outcomes }) => outcomes.some(isAnswer), {
    path: ['outcomes', 0, 'relief'],
    message: noAnswer,
  })
export type FollowUpForm = z.infer<typeof followUpForm>

export const followUpAnswers = z.object({ outcomes: z.array(outcomeInput).min(1, noAnswer).max(50) })
