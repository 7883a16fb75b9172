import { dayOf } from '@shared/fields'
import { pictureOf } from '@shared/reasoning/picture'
import { planVisit } from '@shared/reasoning/plan-visit'
import { whyNot } from '@shared/reasoning/why-not'
import {
  nextVisitQuestion,
  pictureQuestion,
  ruledOutQuestion,
  ruleOut,
  takeBack,
  whyNotQuestion,
} from '@shared/suggestions'
import { refuseUnknownTissue } from '../anatomy/known-tissue'
import { readComplaint } from '../complaints/read'
import { procedure, router } from '../rpc'
import { readReasoningInput } from './recommendation'
import { listRuledOut, addRuledOut, withdrawRuledOut } from './ruled-out'

export const suggestionsRouter = router({
  /** Why a tissue does not stand higher: its place, the terms that moved it, and in words what keeps it down. */
  whyNot: procedure.input(whyNotQuestion).query(async ({ ctx, input: { complaintId, tissue, side } }) => {
    await refuseUnknownTissue(ctx.db, tissue, 'tissue')
    const { facts, ...known } = await readReasoningInput(ctx.db, await readComplaint(ctx.db, complaintId))
    return whyNot(facts, tissue, side, known)
  }),

  /** The painful regions, what was worked, the suggestions and a tissue that was asked for, and how they relate. */
  picture: procedure.input(pictureQuestion).query(async ({ ctx, input: { complaintId, asked } }) => {
    if (asked) await refuseUnknownTissue(ctx.db, asked.tissue, 'asked.tissue')
    const { facts, ...known } = await readReasoningInput(ctx.db, await readComplaint(ctx.db, complaintId))
    return pictureOf(facts, known, asked)
  }),

  /** What to check and to work at the next visit, within the minutes there are. */
  nextVisit: procedure.input(nextVisitQuestion).query(async ({ ctx, input: { complaintId, minutes } }) => {
    const { facts, ...known } = await readReasoningInput(ctx.db, await readComplaint(ctx.db, complaintId))
    return planVisit(facts, minutes, known)
  }),

  /** What the practitioner has ruled out for a complaint. */
  ruledOut: procedure.input(ruledOutQuestion).query(async ({ ctx, input: { complaintId } }) => {
    await readComplaint(ctx.db, complaintId)
    return listRuledOut(ctx.db, complaintId)
  }),

  /** The practitioner's own no: the tissue is neither suggested nor planned for this complaint until taken back. */
  ruleOut: procedure.input(ruleOut).mutation(({ ctx, input: { complaintId, ...tissue } }) =>
    ctx.db.transaction().execute(async (db) => {
      await readComplaint(db, complaintId)
      await refuseUnknownTissue(db, tissue.tissue, 'tissue')
      return { id: await addRuledOut(db, complaintId, { ...tissue, on: dayOf(ctx.clock()) }) }
    }),
  ),

  withdrawRuledOut: procedure
    .input(takeBack)
    .mutation(({ ctx, input }) => withdrawRuledOut(ctx.db, input.id, dayOf(ctx.clock()))),
})
