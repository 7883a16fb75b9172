import { dayOf, momentOf } from '@shared/fields'
import { pictureOf } from '@shared/reasoning/picture'
import { planVisit } from '@shared/reasoning/plan-visit'
import { withTodaysChecks, withTodaysScreens } from '@shared/reasoning/record/todays-checks'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
import {
  checksQuestion,
  firstLinesQuestion,
  nextVisitQuestion,
  pictureQuestion,
  ruledOutQuestion,
  ruleOut,
  takeBack,
  whyNotQuestion,
} from '@shared/suggestions'
import { refuseUnknownTissue, refuseUnknownTissues } from '../anatomy/known-tissue'
import { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { creatingProcedure, procedure, router } from '../rpc'
import { firstLineOf } from './first-line'
import { withNewestVisits } from './listed-visits'
import { readPracticeKnowledge, readReasoningInput, readRecommendation } from './recommendation'
import { listRuledOut, addRuledOut, withdrawRuledOut } from './ruled-out'

const readInput = async ({ db, clock }: { db: Db; clock: () => Date }, complaintId: number) =>
  readReasoningInput(db, await readComplaint(db, complaintId), clock())

export const suggestionsRouter = router({
  /** Explains why a tissue does not rank higher: its rank, its reasons, and a summary. */
  whyNot: procedure.input(whyNotQuestion).query(async ({ ctx, input: { complaintId, tissue, side } }) => {
    await refuseUnknownTissue(ctx.db, tissue, 'tissue')
    const { facts, ...known } = await readInput(ctx, complaintId)
    return withNewestVisits(whyNot(facts, tissue, side, known))
  }),

  /** Returns the painful regions, the worked tissues, the suggestions, a requested tissue, and how they relate. */
  picture: procedure.input(pictureQuestion).query(async ({ ctx, input: { complaintId, asked } }) => {
    if (asked) await refuseUnknownTissue(ctx.db, asked.tissue, 'asked.tissue')
    const { facts, ...known } = await readInput(ctx, complaintId)
    return withNewestVisits(pictureOf(facts, known, asked))
  }),

  /** Returns what to check and to work at the next visit, within the given minutes. */
  nextVisit: procedure.input(nextVisitQuestion).query(async ({ ctx, input: { complaintId, minutes } }) => {
    const { facts, ...known } = await readInput(ctx, complaintId)
    return withNewestVisits(planVisit(facts, minutes, known))
  }),

  /** Returns the recommendation as it is after the checks and short tests of a visit that is being written. */
  withChecks: procedure
    .input(checksQuestion)
    .query(async ({ ctx, input: { complaintId, checks, screens } }) => {
      await refuseUnknownTissues(
        ctx.db,
        checks.map(({ tissue }) => tissue),
        (index) => `checks.${index}.tissue`,
      )
      const { facts, ...known } = await readInput(ctx, complaintId)
      const at = momentOf(ctx.clock())
      const withScreens = withTodaysScreens(facts, screens)
      const today = checks.length === 0 ? withScreens : withTodaysChecks(withScreens, checks, at)
      return withNewestVisits(suggest(today, known))
    }),

  /** Returns the first two lines of the list for each of these complaints, or why there is no list. */
  firstLines: procedure.input(firstLinesQuestion).query(async ({ ctx, input: { complaintIds } }) => {
    const practice = await readPracticeKnowledge(ctx.db)
    return Promise.all(
      complaintIds.map(async (complaintId) => {
        const complaint = await readComplaint(ctx.db, complaintId, 'complaintIds')
        const answer = await readRecommendation(ctx.db, complaint, ctx.clock(), practice)
        return { complaintId, ...firstLineOf(answer) }
      }),
    )
  }),

  /** Lists what the practitioner has ruled out for a complaint. */
  ruledOut: procedure.input(ruledOutQuestion).query(async ({ ctx, input: { complaintId } }) => {
    await readComplaint(ctx.db, complaintId)
    return listRuledOut(ctx.db, complaintId)
  }),

  /** Rules out a tissue. It is neither suggested nor planned for this complaint until that is undone. */
  ruleOut: creatingProcedure.input(ruleOut).mutation(({ ctx, input: { complaintId, ...tissue } }) =>
    ctx.createOnce(async (db) => {
      await readComplaint(db, complaintId)
      await refuseUnknownTissue(db, tissue.tissue, 'tissue')
      return { id: await addRuledOut(db, complaintId, { ...tissue, on: dayOf(ctx.clock()) }) }
    }),
  ),

  withdrawRuledOut: procedure
    .input(takeBack)
    .mutation(({ ctx, input }) => withdrawRuledOut(ctx.db, input.id, dayOf(ctx.clock()))),
})
