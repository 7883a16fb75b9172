import { z } from 'zod'
import { id } from './fields'
import { tissueById } from './anatomy/tissues'
import { sides } from './complaints'

/** Why a tissue does not stand higher for a complaint. */
export const whyNotQuestion = z.object({
  complaintId: id,
  tissue: z.string().refine((tissue) => tissueById.has(tissue), 'This tissue is not known'),
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
