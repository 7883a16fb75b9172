import { measurementSave, defaultMeasuresSave, measureChoiceSave } from '@shared/measures'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { creatingProcedure, creatingProcedureByTime, procedure, router } from '../rpc'
import { readDefaultMeasures } from './read'
import { saveMeasurement, saveMeasureChoice } from './write'

export const measuresRouter = router({
  save: creatingProcedureByTime(measurementSave).mutation(
    ({ ctx, input: { id: measurementId, complaintId, measurement } }) =>
      ctx.createOnce(async (db) => {
        await refuseArchivedClient(db, complaintId)
        const row = { complaintId, ...measurement }
        await saveMeasurement(db, measurementId, row, ctx.clock(), 'measurement.measured')
      }),
  ),

  /** Saves which measures are asked for a complaint, and the activities in the client's words. */
  saveChoice: creatingProcedure
    .input(measureChoiceSave)
    .mutation(({ ctx, input: { complaintId, measureChoice } }) =>
      ctx.createOnce((db) => saveMeasureChoice(db, complaintId, measureChoice)),
    ),

  /** Reads the measures that the practice asks for complaints without their own choice. */
  defaults: procedure.query(async ({ ctx }) => ({ kinds: await readDefaultMeasures(ctx.db) })),

  saveDefaults: procedure.input(defaultMeasuresSave).mutation(async ({ ctx, input: { kinds } }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('practice')
      .set({ measures: JSON.stringify(kinds) })
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('practice-not-open')
  }),
})

async function refuseArchivedClient(db: Db, complaintId: number): Promise<void> {
  const client = await db
    .selectFrom('complaints')
    .innerJoin('clients', 'clients.id', 'complaints.clientId')
    .select('clients.archived')
    .where('complaints.id', '=', complaintId)
    .executeTakeFirst()
  if (!client) throw new Refused('not-found', 'complaintId')
  if (client.archived === 1) throw new Refused('client-archived')
}
