import { clientInput, clientPrecautions, duplicateQuery, clientSearch, clientUpdate } from '@shared/clients'
import { clientListPage } from '@shared/clients/list'
import { dayOf, id } from '@shared/fields'
import { isSurelyBefore } from '@shared/partial-dates'
import { z } from 'zod'
import { Refused, refuseIfChanged } from '../refused'
import { creatingProcedureByTime, procedure, procedureByTime, router } from '../rpc'
import { askRedFlagsAgain } from './ask-red-flags-again'
import { listClients, listReferralSources } from './list'
import { findPossibleDuplicates } from './possible-duplicates'
import { listNamesakes } from './namesakes'
import { columnsOf, readClient } from './read'
import { listRecentClients } from './recent'
import { findClients } from './search'
import { listFamily, relativesColumn } from './relatives'
import { readNameSettings } from './search-text'
import { viewProcedures } from './views'

export const clientsRouter = router({
  search: procedure.input(clientSearch).query(({ ctx, input }) => findClients(ctx.db, input)),

  /** Lists one page of the table of clients. */
  list: procedure
    .input(clientListPage)
    .query(({ ctx, input }) => listClients(ctx.db, input, dayOf(ctx.clock()))),

  /** Lists what stands at "referred by". */
  referralSources: procedure.query(({ ctx }) => listReferralSources(ctx.db)),

  ...viewProcedures,

  /** Lists the clients that a client is linked with. */
  family: procedure
    .input(z.object({ clientId: id }))
    .query(({ ctx, input }) => listFamily(ctx.db, input.clientId)),

  /** Reads one client for the client's form. */
  read: procedure.input(z.object({ id })).query(({ ctx, input }) => readClient(ctx.db, input.id, 'id')),

  /** Lists the clients of the latest visits. */
  recent: procedure.query(({ ctx }) => listRecentClients(ctx.db)),

  /** Lists the clients whose names do not tell them apart. */
  namesakes: procedure.query(({ ctx }) => listNamesakes(ctx.db)),

  /** Finds clients who may be the same person as a new one. */
  possibleDuplicates: procedure
    .input(duplicateQuery)
    .query(({ ctx, input }) => findPossibleDuplicates(ctx.db, input)),

  create: creatingProcedureByTime(clientInput).mutation(({ ctx, input }) =>
    ctx.createOnce(async (db) => {
      const now = ctx.clock().toISOString()
      const links = await relativesColumn(db, null, input.relatives, 'relatives')
      const { insertId } = await db
        .insertInto('clients')
        .values({
          ...columnsOf(input, await readNameSettings(db), links),
          archived: 0,
          createdAt: now,
          updatedAt: now,
        })
        .executeTakeFirstOrThrow()
      return { id: Number(insertId) }
    }),
  ),

  update: procedureByTime(clientUpdate).mutation(async ({ ctx, input: { id, client, expectedRevision } }) => {
    await ctx.db.transaction().execute(async (db) => {
      const before = await readClient(db, id, 'id')
      refuseIfChanged(expectedRevision, before.revision)
      const first = await db
        .selectFrom('countedVisits')
        .select('at')
        .where('clientId', '=', id)
        .orderBy('at')
        .limit(1)
        .executeTakeFirst()
      if (client.dateOfBirth && first && first.at.slice(0, 10) < client.dateOfBirth) {
        throw new Refused('birth-after-visit', 'client.dateOfBirth')
      }
      const onsets = await db
        .selectFrom('complaints')
        .select('onsetOn')
        .where('clientId', '=', id)
        .where('onsetOn', 'is not', null)
        .execute()
      const { dateOfBirth } = client
      if (dateOfBirth && onsets.some(({ onsetOn }) => isSurelyBefore(onsetOn!, dateOfBirth))) {
        throw new Refused('birth-after-onset', 'client.dateOfBirth')
      }
      const links = await relativesColumn(db, id, client.relatives, 'client.relatives')
      const now = ctx.clock()
      await db
        .updateTable('clients')
        .set({ ...columnsOf(client, await readNameSettings(db), links), updatedAt: now.toISOString() })
        .where('id', '=', id)
        .execute()
      await askRedFlagsAgain(db, id, { before, after: client, now })
    })
  }),

  /** Saves what the client answered about the precautions. */
  answerPrecautions: procedureByTime(clientPrecautions).mutation(
    async ({ ctx, input: { clientId, precautions } }) => {
      await ctx.db.transaction().execute(async (db) => {
        const before = await readClient(db, clientId)
        const now = ctx.clock()
        await db
          .updateTable('clients')
          .set({ precautions: JSON.stringify(precautions), updatedAt: now.toISOString() })
          .where('id', '=', clientId)
          .execute()
        await askRedFlagsAgain(db, clientId, { before, after: { ...before, precautions }, now })
      })
    },
  ),

  setArchived: procedure.input(z.object({ id, archived: z.boolean() })).mutation(async ({ ctx, input }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('clients')
      .set({ archived: input.archived ? 1 : 0, updatedAt: ctx.clock().toISOString() })
      .where('id', '=', input.id)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
  }),
})
