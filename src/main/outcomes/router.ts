import { id } from '@shared/fields'
import { outcomeSave } from '@shared/outcomes'
import { z } from 'zod'
import { creatingProcedureByTime, procedure, router } from '../rpc'
import { listEarlierOutcomes } from './earlier-outcomes'
import { saveOutcome } from './write'

export const outcomesRouter = router({
  /** Lists the outcomes of a visit that do not count: earlier ones, and those before a correction. */
  listEarlier: procedure
    .input(z.object({ visitId: id }))
    .query(({ ctx, input }) => listEarlierOutcomes(ctx.db, input.visitId)),

  save: creatingProcedureByTime(outcomeSave).mutation(({ ctx, input: { id, outcome } }) =>
    ctx.createOnce((db) => saveOutcome(db, id, outcome, ctx.clock())),
  ),
})
