import { id } from '@shared/fields'
import { measurementSave, defaultMeasuresSave, measureChoiceSave } from '@shared/measures'
import { z } from 'zod'
import { readClient } from '../clients/page'
import { readComplaint } from '../complaints/read'
import { procedure, Refused, router } from '../rpc'
import { listVisitCards } from '../visits/read'
import { listMeasurements, readDefaultMeasures } from './read'
import { saveMeasurement, saveMeasureChoice } from './write'

export const measuresRouter = router({
  /** All that the progress page of a complaint shows: its line, its visits with their work, what was measured. */
  progress: procedure.input(z.object({ complaintId: id })).query(async ({ ctx, input: { complaintId } }) => {
    const complaint = await readComplaint(ctx.db, complaintId)
    const [client, visits, measured] = await Promise.all([
      readClient(ctx.db, complaint.clientId),
      listVisitCards(ctx.db, complaint.clientId, complaintId),
      listMeasurements(ctx.db, complaintId),
    ])
    return { client, complaint, visits, ...measured }
  }),

  save: procedure
    .input(measurementSave)
    .mutation(({ ctx, input: { id: measurementId, complaintId, measurement } }) =>
      ctx.db.transaction().execute(async (db) => {
        const complaint = await readComplaint(db, complaintId)
        if ((await readClient(db, complaint.clientId)).archived) throw new Refused('client-archived')
        const row = { complaintId, ...measurement }
        await saveMeasurement(db, measurementId, row, ctx.clock(), 'measurement.measured')
      }),
    ),

  /** Which measures are asked for a complaint, and the activities in the client's words. */
  saveChoice: procedure
    .input(measureChoiceSave)
    .mutation(({ ctx, input: { complaintId, measureChoice } }) =>
      ctx.db.transaction().execute((db) => saveMeasureChoice(db, complaintId, measureChoice)),
    ),

  /** Which measures the practice asks where a complaint has no choice of its own. */
  defaults: procedure.query(async ({ ctx }) => ({ kinds: await readDefaultMeasures(ctx.db) })),

  saveDefaults: procedure.input(defaultMeasuresSave).mutation(async ({ ctx, input: { kinds } }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('practice')
      .set({ measures: JSON.stringify(kinds) })
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('practice-not-open')
  }),
})
