import {
  clientColumnChoice,
  clientColumns,
  clientFilter,
  clientSort,
  clientView,
  clientViewId,
  clientViewRename,
  mostViews,
  noFilter,
  usualSort,
} from '@shared/clients/list'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { creatingProcedure, procedure } from '../rpc'

/** The calls about the columns and the views of the table of clients. */
export const viewProcedures = {
  /** Lists the views by name, with the columns that were chosen last. */
  views: procedure.query(async ({ ctx }) => {
    const [practice, rows] = await Promise.all([
      ctx.db.selectFrom('practice').select('clientColumns').executeTakeFirst(),
      ctx.db.selectFrom('clientViews').selectAll().orderBy('name').execute(),
    ])
    return {
      columns: columnsFrom(practice?.clientColumns ?? '[]'),
      views: rows.map(({ id, name, columns, filter, sort }) => ({
        id,
        name,
        columns: columnsFrom(columns),
        // A newer version may have stored what this one does not know.
        filter: clientFilter.catch(noFilter).parse(JSON.parse(filter)),
        sort: clientSort.catch(usualSort).parse(JSON.parse(sort)),
      })),
    }
  }),

  saveColumns: procedure.input(clientColumnChoice).mutation(async ({ ctx, input: { columns } }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('practice')
      .set({ clientColumns: JSON.stringify(columns) })
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('practice-not-open')
  }),

  createView: creatingProcedure.input(clientView).mutation(({ ctx, input: { name, ...view } }) =>
    ctx.createOnce(async (db) => {
      await refuseTaken(db, name)
      const { count } = await db
        .selectFrom('clientViews')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (count >= mostViews) throw new Refused('views-full')
      const { columns, filter, sort } = view
      const { insertId } = await db
        .insertInto('clientViews')
        .values({
          name,
          columns: JSON.stringify(columns),
          filter: JSON.stringify(filter),
          sort: JSON.stringify(sort),
        })
        .executeTakeFirstOrThrow()
      return { id: Number(insertId) }
    }),
  ),

  renameView: procedure.input(clientViewRename).mutation(({ ctx, input: { id, name } }) =>
    ctx.db.transaction().execute(async (db) => {
      await refuseTaken(db, name, id)
      const { numUpdatedRows } = await db
        .updateTable('clientViews')
        .set({ name })
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
    }),
  ),

  deleteView: procedure.input(clientViewId).mutation(async ({ ctx, input: { id } }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('clientViews')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Refused('not-found', 'id')
  }),
}

function columnsFrom(stored: string) {
  const chosen = JSON.parse(stored) as unknown[]
  return clientColumns.filter((column) => chosen.includes(column))
}

/** Refuses a second view with the same name: nobody could distinguish the two in a list. */
async function refuseTaken(db: Db, name: string, except?: number): Promise<void> {
  const taken = await db
    .selectFrom('clientViews')
    .select('id')
    // The column ignores upper and lower case, so this comparison does too.
    .where('name', '=', name)
    .$if(except !== undefined, (query) => query.where('id', '<>', except!))
    .executeTakeFirst()
  if (taken) throw new Refused('view-exists', 'name')
}
