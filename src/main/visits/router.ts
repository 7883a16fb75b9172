import { unsignedList, visitAmend, visitSign, visitVoid } from '@shared/signing'
import {
  noteSearch,
  tissuesUsedQuestion,
  visitCorrect,
  visitCreate,
  visitList,
  visitUpdate,
} from '@shared/visits'
import { rememberSavedAs } from '../drafts/saved-as'
import { deleteDraftOnSave } from '../drafts/store'
import { saveMeasuredAtVisit } from '../measures/write'
import { Refused } from '../refused'
import { acceptTime } from '../record-clock'
import { creatingProcedure, creatingProcedureByTime, procedure, procedureByTime, router } from '../rpc'
import { saveOutcome } from '../outcomes/write'
import { correctVisit } from './correct'
import { findNotes } from './find-notes'
import { listVisitCards } from './read'
import { amendVisit, signVisit, voidVisit } from './sign'
import { readTissuesUsed } from './tissues-used'
import { listUnsigned } from './unsigned'
import { createVisit, refuseVisitOfAnother, updateVisit } from './write'

export const visitsRouter = router({
  /** Lists the visits of a client or of one complaint as cards, newest first, a page at a time. */
  list: procedure.input(visitList).query(({ ctx, input }) => listVisitCards(ctx.db, input, input.cursor)),

  /** Lists the tissues worked in this practice for a pick list, the most likely first. */
  tissuesUsed: procedure
    .input(tissuesUsedQuestion)
    .query(({ ctx, input }) => readTissuesUsed(ctx.db, input.regions)),

  /** Lists the unsigned visits, oldest first, a page at a time. */
  unsigned: procedure.input(unsignedList).query(({ ctx, input }) => listUnsigned(ctx.db, input.cursor)),

  /** Finds visits of all clients by the words of their notes. */
  findNotes: procedure.input(noteSearch).query(({ ctx, input, signal }) => findNotes(ctx.db, input, signal)),

  create: creatingProcedureByTime(visitCreate).mutation(({ ctx, input }) =>
    ctx.createOnce(async (db) => {
      for (const [index, outcome] of input.outcomes.entries()) {
        const at = `outcomes.${index}`
        await refuseVisitOfAnother(db, outcome.visitId, input.clientId, `${at}.visitId`)
        await saveOutcome(db, null, outcome, ctx.clock(), at)
      }
      await deleteDraftOnSave(db, input.draft, {
        newVisitOf: input.clientId,
        newestVisitId: input.newestVisitId,
      })
      const id = await createVisit(db, input.clientId, input.visit, ctx.clock())
      for (const [index, one] of input.measured.entries()) {
        if (!input.visit.complaints.some(({ complaintId }) => complaintId === one.complaintId))
          throw new Refused('complaint-not-in-visit', `measured.${index}.complaintId`)
        await saveMeasuredAtVisit(db, one, input.visit.at, ctx.clock(), `measured.${index}`)
      }
      await rememberSavedAs(db, input.draft, id, ctx.clock())
      if (input.sign) await signVisit(db, { id }, ctx.clock())
      return { id }
    }),
  ),

  update: procedureByTime(visitUpdate).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      await updateVisit(db, input, ctx.clock())
      await deleteDraftOnSave(db, input.draft, { visitId: input.id })
      if (!input.sign) return
      await acceptTime(db, ctx.clock())
      await signVisit(db, { id: input.id }, ctx.clock())
    }),
  ),

  sign: procedure.input(visitSign).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      await acceptTime(db, ctx.clock())
      await signVisit(db, input, ctx.clock())
    }),
  ),

  amend: creatingProcedure.input(visitAmend).mutation(({ ctx, input }) =>
    ctx.createOnce(async (db) => {
      await amendVisit(db, input, ctx.clock())
      await deleteDraftOnSave(db, input.draft, { visitId: input.id })
    }),
  ),

  /** Corrects a signed visit. What was signed stays readable. */
  correct: creatingProcedureByTime(visitCorrect).mutation(({ ctx, input }) =>
    ctx.createOnce(async (db) => {
      await correctVisit(db, input, ctx.clock())
      await deleteDraftOnSave(db, input.draft, { visitId: input.id })
    }),
  ),

  void: procedure.input(visitVoid).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      await acceptTime(db, ctx.clock())
      await voidVisit(db, input, ctx.clock())
    }),
  ),
})
