import { pictureOf } from '@shared/reasoning/picture'
import { planVisit } from '@shared/reasoning/plan-visit'
import { whyNot } from '@shared/reasoning/why-not'
import { nextVisitQuestion, pictureQuestion, whyNotQuestion } from '@shared/suggestions'
import { readComplaint } from '../complaints/read'
import { procedure, router } from '../rpc'
import { knownOf } from './answer'

export const suggestionsRouter = router({
  /** Why a tissue does not stand higher: its place, the terms that moved it, and in words what keeps it down. */
  whyNot: procedure.input(whyNotQuestion).query(async ({ ctx, input: { complaintId, tissue, side } }) => {
    const { facts, experience } = await knownOf(ctx.db, await readComplaint(ctx.db, complaintId))
    return whyNot(facts, tissue, side, { experience })
  }),

  /** The painful regions, what was worked, the suggestions and a tissue that was asked for, and how they relate. */
  picture: procedure.input(pictureQuestion).query(async ({ ctx, input: { complaintId, asked } }) => {
    const { facts, ...known } = await knownOf(ctx.db, await readComplaint(ctx.db, complaintId))
    return pictureOf(facts, known, asked)
  }),

  /** What to check and to work at the next visit, within the minutes there are. */
  nextVisit: procedure.input(nextVisitQuestion).query(async ({ ctx, input: { complaintId, minutes } }) => {
    const { facts, experience } = await knownOf(ctx.db, await readComplaint(ctx.db, complaintId))
    return planVisit(facts, minutes, { experience })
  }),
})
