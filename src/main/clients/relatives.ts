import { inverseRelations, relations, type Relation, type Relative } from '@shared/clients/family'
import { id } from '@shared/fields'
import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Db } from '../database/open'
import { Refused } from '../refused'

/** A link as it is stored: the time of creation tells the other client from a later one with the same id. */
const storedRelative = z.object({ clientId: id, createdAt: z.string(), relation: z.enum(relations) })
type StoredRelative = z.infer<typeof storedRelative>

/**
 * Returns the links of a client as they are stored.
 * @param clientId null for a client who is not saved yet
 * @param field the name of the links in the caller's input
 * @throws Refused `not-found` and `own-relative`, at the link
 */
export async function relativesColumn(
  db: Db,
  clientId: number | null,
  relatives: readonly Relative[],
  field: string,
): Promise<string> {
  if (relatives.length === 0) return '[]'
  const ids = relatives.map((one) => one.clientId)
  const rows = await db.selectFrom('clients').select(['id', 'createdAt']).where('id', 'in', ids).execute()
  const createdAt = new Map(rows.map((row) => [row.id, row.createdAt]))
  const stored = relatives.map((one, index): StoredRelative => {
    const time = createdAt.get(one.clientId)
    if (one.clientId === clientId) throw new Refused('own-relative', `${field}.${index}.clientId`)
    if (time === undefined) throw new Refused('not-found', `${field}.${index}.clientId`)
    return { clientId: one.clientId, createdAt: time, relation: one.relation }
  })
  return JSON.stringify(stored)
}

/** Returns the links of a stored column to clients of this record. One who was deleted is left out until the undo. */
export async function readRelatives(db: Db, column: string): Promise<Relative[]> {
  const stored = parseStored(column)
  if (stored.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'createdAt'])
    .where(
      'createdAt',
      'in',
      stored.map(({ createdAt }) => createdAt),
    )
    .execute()
  return stored.flatMap((one) => {
    const present = presentOf(one, rows)
    return present === null ? [] : [{ clientId: present, relation: one.relation }]
  })
}

/** Returns the present id of a linked client: as stored, or after a restore the only one of the same creation. */
function presentOf(one: StoredRelative, rows: readonly { id: number; createdAt: string }[]): number | null {
  const same = rows.filter(({ createdAt }) => createdAt === one.createdAt)
  if (same.some((row) => row.id === one.clientId)) return one.clientId
  return same.length === 1 ? same[0]!.id : null
}

function parseStored(column: string): StoredRelative[] {
  const all = JSON.parse(column) as unknown
  // Another program may have written something else.
  return Array.isArray(all) ? all.flatMap((one) => storedRelative.safeParse(one).data ?? []) : []
}

/** Somebody of the family, with what this person is to the client. */
interface FamilyMember {
  id: number
  firstName: string
  lastName: string
  dateOfBirth: string | null
  relation: Relation
  /** Whether the link is stored with the client. Otherwise it is stored with the other one. */
  isOwn: boolean
}

/** Lists the family of a client: whom the client links to, and who links to the client. */
export async function listFamily(db: Db, clientId: number): Promise<FamilyMember[]> {
  const client = await db
    .selectFrom('clients')
    .select(['createdAt', 'relatives'])
    .where('id', '=', clientId)
    .executeTakeFirst()
  if (!client) return []
  const [linking, sameCreation] = await Promise.all([
    db
      .selectFrom('clients')
      .select(['id', 'relatives'])
      .where('relatives', '<>', '[]')
      .where(sql<SqlBool>`instr(relatives, ${client.createdAt}) > 0`)
      .execute(),
    db.selectFrom('clients').select(['id', 'createdAt']).where('createdAt', '=', client.createdAt).execute(),
  ])
  const own = await readRelatives(db, client.relatives)
  const ownIds = new Set(own.map((one) => one.clientId))
  const inverse = linking.flatMap((other): Relative[] => {
    if (other.id === clientId || ownIds.has(other.id)) return []
    const link = parseStored(other.relatives).find((one) => presentOf(one, sameCreation) === clientId)
    return link ? [{ clientId: other.id, relation: inverseRelations[link.relation] }] : []
  })
  const all = [...own, ...inverse]
  if (all.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth'])
    .where(
      'id',
      'in',
      all.map((one) => one.clientId),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return all.flatMap((one) => {
    const row = byId.get(one.clientId)
    return row ? { ...row, relation: one.relation, isOwn: ownIds.has(one.clientId) } : []
  })
}
