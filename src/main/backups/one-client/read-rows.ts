import { sql, type RawBuilder } from 'kysely'
import { createHash } from 'node:crypto'
import type { Db } from '../../database/open'
import { tableNames, tableOf, type ClientRows, type ClientTableName, type Row } from './tables'

/** The rows of one client in one record, and what they name of the whole practice. */
export interface ClientRecord {
  rows: ClientRows
  /** All tissues of the practice's own. */
  ownTissues: Row[]
  practitioners: Row[]
  /**
   * The first visit whose older signature may have no signed note yet; null when all have one. A backup from before the
   * table of signed notes has none.
   */
  signedNotesFrom: number | null
}

/** Reads all rows of a client, without derived columns; null when the record has no such client. */
export async function readClientRecord(db: Db, clientId: number): Promise<ClientRecord | null> {
  const rows = {} as ClientRows
  for (const table of tableNames) {
    const { rows: found } =
      await sql<Row>`SELECT * FROM ${sql.table(table)} WHERE ${ownedBy(table, clientId)}`.execute(db)
    rows[table] = found.map((row) => withoutDerived(table, row))
  }
  if (rows.clients.length === 0) return null
  return { rows, ...(await readPracticeRows(db)) }
}

/** Reads the rows of the whole practice that a client's rows can name. */
export async function readPracticeRows(db: Db): Promise<Omit<ClientRecord, 'rows'>> {
  const all = async (table: 'ownTissues' | 'practitioners') =>
    (await sql<Row>`SELECT * FROM ${sql.table(table)} ORDER BY id`.execute(db)).rows
  const practice = await db.selectFrom('practice').select('signedNotesFrom').executeTakeFirst()
  return {
    ownTissues: await all('ownTissues'),
    practitioners: await all('practitioners'),
    signedNotesFrom: practice?.signedNotesFrom ?? null,
  }
}

/** The condition for the rows of a table that belong to the client. */
function ownedBy(table: ClientTableName, clientId: number): RawBuilder<unknown> {
  const { owner } = tableOf(table)
  if (!owner) return sql`id = ${clientId}`
  const [column, parent] = owner
  if (parent === 'clients') return sql`${sql.ref(column)} = ${clientId}`
  return sql`${sql.ref(column)} IN (SELECT id FROM ${sql.table(parent)} WHERE ${ownedBy(parent as ClientTableName, clientId)})`
}

function withoutDerived(table: ClientTableName, row: Row): Row {
  const { derived = [] } = tableOf(table)
  return Object.fromEntries(Object.entries(row).filter(([column]) => !derived.includes(column)))
}

/** What tells a client of one record in another record of the same practice. */
export interface ClientMark {
  id: number
  createdAt: string
  /** Whether the record has no other client that was created at the same time. */
  isOnly: boolean
}

/** Reads the mark of a client; null when the record has no such client. */
export async function readMark(db: Db, clientId: number): Promise<ClientMark | null> {
  const client = await db
    .selectFrom('clients')
    .select('createdAt')
    .where('id', '=', clientId)
    .executeTakeFirst()
  if (!client) return null
  const { createdAt } = client
  return { id: clientId, createdAt, isOnly: (await createdAtTime(db, createdAt)).length === 1 }
}

/**
 * Finds the same client in another record of the same practice: the one with the same id, if it was created at the same
 * time. An id alone could have been given to somebody else after an earlier restore. A client who came back under another
 * id is the only one in both records with that creation time.
 * @returns the id; null when the record does not have the client
 */
export async function findByMark(db: Db, { id, createdAt, isOnly }: ClientMark): Promise<number | null> {
  const found = await createdAtTime(db, createdAt)
  if (found.includes(id)) return id
  return isOnly && found.length === 1 ? found[0]! : null
}

async function createdAtTime(db: Db, createdAt: string): Promise<number[]> {
  const rows = await db.selectFrom('clients').select('id').where('createdAt', '=', createdAt).execute()
  return rows.map(({ id }) => id)
}

/** Returns a hash of all that is stored of a client. '' stands for a client that the record does not have. */
export function stateOf(record: ClientRecord | null): string {
  if (!record) return ''
  const lines = tableNames.flatMap((table) =>
    record.rows[table].map((row) => `${table} ${JSON.stringify(row)}`).sort(),
  )
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
