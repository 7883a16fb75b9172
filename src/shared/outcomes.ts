import { z } from 'zod'
import { id, line, moment, momentOf, pain, prose } from './fields'

export const reliefs = [
  'none',
  'under 4 hours',
  '4 to 24 hours',
  '1 to 3 days',
  '4 to 7 days',
  'over 7 days',
  'still better',
] as const

export const askedHows = ['at the next visit', 'phone', 'message', 'in person'] as const

/** What came of a visit for a complaint. The time of asking says how long the relief can have lasted by then. */
export const outcomeInput = z
  .object({
    visitId: id,
    complaintId: id,
    relief: z.enum(reliefs).nullable(),
    painNow: pain,
    reaction: line(500),
    askedAt: moment.refine((at) => at <= momentOf(new Date()), 'This time has not come yet'),
    askedHow: z.enum(askedHows),
    note: prose(2000),
  })
  .refine((outcome) => outcome.relief !== null || outcome.painNow !== null, {
    path: ['relief'],
    message: 'Choose how long relief lasted, or enter the pain now',
  })
export type OutcomeInput = z.infer<typeof outcomeInput>

/** With an id it corrects that outcome; without, it is a new answer. */
export const outcomeSave = z.object({ id: id.nullable(), outcome: outcomeInput })
