import type { Db } from '../database/open'

/** Lists the clients whose name another client has too, archived ones included, with the birth dates that tell them apart. */
export async function listNamesakes(db: Db): Promise<{ id: number; dateOfBirth: string | null }[]> {
  const shared = db
    .selectFrom('clients')
    .select('sortName')
    .where('archived', 'in', [0, 1])
    .groupBy('sortName')
    .having((has) => has.fn.countAll(), '>', 1)
  return db
    .selectFrom('clients')
    .select(['id', 'dateOfBirth'])
    .where('archived', 'in', [0, 1])
    .where('sortName', 'in', shared)
    .orderBy('id')
    .execute()
}
