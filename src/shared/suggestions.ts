import { z } from 'zod'
import { id, line } from './fields'
import { tissueId } from './anatomy/own-tissue'
import { sides } from './vocabulary'

/** Why a tissue does not stand higher for a complaint. */
export const whyNotQuestion = z.object({
  complaintId: id,
  tissue: tissueId,
  side: z.enum(sides),
})

/** The answer as a picture; a tissue that was asked for is in it whatever its place. */
export const pictureQuestion = z.object({
  complaintId: id,
  asked: whyNotQuestion.omit({ complaintId: true }).nullable(),
})

/** What to check and work at the next visit, within the minutes there are. */
export const nextVisitQuestion = z.object({
  complaintId: id,
  minutes: z
    .number('Minutes are a whole number from 5 to 240')
    .int('Minutes are a whole number from 5 to 240')
    .min(5, 'Minutes are a whole number from 5 to 240')
    .max(240, 'Minutes are a whole number from 5 to 240'),
})

/** The practitioner's own no to a tissue for a complaint; the reason may be left out. */
export const ruleOut = z.object({ complaintId: id, tissue: tissueId, side: z.enum(sides), why: line(300) })

export const takeBack = z.object({ id })

export const ruledOutQuestion = z.object({ complaintId: id })
