import { againAtOf, askLaterSave, followUpAnswers } from '@shared/follow-ups'
import { dayOf, id, momentOf } from '@shared/fields'
import { z } from 'zod'
import type { Db } from '../database/open'
import { saveOutcome } from '../outcomes/write'
import { Refused } from '../refused'
import { creatingProcedure, creatingProcedureByTime, procedure, router } from '../rpc'
import { listFollowUps } from './read'
import type { Call } from './status'

const ofClient = z.object({ clientId: id })

export const followUpsRouter = router({
  /** Lists the clients to call, the most important first, those to call later, and those who are not called. */
  list: procedure.query(({ ctx }) => listFollowUps(ctx.db, ctx.clock())),

  /** Saves a client's answers for one or more complaints in one transaction. Returns the verdict of each visit. */
  saveAnswers: creatingProcedureByTime(followUpAnswers).mutation(({ ctx, input: { outcomes } }) =>
    ctx.createOnce(async (db) => {
      for (const [index, outcome] of outcomes.entries())
        await saveOutcome(db, null, outcome, ctx.clock(), `outcomes.${index}`)
      const verdicts = []
      for (const { visitId, complaintId } of outcomes)
        verdicts.push(await readVerdict(db, visitId, complaintId))
      return verdicts
    }),
  ),

  noAnswer: creatingProcedure
    .input(ofClient)
    .mutation(({ ctx, input }) =>
      ctx.createOnce((db) => addCall(db, input.clientId, { result: 'no answer' }, ctx.clock())),
    ),

  askLater: creatingProcedureByTime(askLaterSave).mutation(({ ctx, input: { clientId, again } }) => {
    const call = { result: 'ask again' as const, againAt: againAtOf(again, ctx.clock()), note: again.note }
    return ctx.createOnce((db) => addCall(db, clientId, call, ctx.clock()))
  }),

  /** Deletes a call that was recorded by mistake. */
  undoCall: procedure.input(z.object({ callId: id })).mutation(async ({ ctx, input: { callId } }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('calls')
      .where('id', '=', callId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Refused('not-found', 'callId')
  }),

  /** Stops the calls about this visit. The outcome can be asked at the next visit. */
  stopAsking: creatingProcedure
    .input(ofClient)
    .mutation(({ ctx, input }) =>
      ctx.createOnce((db) => addCall(db, input.clientId, { result: 'let rest' }, ctx.clock())),
    ),

  /** Makes a client due now who would be due later or not at all. */
  askNow: creatingProcedure.input(ofClient).mutation(({ ctx, input }) => {
    const againAt = momentOf(ctx.clock())
    return ctx.createOnce((db) => addCall(db, input.clientId, { result: 'ask again', againAt }, ctx.clock()))
  }),

  /** Records that the client does not want calls, or allows them again. */
  setNoCalls: procedure
    .input(ofClient.extend({ noCalls: z.boolean() }))
    .mutation(async ({ ctx, input: { clientId, noCalls } }) => {
      const { numUpdatedRows } = await ctx.db
        .updateTable('clients')
        .set({ noCallsSince: noCalls ? dayOf(ctx.clock()) : null })
        .where('id', '=', clientId)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refused('not-found', 'clientId')
    }),
})

/** Records a call that gave no outcome. Returns its id, for undoing it. */
async function addCall(
  db: Db,
  clientId: number,
  call: Pick<Call, 'result'> & Partial<Pick<Call, 'againAt' | 'note'>>,
  now: Date,
): Promise<{ id: number }> {
  const client = await db
    .selectFrom('clients')
    .select('archived')
    .where('id', '=', clientId)
    .executeTakeFirst()
  if (!client) throw new Refused('not-found', 'clientId')
  if (client.archived) throw new Refused('client-archived')
  const { insertId } = await db
    .insertInto('calls')
    .values({
      againAt: null,
      note: '',
      ...call,
      clientId,
      at: momentOf(now),
      createdAt: now.toISOString(),
    })
    .executeTakeFirstOrThrow()
  return { id: Number(insertId) }
}

const readVerdict = (db: Db, visitId: number, complaintId: number) =>
  db
    .selectFrom('visitComplaints')
    .innerJoin('complaints', 'complaints.id', 'visitComplaints.complaintId')
    .select(['complaints.id as complaintId', 'verdict', 'noLastingReliefVisits'])
    .where('visitId', '=', visitId)
    .where('complaintId', '=', complaintId)
    .executeTakeFirstOrThrow()
