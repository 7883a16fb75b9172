import { techniqueUse, usualTechniques, type TechniqueUse } from '@shared/techniques'
import type { Db } from '../database/open'
import { procedure, router } from '../rpc'
import { type Use, uses } from '@shared/vocabulary'

export const techniquesRouter = router({
  /** Lists the techniques by how often this practice uses them. */
  list: procedure.query(({ ctx }) => readTechniqueUse(ctx.db)),

  save: procedure.input(techniqueUse).mutation(({ ctx, input }) =>
    ctx.db.transaction().execute(async (db) => {
      await db.deleteFrom('techniqueUse').execute()
      await db
        .insertInto('techniqueUse')
        .values(
          uses.flatMap((use) => input[use].map((technique, position) => ({ technique, use, position }))),
        )
        .execute()
    }),
  ),
})

/** A technique that the practice has not sorted, such as one of a new version, keeps its default group. */
async function readTechniqueUse(db: Db): Promise<TechniqueUse> {
  const rows = await db.selectFrom('techniqueUse').selectAll().orderBy('position').execute()
  const sorted = new Set(rows.map((row) => row.technique))
  const group = (use: Use) => [
    ...rows.filter((row) => row.use === use).map((row) => row.technique),
    ...usualTechniques[use].filter((technique) => !sorted.has(technique)),
  ]
  return { often: group('often'), sometimes: group('sometimes'), rarely: group('rarely') }
}
