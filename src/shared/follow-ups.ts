import { z } from 'zod'
import { addDays, day, dayOf, id, line, momentOf, schemaByTime, type ParsedByTime } from './fields'
import { followUpQuestion, isAnswer, noAnswer, outcomeInput } from './outcomes'

/** A visit is listed for this many days: later, clients do not remember it well. */
export const followUpWindowDays = 21

/** After this many calls without an answer the list suggests to ask at the next visit. */
export const maxAttempts = 3

export const askLaterChoices = ['later today', 'tomorrow', 'in 3 days', 'on a day'] as const

/** How much later "later today" is. */
const LATER_TODAY_HOURS = 2

/** When to call a client again who has no time now. */
export const askLaterInput = schemaByTime((now) =>
  z
    .object({ when: z.enum(askLaterChoices), on: day.nullable(), note: line(200) })
    .superRefine(({ when, on }, context) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (when === 'later today' && dayOf(hoursLater(now)) !== dayOf(now))
        refuse('when', 'Too late today. Choose another day.')
      if (when !== 'on a day') return
      const today = dayOf(now)
      if (on === null) refuse('on', 'Enter a date')
      else if (on <= today) refuse('on', 'Choose a date after today')
      else if (on > addDays(today, followUpWindowDays))
        refuse('on', `Choose a date within ${followUpWindowDays} days`)
    }),
)
export type AskLaterInput = ParsedByTime<typeof askLaterInput>

/** Returns when the next call is due, YYYY-MM-DDTHH:MM: a time today, or the start of a day. */
export function againAtOf({ when, on }: Pick<AskLaterInput, 'when' | 'on'>, now: Date): string {
  if (when === 'later today') return momentOf(hoursLater(now))
  const today = dayOf(now)
  const days = { tomorrow: 1, 'in 3 days': 3 }
  return `${when === 'on a day' ? (on ?? addDays(today, 1)) : addDays(today, days[when])}T00:00`
}

const hoursLater = (now: Date) => new Date(now.getTime() + LATER_TODAY_HOURS * 3_600_000)

export const askLaterSave = schemaByTime((now) => z.object({ clientId: id, again: askLaterInput(now) }))

/** The outcomes of one call to a client, one for each complaint. Not all of them need an answer. */
export const followUpForm = schemaByTime((now) =>
  z
    .object({ outcomes: z.array(followUpQuestion(now)).max(50) })
    .refine(({ outcomes }) => outcomes.some(isAnswer), {
      path: ['outcomes', 0, 'relief'],
      message: noAnswer,
    }),
)
export type FollowUpForm = ParsedByTime<typeof followUpForm>

export const followUpAnswers = schemaByTime((now) =>
  z.object({ outcomes: z.array(outcomeInput(now)).min(1, noAnswer).max(50) }),
)
