import { draftDiscard, draftSave, draftList, draftRead, draftSavedAs } from '@shared/drafts/visit-drafts'
import { procedure, router } from '../rpc'
import { formDraftDiscard, formDraftRead, formDraftSave } from '@shared/drafts/form-drafts'
import { discardFormDraft, listFormDrafts, readFormDraft, saveFormDraft } from './form-drafts'
import { readSavedAs } from './saved-as'
import { discardDraft, saveDraft, readDraft, listDrafts } from './store'

export const draftsRouter = router({
  read: procedure.input(draftRead).query(({ ctx, input }) => readDraft(ctx.db, input)),

  /** Returns the visit that another window has made from a draft, with its revision; null if none has. */
  savedAs: procedure.input(draftSavedAs).query(({ ctx, input }) => readSavedAs(ctx.db, input)),

  save: procedure
    .input(draftSave)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => saveDraft(db, input, ctx.clock()))),

  discard: procedure
    .input(draftDiscard)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => discardDraft(db, input))),

  // The drafts of the other long forms.
  readForm: procedure.input(formDraftRead).query(({ ctx, input }) => readFormDraft(ctx.db, input)),
  saveForm: procedure
    .input(formDraftSave)
    .mutation(({ ctx, input }) =>
      ctx.db.transaction().execute((db) => saveFormDraft(db, input, ctx.clock())),
    ),
  discardForm: procedure
    .input(formDraftDiscard)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => discardFormDraft(db, input))),
  listForms: procedure.input(draftList).query(({ ctx, input }) => listFormDrafts(ctx.db, input.clientId)),

  list: procedure.input(draftList).query(({ ctx, input }) => listDrafts(ctx.db, input.clientId)),
})
