import { againAtOf, askLaterSave, followUpAnswers } from '@shared/follow-ups'
import { dayOf, id, momentOf } from '@shared/fields'
import { z } from 'zod'
import type { Db } from '../database/open'
import { saveOutcome } from '../outcomes/write'
import { Refused } from '../refused'
import { procedure, procedureByTime, router } from '../rpc'
import { listFollowUps } from './read'
import type { Call } from './status'

const ofClient = z.object({ clientId: id })

export const followUpsRouter = router({
  /** Whom to ask how long relief lasted, the most useful first; who comes up later; who is left alone. */
  list: procedure.query(({ ctx }) => listFollowUps(ctx.db, ctx.clock())),

  /** What a client answered, for one complaint or several: all of it or nothing. Says what it makes of each visit. */
  saveAnswers: procedureByTime(followUpAnswers).mutation(({ ctx, input: { outcomes } }) =>
    ctx.db.transaction().execute(async (db) => {
      for (const [index, outcome] of outcomes.entries())
        await saveOutcome(db, null, outcome, ctx.clock(), `outcomes.${index}`)
      const verdicts = []
      for (const { visitId, complaintId } of outcomes)
        verdicts.push(await readVerdict(db, visitId, complaintId))
      return verdicts
    }),
  ),

  noAnswer: procedure
    .input(ofClient)
    .mutation(({ ctx, input }) => addCall(ctx.db, input.clientId, { result: 'no answer' }, ctx.clock())),

  askLater: procedureByTime(askLaterSave).mutation(({ ctx, input: { clientId, again } }) => {
    const againAt = againAtOf(again, ctx.clock())
    return addCall(ctx.db, clientId, { result: 'ask again', againAt, note: again.note }, ctx.clock())
  }),

  /** Takes back that nobody answered, or when to ask again: a call noted by mistake never was. */
  undoCall: procedure.input(z.object({ callId: id })).mutation(async ({ ctx, input: { callId } }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('calls')
      .where('id', '=', callId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Refused('not-found', 'callId')
  }),

  /** Not called any more for this visit: the next one asks. */
  stopAsking: procedure
    .input(ofClient)
    .mutation(({ ctx, input }) => addCall(ctx.db, input.clientId, { result: 'let rest' }, ctx.clock())),

  /** Puts a client who would come up later, or not at all, on the list now. */
  askNow: procedure.input(ofClient).mutation(({ ctx, input }) => {
    const againAt = momentOf(ctx.clock())
    return addCall(ctx.db, input.clientId, { result: 'ask again', againAt }, ctx.clock())
  }),

  /** The client's wish not to be called, or that it may be done again. */
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

/** Writes down a call that brought no answer; returns its id, by which it can be taken back. */
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
