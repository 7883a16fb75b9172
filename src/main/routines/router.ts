import { mostRoutines, routineCreate, routineId, routineRename } from '@shared/routines'
import { refuseUnknownTissues } from '../anatomy/known-tissue'
import type { Db } from '../database/open'
import { Refused } from '../refused'
import { creatingProcedure, procedure, router } from '../rpc'

export const routinesRouter = router({
  /** Lists every routine with its lines of work, by name. */
  list: procedure.query(async ({ ctx }) => {
    const [routines, lines] = await Promise.all([
      ctx.db.selectFrom('routines').selectAll().orderBy('name').execute(),
      ctx.db.selectFrom('routineLines').selectAll().orderBy('routineId').orderBy('position').execute(),
    ])
    const linesOf = Map.groupBy(lines, (line) => line.routineId)
    return routines.map((routine) => ({ ...routine, lines: linesOf.get(routine.id) ?? [] }))
  }),

  create: creatingProcedure.input(routineCreate).mutation(({ ctx, input: { name, lines } }) =>
    ctx.createOnce(async (db) => {
      await refuseTaken(db, name)
      const tissues = lines.map((line) => line.tissue)
      await refuseUnknownTissues(db, tissues, (index) => `lines.${index}.tissue`)
      const { count } = await db
        .selectFrom('routines')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (count >= mostRoutines) throw new Refused('routines-full')
      const { insertId } = await db.insertInto('routines').values({ name }).executeTakeFirstOrThrow()
      const routineId = Number(insertId)
      await db
        .insertInto('routineLines')
        .values(lines.map((line, position) => ({ ...line, routineId, position })))
        .execute()
      return { id: routineId }
    }),
  ),

  rename: procedure.input(routineRename).mutation(({ ctx, input: { id, name } }) =>
    ctx.db.transaction().execute(async (db) => {
      await refuseTaken(db, name, id)
      const { numUpdatedRows } = await db
        .updateTable('routines')
        .set({ name })
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
    }),
  ),

  delete: procedure.input(routineId).mutation(async ({ ctx, input: { id } }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('routines')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Refused('not-found', 'id')
  }),
})

/** Refuses a second routine with the same name: nobody could distinguish the two in a list. */
async function refuseTaken(db: Db, name: string, except?: number): Promise<void> {
  const taken = await db
    .selectFrom('routines')
    .select('id')
    // The column ignores upper and lower case, so this comparison does too.
    .where('name', '=', name)
    .$if(except !== undefined, (query) => query.where('id', '<>', except!))
    .executeTakeFirst()
  if (taken) throw new Refused('routine-exists', 'name')
}
