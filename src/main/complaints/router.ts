import { complaintCreate, complaintUpdate, type ComplaintRegion } from '@shared/complaints'
import { dayOf, id } from '@shared/fields'
import { z } from 'zod'
import { readClient } from '../clients/read'
import type { Db } from '../database/open'
import { recomputeDerived } from '../outcomes/derived'
import { Refused, refuseIfChanged } from '../refused'
import { procedure, procedureByTime, router } from '../rpc'
import { columnsOf, readComplaint } from './read'

export const complaintsRouter = router({
  /** Reads one complaint with its client, for the complaint's form. */
  read: procedure.input(z.object({ id })).query(async ({ ctx, input }) => {
    const complaint = await readComplaint(ctx.db, input.id, 'id')
    return { complaint, client: await readClient(ctx.db, complaint.clientId) }
  }),

  create: procedureByTime(complaintCreate).mutation(({ ctx, input: { clientId, complaint } }) =>
    ctx.db.transaction().execute(async (db) => {
      const client = await readClient(db, clientId)
      if (client.archived) throw new Refused('client-archived')
      refuseOnsetBeforeBirth(client.dateOfBirth, complaint.onsetOn)
      const now = ctx.clock()
      const { insertId } = await db
        .insertInto('complaints')
        .values({
          ...columnsOf(complaint),
          clientId,
          openedOn: dayOf(now),
          closedOn: complaint.status === 'open' ? null : dayOf(now),
          noLastingReliefSince: null,
          noLastingReliefVisits: 0,
          createdAt: now.toISOString(),
          updatedAt: now.toISOString(),
        })
        .executeTakeFirstOrThrow()
      const complaintId = Number(insertId)
      await writeRegions(db, complaintId, complaint.regions)
      return { id: complaintId }
    }),
  ),

  update: procedureByTime(complaintUpdate).mutation(
    ({ ctx, input: { id: complaintId, complaint, expectedUpdatedAt } }) =>
      ctx.db.transaction().execute(async (db) => {
        const before = await db
          .selectFrom('complaints')
          .innerJoin('clients', 'clients.id', 'complaints.clientId')
          .select(['complaints.status', 'complaints.closedOn', 'complaints.updatedAt', 'clients.dateOfBirth'])
          .where('complaints.id', '=', complaintId)
          .executeTakeFirst()
        if (!before) throw new Refused('not-found', 'id')
        refuseIfChanged(expectedUpdatedAt, before.updatedAt)
        refuseOnsetBeforeBirth(before.dateOfBirth, complaint.onsetOn)
        const now = ctx.clock()
        await db
          .updateTable('complaints')
          .set({
            ...columnsOf(complaint),
            closedOn: complaint.status === 'open' ? null : (before.closedOn ?? dayOf(now)),
            updatedAt: now.toISOString(),
          })
          .where('id', '=', complaintId)
          .execute()
        await db.deleteFrom('complaintRegions').where('complaintId', '=', complaintId).execute()
        await writeRegions(db, complaintId, complaint.regions)
        await recomputeDerived(db, complaintId)
      }),
  ),
})

function refuseOnsetBeforeBirth(dateOfBirth: string | null, onsetOn: string | null): void {
  if (dateOfBirth && onsetOn && onsetOn < dateOfBirth)
    throw new Refused('onset-before-birth', 'complaint.onsetOn')
}

async function writeRegions(db: Db, complaintId: number, regions: ComplaintRegion[]): Promise<void> {
  await db
    .insertInto('complaintRegions')
    .values(regions.map((at, position) => ({ complaintId, position, ...at })))
    .execute()
}
