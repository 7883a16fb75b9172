import { id } from '@shared/fields'
import { unsignedList, visitAmend, visitSign, visitVoid } from '@shared/signing'
import { tissuesUsedQuestion, visitCreate, visitUpdate } from '@shared/visits'
import { z } from 'zod'
import { readClient } from '../clients/page'
import { listComplaints } from '../complaints/read'
import type { Db } from '../database/open'
import { deleteDraftOnSave } from '../drafts/store'
import { listPlans } from '../plans/read'
import { saveMeasuredAtVisit } from '../measures/write'
import { procedure, Refused, router } from '../rpc'
import { saveOutcome } from '../outcomes/write'
import { readRecommendation } from '../suggestions/recommendation'
import { readVisit, listVisitCards } from './read'
import { amendVisit, signVisit, voidVisit } from './sign'
import { readTissuesUsed } from './tissues-used'
import { listUnsigned } from './unsigned'
import { createVisit, refuseVisitOfAnother, updateVisit } from './write'

export const visitsRouter = router({
  /** What the form of a new visit starts from: the client, the open complaints, the last visits, the plans, the ideas. */
  start: procedure.input(z.object({ clientId: id })).query(async ({ ctx, input: { clientId } }) => {
    const around = await visitFormContext(ctx.db, clientId)
    const open = around.complaints.filter((complaint) => complaint.status === 'open')
    const answers = await Promise.all(
      open.map(async (complaint) => ({
        complaintId: complaint.id,
        answer: await readRecommendation(ctx.db, complaint),
      })),
    )
    return { ...around, answers }
  }),

  /** One visit with its client and the client's complaints and other visits. */
  page: procedure.input(z.object({ id })).query(async ({ ctx, input }) => {
    const visit = await readVisit(ctx.db, input.id)
    return { visit, ...(await visitFormContext(ctx.db, visit.clientId)) }
  }),

  /** The tissues worked here, the likeliest first, for a pick list. */
  tissuesUsed: procedure
    .input(tissuesUsedQuestion)
    .query(({ ctx, input }) => readTissuesUsed(ctx.db, input.regions)),

  /** The visits that wait for a signature, oldest first, a part at a time. */
  unsigned: procedure.input(unsignedList).query(({ ctx, input }) => listUnsigned(ctx.db, input.cursor)),

  create: procedure.input(visitCreate).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      for (const [index, outcome] of input.outcomes.entries()) {
        const at = `outcomes.${index}`
        await refuseVisitOfAnother(db, outcome.visitId, input.clientId, `${at}.visitId`)
        await saveOutcome(db, null, outcome, ctx.clock(), at)
      }
      const id = await createVisit(db, input.clientId, input.visit, ctx.clock())
      for (const [index, one] of input.measured.entries()) {
        if (!input.visit.complaints.some(({ complaintId }) => complaintId === one.complaintId))
          throw new Refused('complaint-not-in-visit', `measured.${index}.complaintId`)
        await saveMeasuredAtVisit(db, one, input.visit.at, ctx.clock(), `measured.${index}`)
      }
      await deleteDraftOnSave(db, input.draft)
      if (input.sign) await signVisit(db, { id }, ctx.clock())
      return { id }
    }),
  ),

  update: procedure.input(visitUpdate).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      await updateVisit(db, input, ctx.clock())
      await deleteDraftOnSave(db, input.draft)
      if (input.sign) await signVisit(db, { id: input.id }, ctx.clock())
    }),
  ),

  sign: procedure
    .input(visitSign)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => signVisit(db, input, ctx.clock()))),

  amend: procedure.input(visitAmend).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      await amendVisit(db, input, ctx.clock())
      await deleteDraftOnSave(db, input.draft)
    }),
  ),

  void: procedure
    .input(visitVoid)
    .mutation(({ ctx, input }) => ctx.db.transaction().execute((db) => voidVisit(db, input, ctx.clock()))),
})

/** What a visit's form shows of the client beside what is typed. */
async function visitFormContext(db: Db, clientId: number) {
  const [client, complaints, visits, plans] = await Promise.all([
    readClient(db, clientId),
    listComplaints(db, clientId),
    listVisitCards(db, clientId),
    listPlans(db, clientId),
  ])
  return { client, complaints, visits, plans }
}
