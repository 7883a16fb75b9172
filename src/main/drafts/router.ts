import { draftDiscard, draftKeep, draftList, draftRead } from '@shared/drafts'
import { procedure, router } from '../rpc'
import { discardDraft, keepDraft, readDraft, unfinishedVisits } from './keep'

export const draftsRouter = router({
  read: procedure.input(draftRead).query(({ ctx, input }) => readDraft(ctx.db, input)),

  keep: procedure
    .input(draftKeep)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => keepDraft(db, input, ctx.clock()))),

  discard: procedure
    .input(draftDiscard)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => discardDraft(db, input))),

  unfinished: procedure.input(draftList).query(({ ctx, input }) => unfinishedVisits(ctx.db, input.clientId)),
})
