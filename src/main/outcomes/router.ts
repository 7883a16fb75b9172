import { outcomeSave } from '@shared/outcomes'
import { procedure, router } from '../rpc'
import { readNeedsAnotherLook } from './needs-another-look'
import { saveOutcome } from './write'

export const outcomesRouter = router({
  needsAnotherLook: procedure.query(({ ctx }) => readNeedsAnotherLook(ctx.db)),

  save: procedure
    .input(outcomeSave)
    .mutation(({ ctx, input: { id, outcome } }) =>
      ctx.db.transaction().execute((db) => saveOutcome(db, id, outcome, ctx.clock())),
    ),
})
