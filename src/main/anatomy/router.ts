import {
  ownRelationAdd,
  ownRelationId,
  ownTissueCreate,
  ownTissueRetire,
  ownTissueUpdate,
  tissueHide,
  tissueQuestion,
} from '@shared/anatomy/own-tissue'
import { dayOf } from '@shared/fields'
import { creatingProcedure, procedure, router } from '../rpc'
import { refuseUnknownTissue } from './known-tissue'
import { hiddenTissues, readOwnAnatomy } from './read'
import { addRelation, createOwnTissue, deleteRelation, setRetired, updateOwnTissue } from './write'

export const anatomyRouter = router({
  /** Reads what this practice added to the anatomy and what it hides. Every screen needs it to name tissues. */
  own: procedure.query(async ({ ctx }) => {
    const [own, hidden] = await Promise.all([readOwnAnatomy(ctx.db), hiddenTissues(ctx.db)])
    return { own, hidden }
  }),

  /** Counts the visits at which a tissue was worked, and by painful region how often relief lasted afterwards. */
  experience: procedure.input(tissueQuestion).query(async ({ ctx, input: { tissue } }) => {
    await refuseUnknownTissue(ctx.db, tissue, 'tissue')
    const [{ visits }, regions] = await Promise.all([
      ctx.db
        .selectFrom('work')
        .innerJoin('countedVisits', 'countedVisits.id', 'work.visitId')
        .select(({ fn }) => fn.count<number>('visitId').distinct().as('visits'))
        .where('tissue', '=', tissue)
        .where('technique', '<>', 'check only')
        .executeTakeFirstOrThrow(),
      ctx.db
        .selectFrom('experienceTotals')
        .select(['region', 'lasted', 'didNotLast'])
        .where('tissue', '=', tissue)
        .where(({ eb }) => eb(eb('lasted', '+', eb.ref('didNotLast')), '>', 0))
        .orderBy(({ eb }) => eb('lasted', '+', eb.ref('didNotLast')), 'desc')
        .orderBy('region')
        .execute(),
    ])
    return { visits, regions }
  }),

  create: creatingProcedure
    .input(ownTissueCreate)
    .mutation(({ ctx, input }) =>
      ctx.createOnce(async (db) => ({ id: await createOwnTissue(db, input.tissue, ctx.clock()) })),
    ),

  update: procedure
    .input(ownTissueUpdate)
    .mutation(({ ctx, input }) =>
      ctx.db.transaction().execute((db) => updateOwnTissue(db, input, ctx.clock())),
    ),

  setRetired: procedure
    .input(ownTissueRetire)
    .mutation(({ ctx, input }) =>
      ctx.db.transaction().execute((db) => setRetired(db, input.id, input.retired, ctx.clock())),
    ),

  addRelation: creatingProcedure
    .input(ownRelationAdd)
    .mutation(({ ctx, input }) => ctx.createOnce((db) => addRelation(db, input.relation, ctx.clock()))),

  deleteRelation: procedure
    .input(ownRelationId)
    .mutation(({ ctx, input }) => deleteRelation(ctx.db, input.id)),

  /** Hides a tissue from suggestions and plans, or shows it again; it stays in every pick list. */
  setHidden: procedure.input(tissueHide).mutation(({ ctx, input: { tissue, hidden, why } }) =>
    ctx.db.transaction().execute(async (db) => {
      await refuseUnknownTissue(db, tissue, 'tissue')
      await db.deleteFrom('hiddenTissues').where('tissue', '=', tissue).execute()
      if (!hidden) return
      await db
        .insertInto('hiddenTissues')
        .values({ tissue, why, hiddenOn: dayOf(ctx.clock()) })
        .execute()
    }),
  ),
})
