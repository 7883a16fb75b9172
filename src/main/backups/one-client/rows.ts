import { CompiledQuery, sql } from 'kysely'
import type { Db } from '../../database/open'
import type { ClientTableName, Row, Value } from './tables'

/** How many rows one statement adds. SQLite takes at most 32,766 values. */
const BATCH_SIZE = 500

/** What a derived column holds until it is computed. Columns that are not named here may be left out. */
const notComputed: Partial<Record<ClientTableName, Row>> = {
  clients: { searchText: '', sortName: '' },
  visitComplaints: { verdict: 'not recorded' },
}

/** Adds rows of one table, inside the caller's transaction. */
export async function insertRows(db: Db, table: ClientTableName, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const complete = rows.map((row) => ({ ...row, ...notComputed[table] }))
  const columns = Object.keys(complete[0]!)
  const into = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join()}) VALUES `
  const placeholders = `(${columns.map(() => '?').join()})`
  for (let first = 0; first < complete.length; first += BATCH_SIZE) {
    const batch = complete.slice(first, first + BATCH_SIZE)
    // Built as text: a query of thousands of nodes takes Kysely much longer than SQLite.
    const statement = into + batch.map(() => placeholders).join()
    const values = batch.flatMap((row) => columns.map((column) => row[column] ?? null))
    await db.executeQuery(CompiledQuery.raw(statement, values))
  }
}

/** Writes some columns of one row, inside the caller's transaction. */
export async function updateRow(
  db: Db,
  table: ClientTableName,
  id: number,
  columns: Record<string, Value>,
): Promise<void> {
  const set = Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  await sql`UPDATE ${sql.table(table)} SET ${sql.join(set)} WHERE id = ${id}`.execute(db)
}

/** Deletes the rows that belong to one row of another table, inside the caller's transaction. */
export async function deleteRowsOf(
  db: Db,
  table: ClientTableName,
  column: string,
  id: number,
): Promise<void> {
  await sql`DELETE FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id}`.execute(db)
}

/** Returns the rows with one of these ids in a column. */
export const having = (rows: readonly Row[], column: string, ids: ReadonlySet<number>): Row[] =>
  rows.filter((row) => ids.has(row[column] as number))
