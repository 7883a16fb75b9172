import { isOwnId, ownIdOf, ownNumberOf } from '@shared/anatomy/own-tissue'
import { sql } from 'kysely'
import type { Db } from '../../database/open'
import type { Matches } from './match'
import type { ClientRecord } from './read-rows'
import { tableNames, tableOf, type ClientRows, type ClientTableName, type Row } from './tables'
import type { Mapping } from './translate'

/**
 * Gives every row of the backup that is added its id in the present record: its own where that is free, or a new one. The
 * own tissues and the practitioners that the added rows name, and that the present record does not have, are created.
 * @param added the rows that are added, with provisional ids
 */
export async function assignIds(
  db: Db,
  backup: ClientRecord,
  matches: Matches,
  added: Partial<ClientRows>,
): Promise<Mapping> {
  const ids: Partial<Record<ClientTableName, Map<number, number>>> = {}
  for (const table of tableNames) {
    if (!tableOf(table).hasId) continue
    const known = matches.ids[table]
    const wanted = backup.rows[table].map(({ id }) => id as number).filter((id) => !known?.has(id))
    ids[table] = new Map([...(known ?? []), ...(await freeIds(db, table, wanted))])
  }
  const practitioners = await addPractitioners(db, backup.practitioners, matches.practitioners, added)
  const tissues = await addTissues(db, backup.ownTissues, matches.tissues, added)
  return {
    id: (table, id) => ids[table]?.get(id) ?? id,
    practitioner: (id) => practitioners.get(id) ?? id,
    tissue: (tissue) => tissues.get(tissue) ?? tissue,
  }
}

/** Keeps the ids that no row has, and returns new ones for the others. */
async function freeIds(
  db: Db,
  table: ClientTableName,
  wanted: readonly number[],
): Promise<[number, number][]> {
  if (wanted.length === 0) return []
  const list = JSON.stringify(wanted)
  const { rows: taken } = await sql<{ id: number }>`
    SELECT id FROM ${sql.table(table)} WHERE id IN (SELECT value FROM json_each(${list}))`.execute(db)
  const { rows: last } = await sql<{ id: number | null }>`
    SELECT max(id) AS id FROM (
      SELECT max(id) AS id FROM ${sql.table(table)} UNION ALL SELECT seq FROM sqlite_sequence WHERE name = ${table}
    )`.execute(db)
  const isTaken = new Set(taken.map(({ id }) => id))
  // The ids of drafts are never used twice, so that a window notices that a draft is not the one that it knew.
  const areNew = table === 'visitDrafts'
  let next = Math.max(last[0]?.id ?? 0, ...wanted) + 1
  return wanted.map((id) => [id, areNew || isTaken.has(id) ? next++ : id])
}

async function addPractitioners(
  db: Db,
  all: readonly Row[],
  known: ReadonlyMap<number, number>,
  added: Partial<ClientRows>,
): Promise<Map<number, number>> {
  const ids = new Map(known)
  const named = new Set(
    Object.values(added).flatMap((rows) => rows.map(({ practitionerId }) => practitionerId)),
  )
  for (const { id, name, credentials } of all) {
    if (ids.has(id as number) || !named.has(-(id as number))) continue
    const { insertId } = await db
      .insertInto('practitioners')
      .values({ name: name as string, credentials: credentials as string })
      .executeTakeFirstOrThrow()
    ids.set(id as number, Number(insertId))
  }
  return ids
}

/** A provisional id of an own tissue in a row, or in the stored form of a draft. */
const newTissueId = /"new-own-(\d+)\\?"/g

async function addTissues(
  db: Db,
  all: readonly Row[],
  known: ReadonlyMap<string, string>,
  added: Partial<ClientRows>,
): Promise<Map<string, string>> {
  const ids = new Map(known)
  const byNumber = new Map(all.map((row) => [row.id as number, row]))
  const waiting = [...JSON.stringify(added).matchAll(newTissueId)].map(([, number]) => Number(number))
  const created: { id: number; borders: string[] }[] = []
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const row = byNumber.get(number)
    if (!row || ids.has(ownIdOf(number))) continue
    const { id: _id, borders, ...columns } = row
    const { rows } = await sql<{ id: number }>`
      INSERT INTO ownTissues (${sql.join(Object.keys(columns).map((column) => sql.ref(column)))}, borders)
      VALUES (${sql.join(Object.values(columns))}, '[]') RETURNING id`.execute(db)
    ids.set(ownIdOf(number), ownIdOf(rows[0]!.id))
    const bordering = JSON.parse(borders as string) as string[]
    created.push({ id: rows[0]!.id, borders: bordering })
    waiting.push(...bordering.map(ownNumberOf).filter((one) => one !== null))
  }
  // Two new tissues can border each other, so the borders are written when both have their ids.
  for (const { id, borders } of created) {
    const present = borders.flatMap((tissue) => (isOwnId(tissue) ? (ids.get(tissue) ?? []) : tissue))
    await db
      .updateTable('ownTissues')
      .set({ borders: JSON.stringify(present) })
      .where('id', '=', id)
      .execute()
  }
  return ids
}
