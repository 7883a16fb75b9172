import { z } from 'zod'
import { id, line } from './fields'
import { tissueId } from './anatomy/own-tissue'
import { visitScreens } from './visits'
import { sides } from './vocabulary'

/** Asks why a tissue does not rank higher for a complaint. */
export const whyNotQuestion = z.object({
  complaintId: id,
  tissue: tissueId,
  side: z.enum(sides),
})

/** Asks for the recommendation as a picture. The tissue in `asked` is always part of it, whatever its rank. */
export const pictureQuestion = z.object({
  complaintId: id,
  asked: whyNotQuestion.omit({ complaintId: true }).nullable(),
})

/** Asks what to check and work at the next visit, within the available minutes. */
export const nextVisitQuestion = z.object({
  complaintId: id,
  minutes: z
    .number('Enter whole minutes from 5 to 240')
    .int('Enter whole minutes from 5 to 240')
    .min(5, 'Enter whole minutes from 5 to 240')
    .max(240, 'Enter whole minutes from 5 to 240'),
})

/** Rules out a tissue for a complaint; the reason is optional. */
export const ruleOut = z.object({ complaintId: id, tissue: tissueId, side: z.enum(sides), why: line(300) })

export const takeBack = z.object({ id })

export const ruledOutQuestion = z.object({ complaintId: id })

/** How many checks of a visit are counted. */
export const mostCountedChecks = 50

/** The checks of a visit that is being written, for a complaint. */
export const checksQuestion = z.object({
  complaintId: id,
  checks: z
    .array(z.object({ tissue: tissueId, side: z.enum(sides), familiarPain: z.enum(['yes', 'no']) }))
    .max(mostCountedChecks),
  /** The results of its short tests. */
  screens: visitScreens.default({}),
})

/** Asks for the first line of the list of some complaints. */
export const firstLinesQuestion = z.object({ complaintIds: z.array(id).max(20) })
