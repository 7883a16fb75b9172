import type { Db } from '../database/open'

/** Counts the drafts of visits and of other forms that the two lists of the practice show. */
export async function countDrafts(db: Db): Promise<number> {
  const { visits, forms } = await db
    .selectNoFrom([
      db
        .selectFrom('visitDrafts')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('visits'),
      db
        .selectFrom('formDrafts')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('forms'),
    ])
    .executeTakeFirstOrThrow()
  return (visits ?? 0) + (forms ?? 0)
}
